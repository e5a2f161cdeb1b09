using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Imports;

/// <summary>Which imports somebody sees.</summary>
/// <param name="CountyCode">Those sent by officers of that county; null for any.</param>
/// <param name="SenderId">Those sent by that account; null for any.</param>
public sealed record ImportSight(string? CountyCode, Guid? SenderId)
{
    /// <summary>Every import.</summary>
    public static ImportSight All { get; } = new(null, null);

    /// <summary>A department's officer sees the own ones, a county's those of the county, the bureau all.</summary>
    public static ImportSight Of(ICurrentUser user) => new(user.Scope.CountyCode, user.Role == Roles.Department ? user.UserId : null);
}

/// <summary>Remembers imports.</summary>
public interface IImportHistory
{
    /// <summary>Adds an entry with its findings.</summary>
    /// <param name="import">The entry.</param>
    /// <param name="userId">Who sent it; null for the system.</param>
    /// <param name="scope">The sender's scope; a county officer sees imports of the own county.</param>
    /// <param name="submissionId">Submission that carried the figures; null when nothing was stored.</param>
    /// <param name="findings">Findings to keep.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task AddAsync(
        ImportSummary import, Guid? userId, Scope scope, Guid? submissionId, IReadOnlyList<ImportFindingReport> findings, CancellationToken cancellationToken);

    /// <summary>Adds what a report says beside its entry and findings: columns, findings by code, first enterprises.</summary>
    Task AddReportAsync(ImportReport report, CancellationToken cancellationToken);

    /// <summary>One page of the history, newest first, then by id.</summary>
    Task<PagedList<ImportSummary>> ListAsync(PageRequest page, ImportSight sight, CancellationToken cancellationToken);

    /// <summary>The whole report of one import; null when absent or not to be seen. Of one older than such reports only entry and findings are known.</summary>
    Task<ImportReport?> FindAsync(Guid id, ImportSight sight, CancellationToken cancellationToken);

    /// <summary>Notes what a commit did to each enterprise.</summary>
    Task AddEffectsAsync(Guid importId, IReadOnlyList<ImportEffect> effects, CancellationToken cancellationToken);

    /// <summary>One import with what it did; null when absent or not to be seen.</summary>
    Task<ImportCommit?> FindCommitAsync(Guid id, ImportSight sight, CancellationToken cancellationToken);

    /// <summary>Values a submission supplied, each with the one it superseded.</summary>
    Task<IReadOnlyList<ReplacedFact>> ReadReplacedAsync(Guid submissionId, CancellationToken cancellationToken);

    /// <summary>Takes away the open contradictions an import brought, those about values with its submission.</summary>
    Task RemoveClaimsAsync(Guid importId, Guid submissionId, CancellationToken cancellationToken);

    /// <summary>Says how a commit that began ended without storing anything.</summary>
    Task SettleAsync(Guid id, ImportOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Notes that an import was taken back; false when it was already.</summary>
    Task<bool> MarkUndoneAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken);

    /// <summary>When a file with this hash was last committed, whatever the scope, and not taken back since; null when never.</summary>
    /// <param name="sha256">Hash of its bytes.</param>
    /// <param name="exceptId">An import that does not count: the one asking.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<DateTimeOffset?> CommittedAtAsync(string sha256, Guid exceptId, CancellationToken cancellationToken);
}

/// <summary>Reads current facts of many enterprises at once.</summary>
public interface ICurrentFactsReader
{
    /// <summary>Current facts by enterprise, master data not included; enterprises without any are absent.</summary>
    Task<IReadOnlyDictionary<Guid, EnterpriseFacts>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken);
}
