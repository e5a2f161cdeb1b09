using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>What several requests about removals need to know of an edition.</summary>
internal sealed class RemovalRuling(IRankingModelCatalog models, IRemovalRepository removals)
{
    /// <summary>Rules of removal of a programme on a day; null when no model is in force.</summary>
    public RemovalRules? RulesOn(string programme, DateOnly day) => models.InForceOn(programme, day)?.Removal;

    /// <summary>Whether an edition is the newest of its programme: only that one is managed.</summary>
    public async Task<bool> IsNewestAsync(RankingEditionSummary edition, CancellationToken cancellationToken) =>
        (await removals.ListNewestEditionsAsync(cancellationToken)).Any(newest => newest.Id == edition.Id);
}
