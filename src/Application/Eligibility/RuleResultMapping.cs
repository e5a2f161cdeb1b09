using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Puts verdicts into the words of the API.</summary>
internal static class RuleResultMapping
{
    public static RuleResult ToResult(this Verdict verdict)
    {
        var (rule, version) = (verdict.Rule.Rule, verdict.Rule.Version);
        return new RuleResult
        {
            Rule = rule.Id,
            Board = rule.Board,
            Series = rule.Series,
            Name = rule.Name,
            Outcome = verdict.Outcome,
            Unverified = version.IsUnverified,
            EffectiveFrom = version.EffectiveFrom,
            EffectiveTo = version.EffectiveTo,
            Source = version.Source.ToString(),
            Confidence = version.Source.Confidence.Mark(),
            Note = version.Note,
            LatestYear = verdict.LatestYear,
            Conditions = [.. verdict.Rule.Conditions.Select((_, index) => ToCondition(verdict, index))],
            Logic = ToNode(verdict.Outline(), verdict.Rule),
            Missing = [.. verdict.Missing().Select(metric => metric.Name)],
            Presumed = [.. verdict.Presumed().Select(metric => metric.Name)],
            Pack = rule.Pack.Label(),
        };
    }

    /// <summary>Identity in one line.</summary>
    public static string Label(this PackIdentity pack) => $"{pack.Id}@{pack.Version}#{pack.Hash}";

    /// <summary>Name of a unit on the wire.</summary>
    public static string UnitWord(MetricUnit unit) => unit switch
    {
        MetricUnit.CnyPerShare => "cnyPerShare",
        MetricUnit.UsdPerShare => "usdPerShare",
        _ => unit.ToString().ToLowerInvariant(),
    };

    /// <summary>The answer of one condition.</summary>
    public static ConditionResult ToCondition(Verdict verdict, int index)
    {
        var condition = verdict.Rule.Conditions[index];
        var finding = verdict.Findings[index];
        var test = condition.Test;
        return new ConditionResult
        {
            Id = condition.Id,
            Text = test.Text.Zh,
            TextEn = test.Text.En,
            Outcome = finding.Outcome,
            Applies = finding.Applies,
            Observed = Observed(test.Metric, finding.Observed),
            Required = Required(test, verdict.Threshold(index)),
            Gap = verdict.Gap(index),
            Unit = UnitWord(test.Metric.Unit),
            Metric = test.Metric.Name,
            Years = verdict.LatestYear is { } latest ? [.. Enumerable.Range(0, test.Years).Select(back => latest - back)] : [],
            Source = condition.Source.ToString(),
            Missing = finding.Outcome == Outcome.Unknown
                ? [.. verdict.MissingFor(index).Select(metric => new MissingMetric(metric.Name, metric.Label, metric.Supplier))]
                : [],
        };
    }

    private static object? Observed(MetricDefinition metric, Observation observed) => observed switch
    {
        { Text: { } word } => word,
        { Number: { } number } => metric.Kind switch
        {
            MetricKind.Flag => number != 0m,
            MetricKind.Date => DateOnly.FromDayNumber((int)number),
            _ => number,
        },
        _ => null,
    };

    private static object? Required(ConditionTest test, decimal? threshold) => threshold switch
    {
        { } number when test.Metric.Kind == MetricKind.Date => DateOnly.FromDayNumber((int)number),
        { } number => number,
        _ when test.Metric.Kind == MetricKind.Flag => test.RequiredText == "true",
        _ => test.RequiredText,
    };

    private static LogicNode ToNode(ConditionOutline outline, CompiledRule rule) => new(
        outline.Kind,
        outline.Outcome,
        outline.Condition is { } index ? rule.Conditions[index].Id : null,
        [.. outline.Parts.Select(part => ToNode(part, rule))]);
}
