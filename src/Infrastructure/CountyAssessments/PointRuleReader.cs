using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>Reads how one indicator's figures earn points: the <c>scoring</c> of an indicator.</summary>
internal static class PointRuleReader
{
    private enum RuleMethod
    {
        RankBands,
        Proportional,
        Target,
        Steps,
        MinMax,
    }

    private enum EqualEarn
    {
        Full,
        Low,
    }

    /// <summary>The rule; null where the indicator goes by the scheme's rank bands.</summary>
    public static PointRule? Read(PolicyMap map, IndicatorDirection direction, IReadOnlyList<AssessedUnit> units) => map.Word<RuleMethod>("method") switch
    {
        RuleMethod.Proportional => new ProportionalPoints(map.Number("full")),
        RuleMethod.Target => new TargetPoints(map.Number("full"), ReadTargets(map, units), map.OptionalWhole("cap_percent") ?? 100),
        RuleMethod.Steps => new StepPoints(
            map.List("steps", node => node.Map(step => new PointStep(
                step.Whole(direction == IndicatorDirection.Lower ? "at_most" : "at_least"), step.Number("points")))),
            direction == IndicatorDirection.Lower),
        RuleMethod.MinMax => new MinMaxPoints(map.Number("full"), map.Number("low"), map.Word<EqualEarn>("equal_earn") == EqualEarn.Full),
        _ => null,
    };

    /// <summary>One target for all, or one for each unit by code.</summary>
    private static long[] ReadTargets(PolicyMap map, IReadOnlyList<AssessedUnit> units)
    {
        if (map.OptionalWhole("target") is { } target)
        {
            return [.. units.Select(_ => (long)target)];
        }

        return map.Required("targets")?.Map(byUnit =>
        {
            foreach (var code in byUnit.Keys.Where(code => units.All(unit => unit.Code != code)))
            {
                byUnit.Optional(code)!.Problem($"the scheme has no unit {code}");
            }

            return units.Select(unit => (long)byUnit.Whole(unit.Code)).ToArray();
        }) ?? [];
    }
}
