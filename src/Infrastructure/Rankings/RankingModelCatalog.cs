using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>The ranking models of the loaded packs, their conditions named after the rules.</summary>
internal sealed class RankingModelCatalog(PolicyStore store, IEligibilityCatalog eligibility) : IRankingModelCatalog
{
    public IReadOnlyList<RankingModel> All { get; } =
        [.. store.Sections.Of<RankingModelFile>().SelectMany(file => file.Value.Models).Select(placed => Named(placed.Model, eligibility))];

    public RankingModel? InForceOn(string programme, DateOnly day) =>
        All.LastOrDefault(model => model.Description.Policy.Id == programme && model.EffectiveFrom <= day);

    private static RankingModel Named(RankingModel model, IEligibilityCatalog eligibility) => model with
    {
        Description = model.Description with
        {
            EntryConditions = [.. model.Rules.EntryRules.Select(id => Describe(id, eligibility))],
            PriorityConditions = [.. model.Rules.PriorityRules.Select(id => Describe(id, eligibility))],
        },
    };

    private static RankingConditionDescription Describe(string id, IEligibilityCatalog eligibility)
    {
        var rule = eligibility.Rules.Find(id)!;
        return new RankingConditionDescription(id, rule.Name, rule.Versions[^1].Source.ToString());
    }
}
