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

/// <summary>A member was reminded of the share reform it owes.</summary>
/// <param name="MemberId">Which.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="IsOverdue">Whether that day is past.</param>
public sealed record ShareReformReminded(Guid MemberId, Guid EnterpriseId, string LibraryId, DateOnly DueOn, bool IsOverdue) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-member/{MemberId}";
}

/// <summary>The daily check found something new about members of a library.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="CountyCode">County that keeps the level of those members; null for the bureau.</param>
/// <param name="Count">New findings, at least one.</param>
public sealed record FindingsMade(string LibraryId, string? CountyCode, int Count) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-library/{LibraryId}";
}
