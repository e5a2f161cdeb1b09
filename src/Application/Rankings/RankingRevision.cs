using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Changes a draft's adjustments and computes its list anew from the stored snapshot.</summary>
internal sealed class RankingRevision(IRankingRepository rankings)
{
    /// <summary>Applies a change to the draft in the version the caller read.</summary>
    public async Task<Result<RankingDraftVersion>> ApplyAsync(
        Guid draftId, int version, Func<RankingDraft, Ranking, Result<Done>> change, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(draftId, cancellationToken) is not { } draft || await rankings.ReadSnapshotAsync(draftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.EditionId is not null)
        {
            return RankingErrors.AlreadyPublished;
        }

        if (draft.Version != version)
        {
            return RankingErrors.StaleVersion;
        }

        var revised = Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments)
            .Then(ranking => change(draft, ranking))
            .Then(_ => Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments));
        if (!revised.TryGetValue(out var list, out var error))
        {
            return error;
        }

        return await rankings.SaveAsync(draft, list, cancellationToken) ? new RankingDraftVersion(draftId, draft.Version) : RankingErrors.StaleVersion;
    }
}
