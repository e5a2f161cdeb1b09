using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>What a draft was computed from; fixed when it is drawn up.</summary>
/// <param name="Description">The model in words.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Candidates">Every candidate as it stood on the day.</param>
public sealed record RankingSnapshot(RankingDescription Description, RankingRules Rules, IReadOnlyList<RankingCandidate> Candidates);

/// <summary>Stores drafts and editions.</summary>
public interface IRankingRepository
{
    /// <summary>Stores a new draft with its snapshot, computed list and first step.</summary>
    Task AddAsync(RankingDraft draft, RankingDescription description, Ranking ranking, RankingStep step, CancellationToken cancellationToken);

    /// <summary>A draft with the adjustments in force; null when absent.</summary>
    Task<RankingDraft?> FindAsync(Guid draftId, CancellationToken cancellationToken);

    /// <summary>The snapshot of a draft; null when absent.</summary>
    Task<RankingSnapshot?> ReadSnapshotAsync(Guid draftId, CancellationToken cancellationToken);

    /// <summary>Stores changed adjustments, the list computed with them, and the step.</summary>
    /// <returns>False when somebody else changed the draft since it was read.</returns>
    Task<bool> SaveAsync(RankingDraft draft, Ranking ranking, RankingStep step, CancellationToken cancellationToken);

    /// <summary>Stores the stage a draft moved to, and the step.</summary>
    /// <returns>False when somebody else changed the draft since it was read.</returns>
    Task<bool> MoveAsync(RankingDraft draft, RankingStep step, CancellationToken cancellationToken);

    /// <summary>Steps of a draft about the list or candidates in scope, oldest first.</summary>
    Task<IReadOnlyList<RankingStep>> ReadStepsAsync(Guid draftId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Deletes a draft with everything that belongs to it.</summary>
    /// <returns>False when somebody else changed or published the draft since it was read.</returns>
    Task<bool> DeleteAsync(RankingDraft draft, CancellationToken cancellationToken);

    /// <summary>Highest number of the programme's editions of a year; 0 when there is none.</summary>
    Task<int> HighestNumberAsync(string programme, int listYear, CancellationToken cancellationToken);

    /// <summary>Stores an edition, marks its draft as published, and notes the step.</summary>
    /// <returns>Success, <c>rankings.stale-version</c> when the draft changed since it was read, or <c>rankings.number-taken</c>.</returns>
    Task<Result<Done>> PublishAsync(RankingDraft draft, RankingEdition edition, RankingStep step, CancellationToken cancellationToken);

    /// <summary>An edition; null when absent.</summary>
    Task<RankingEdition?> FindEditionAsync(Guid editionId, CancellationToken cancellationToken);

    /// <summary>The edition of the programme before another one, by year and number; null when it is the first.</summary>
    Task<RankingEdition?> FindPreviousEditionAsync(RankingEdition edition, CancellationToken cancellationToken);
}
