using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Something happened to an application to a library.</summary>
/// <param name="ApplicationId">Which.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">What was said; null for nothing.</param>
/// <param name="ReviewerId">Account of the reviewer it is about; null unless a reviewer was named.</param>
public sealed record ApplicationMoved(Guid ApplicationId, Guid EnterpriseId, string LibraryId, string Event, string? Note, Guid? ReviewerId = null) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-application/{ApplicationId}";
}

/// <summary>The bureau opened a window besides the pack's.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day.</param>
/// <param name="Reason">Why.</param>
public sealed record IntakeWindowOpened(string LibraryId, DateOnly OpensOn, DateOnly ClosesOn, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-library/{LibraryId}";
}
