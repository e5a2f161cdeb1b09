using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Changes a draft's adjustments and computes its list anew from the stored snapshot.</summary>
internal sealed class RankingRevision(IRankingRepository rankings, RankingConflicts conflicts)
{
    /// <summary>Applies a change to the draft in the version the caller read; the change answers the step to note, without its version.</summary>
    public async Task<Result<RankingDraftVersion>> ApplyAsync(
        Guid draftId, int version, Func<RankingDraft, Ranking, Result<RankingStep>> change, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(draftId, cancellationToken) is not { } draft || await rankings.ReadSnapshotAsync(draftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.EditionId is not null)
        {
            return await conflicts.PublishedAsync(draft, version, cancellationToken);
        }

        if (draft.Version != version)
        {
            return await conflicts.StaleAsync(draftId, version, cancellationToken);
        }

        var revised = Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments)
            .Then(ranking => change(draft, ranking))
            .Then(step => Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments).Map(list => (Step: step, List: list)));
        if (!revised.TryGetValue(out var result, out var error))
        {
            return error;
        }

        return await rankings.SaveAsync(draft, result.List, result.Step with { Version = draft.Version }, cancellationToken)
            ? new RankingDraftVersion(draftId, draft.Version)
            : await conflicts.StaleAsync(draftId, version, cancellationToken);
    }
}
