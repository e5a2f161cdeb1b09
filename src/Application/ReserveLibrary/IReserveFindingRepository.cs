using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Which findings are wanted; every part null means any.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="MemberId">Member.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Stage">What became of it.</param>
/// <param name="CountyCode">County.</param>
public sealed record FindingFilter(
    string? LibraryId = null, Guid? MemberId = null, FindingKind? Kind = null, FindingStage? Stage = null, string? CountyCode = null);

/// <summary>A finding with the name of its enterprise.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="EnterpriseName">Registered name.</param>
public sealed record NamedFinding(ReserveFinding Finding, string EnterpriseName);

/// <summary>Stores what the daily check found.</summary>
public interface IReserveFindingRepository
{
    /// <summary>One page of findings, the latest found first.</summary>
    Task<PagedList<NamedFinding>> ListAsync(FindingFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>Findings of members that are open or were kept, whoever sees them; part of the daily check.</summary>
    Task<IReadOnlyList<ReserveFinding>> ReadStandingAsync(IReadOnlyCollection<Guid> memberIds, CancellationToken cancellationToken);

    /// <summary>The finding; null when absent or out of scope.</summary>
    Task<NamedFinding?> FindAsync(Guid findingId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a finding.</summary>
    Task AddAsync(ReserveFinding finding, CancellationToken cancellationToken);

    /// <summary>Writes a finding that nobody changed since it was read; false otherwise.</summary>
    Task<bool> SaveAsync(ReserveFinding finding, CancellationToken cancellationToken);

    /// <summary>Ends the open findings of a member that left.</summary>
    Task EndAsync(Guid memberId, DateOnly on, CancellationToken cancellationToken);
}
