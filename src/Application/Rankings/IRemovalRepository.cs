using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>When the enterprises of an edition were last compared with the facts.</summary>
/// <param name="WatchedOn">Day, in China.</param>
/// <param name="ListedCount">Enterprises looked at.</param>
/// <param name="By">Who had it done, and when; the system itself for the daily watch.</param>
public sealed record EditionWatch(DateOnly WatchedOn, int ListedCount, Signature By);

/// <summary>Stores causes of removal beside the editions.</summary>
public interface IRemovalRepository
{
    /// <summary>Newest edition of each programme, by programme.</summary>
    Task<IReadOnlyList<RankingEditionSummary>> ListNewestEditionsAsync(CancellationToken cancellationToken);

    /// <summary>Cases of an edition about enterprises in scope, by rank, then cause.</summary>
    Task<IReadOnlyList<RemovalCase>> ListAsync(Guid editionId, Scope scope, CancellationToken cancellationToken);

    /// <summary>A case; null when absent.</summary>
    Task<RemovalCase?> FindAsync(Guid caseId, CancellationToken cancellationToken);

    /// <summary>Adds a case with its first step; false when the enterprise has one for that cause.</summary>
    Task<bool> AddAsync(RemovalCase added, RemovalStep step, CancellationToken cancellationToken);

    /// <summary>Stores a case one version on, and the step; false when somebody changed it since it was read.</summary>
    Task<bool> SaveAsync(RemovalCase changed, RemovalStep step, CancellationToken cancellationToken);

    /// <summary>Steps of the cases of an edition about enterprises in scope, oldest first.</summary>
    Task<IReadOnlyList<RemovalStep>> ReadStepsAsync(Guid editionId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Removals from an edition in force, without scope: who stands on a published list is public.</summary>
    Task<IReadOnlyList<ListRemoval>> ListRemovedAsync(Guid editionId, CancellationToken cancellationToken);

    /// <summary>Removals in force from any edition of a programme, of enterprises no later edition lists; the newest of each enterprise.</summary>
    Task<IReadOnlyList<ListRemoval>> ListStandingAsync(string programme, CancellationToken cancellationToken);

    /// <summary>The last watch of an edition; null before the first.</summary>
    Task<EditionWatch?> FindWatchAsync(Guid editionId, CancellationToken cancellationToken);

    /// <summary>Notes a watch in place of the one before.</summary>
    Task SaveWatchAsync(Guid editionId, EditionWatch watch, CancellationToken cancellationToken);
}
