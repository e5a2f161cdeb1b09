using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Reads how experts score, from the <c>experts</c> of a ranking model.</summary>
internal static class ExpertRulesReader
{
    private const int MostSheets = 20;

    private enum SettingSource
    {
        BureauSetting,
    }

    public static ExpertRules Read(PolicyMap map, string document)
    {
        _ = map.Word<SettingSource>("setting");
        var criteria = map.List("criteria", node => node.Map(ReadCriterion));
        var rules = new ExpertRules(
            map.Number("weight_percent") / 100,
            map.Whole("minimum_sheets"),
            map.Word<ExpertCombination>("combine"),
            map.Number("spread_alert_points"),
            criteria,
            $"市局设定，依据{document} {map.Text("clause")}");
        if (rules.Weight is <= 0 or >= 1 || rules.MinimumSheets is < 1 or > MostSheets || rules.SpreadAlert is <= 0 or > 100)
        {
            map.Node.Problem($"weight_percent lies between 0 and 100, minimum_sheets between 1 and {MostSheets}, spread_alert_points above 0 and at most 100");
        }

        if (criteria.Sum(criterion => criterion.Weight) is not 100 and var sum)
        {
            map.Node.Problem($"the weights of the criteria must sum to exactly 100, not {sum:0.##}");
        }

        if (criteria.Select(criterion => criterion.Id).Distinct(StringComparer.Ordinal).Count() < criteria.Count)
        {
            map.Node.Problem("a criterion occurs twice");
        }

        return rules;
    }

    private static ExpertCriterion ReadCriterion(PolicyMap map)
    {
        var anchors = map.List("anchors", node => node.Map(anchor => new ExpertAnchor(anchor.Number("points"), anchor.Localized("text"))));
        if (anchors.Count == 0 || anchors.Any(anchor => anchor.Points is < 0 or > 100) || anchors.Zip(anchors.Skip(1)).Any(pair => pair.First.Points >= pair.Second.Points))
        {
            map.Node.Problem("a criterion needs anchors of 0 to 100 points, ascending");
        }

        return new ExpertCriterion(map.Text("id"), map.Localized("name"), map.Number("weight"), anchors);
    }
}
