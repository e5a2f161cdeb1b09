using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Computes a published edition again from what was stored with it.</summary>
internal sealed class EditionReplay(IRankingRepository rankings)
{
    public async Task<Result<ReplayedEdition>> ComputeAsync(Guid editionId, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(editionId, cancellationToken) is not { } edition
            || await rankings.FindAsync(edition.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(edition.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.EditionNotFound;
        }

        return Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments).Map(ranking =>
        {
            var inputsHash = RankingContent.Hash(RankingContent.Inputs(snapshot.Candidates, draft.Adjustments));
            return new ReplayedEdition(edition, inputsHash, RankingContent.Edition(edition.Imprint, inputsHash, ranking));
        });
    }
}

/// <summary>An edition computed again.</summary>
internal sealed record ReplayedEdition(RankingEdition Edition, string InputsHash, byte[] Content);
