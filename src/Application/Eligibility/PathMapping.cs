using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Paths;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Puts ways to a board into the words of the API.</summary>
internal static class PathMapping
{
    private const int DistancePlaces = 4;

    public static BoardPath ToResponse(this ListingPath path, EvaluationFrame frame)
    {
        var board = path.Verdict.Board.Board;
        var verdicts = new Dictionary<CompiledRule, Verdict>();
        return new BoardPath
        {
            Board = board.Id,
            Kind = board.Kind,
            Name = board.Name,
            Outcome = path.Verdict.Outcome,
            Standard = path.Standard?.Rule.Id,
            StandardName = path.Standard?.Rule.Name,
            Distance = decimal.Round(path.Distance, DistancePlaces),
            Conditions = path.Conditions,
            Remaining = decimal.Round(path.Remaining, DistancePlaces),
            Confirmations = path.Confirmations,
            IsReachable = path.IsReachable,
            IsUnverified = path.IsUnverifiedStandard,
            UnverifiedRules = [.. path.Unverified.Select(rule => rule.Rule.Name)],
            EarliestOn = path.EarliestOn,
            Steps = [.. path.Steps.Select(step => ToStep(step, Explained(step.Rule)))],
            Values = [.. path.Changes.Where(change => !IsWaitedFor(change)).Select(ToValue)],
            Expiring = [.. path.Expiring.Select(one => new ExpiringResult(one.Rule.Conditions[one.Condition].Test.Text, one.EndsOn))],
        };

        Verdict Explained(CompiledRule rule) => verdicts.TryGetValue(rule, out var known) ? known : verdicts[rule] = rule.Explain(frame);

        // A known date moved back stands for time that has to pass; nobody can enter it.
        static bool IsWaitedFor(PathChange change) => change is { Metric.Kind: MetricKind.Date, Before.Number: { } before } && change.After.Number < before;
    }

    /// <summary>A value as the API writes it: number, yes/no, word or day.</summary>
    public static object? Value(Fact? fact) => fact switch
    {
        null => null,
        { Text: { } word } => word,
        { Number: { } number, Metric.Kind: MetricKind.Flag } => number != 0m,
        { Number: { } number, Metric.Kind: MetricKind.Date } => DateOnly.FromDayNumber((int)number),
        { Number: var number } => number,
    };

    private static PathStepResult ToStep(PathStep step, Verdict verdict) => new(
        step.Kind,
        step.Rule.Rule.Id,
        step.Rule.Rule.Name,
        RuleResultMapping.ToCondition(verdict, step.Condition),
        step.Expected,
        decimal.Round(step.Distance, DistancePlaces),
        step.EarliestOn,
        step.IsEstimate);

    private static PathValue ToValue(PathChange change) => new(
        change.Metric.Name, change.Metric.Label, change.FiscalYear, RuleResultMapping.UnitWord(change.Metric.Unit), Value(change.Before), Value(change.After));
}
