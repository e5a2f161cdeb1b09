using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Something happened to a member of a library.</summary>
/// <param name="MemberId">Which.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">What was said; null for nothing.</param>
public sealed record MembershipMoved(Guid MemberId, Guid EnterpriseId, string LibraryId, string Event, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-member/{MemberId}";
}
