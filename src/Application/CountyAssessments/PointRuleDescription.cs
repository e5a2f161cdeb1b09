using System.Text.Json.Serialization;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>How figures earn points.</summary>
public enum PointMethod
{
    /// <summary>Full points × figure ÷ best figure.</summary>
    Proportional,

    /// <summary>Full points × completion of a target, up to a cap.</summary>
    Target,

    /// <summary>Points of the best threshold reached.</summary>
    Steps,

    /// <summary>Between low points for the worst figure and full points for the best.</summary>
    MinMax,
}

/// <summary>How the figures of one indicator earn points where rank bands do not decide it. What the method does not use is null.</summary>
/// <param name="Method">Way of scoring.</param>
/// <param name="FullPoints">Points of the best figure or of a target just met.</param>
/// <param name="LowPoints">Points of the worst figure.</param>
/// <param name="EqualEarnFull">Whether equal figures everywhere earn full points.</param>
/// <param name="Targets">Target of each unit in printed order.</param>
/// <param name="CapPercent">Completion in percent beyond which nothing more is earned.</param>
/// <param name="Steps">Thresholds from the best to the easiest.</param>
public sealed record PointRuleDescription(
    PointMethod Method,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? FullPoints = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? LowPoints = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? EqualEarnFull = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<long>? Targets = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? CapPercent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PointStep>? Steps = null)
{
    internal static PointRuleDescription? From(PointRule? rule) => rule switch
    {
        null => null,
        ProportionalPoints proportional => new(PointMethod.Proportional, proportional.FullPoints),
        TargetPoints target => new(PointMethod.Target, target.FullPoints, Targets: target.Targets, CapPercent: target.CapPercent),
        StepPoints steps => new(PointMethod.Steps, Steps: steps.Steps),
        MinMaxPoints minMax => new(PointMethod.MinMax, minMax.FullPoints, minMax.LowPoints, minMax.EqualEarnFull),
        _ => throw new InvalidOperationException($"{rule.GetType().Name} has no description."),
    };

    internal PointRule ToRule(IndicatorDirection direction) => Method switch
    {
        PointMethod.Proportional => new ProportionalPoints(FullPoints ?? 0),
        PointMethod.Target => new TargetPoints(FullPoints ?? 0, Targets ?? [], CapPercent ?? 100),
        PointMethod.Steps => new StepPoints(Steps ?? [], direction == IndicatorDirection.Lower),
        _ => new MinMaxPoints(FullPoints ?? 0, LowPoints ?? 0, EqualEarnFull ?? true),
    };
}
