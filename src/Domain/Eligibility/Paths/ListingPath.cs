using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Paths;

/// <summary>What a step asks for.</summary>
public enum PathStepKind
{
    /// <summary>A known figure has to reach its threshold.</summary>
    Reach,

    /// <summary>A figure, word or date is unknown and has to be supplied, and be sufficient.</summary>
    Supply,

    /// <summary>A known yes/no fact or word has to become another.</summary>
    Change,

    /// <summary>A yes/no fact every way to the board needs is unknown: a person has to confirm it.</summary>
    Confirm,

    /// <summary>Time alone brings it about.</summary>
    Wait,
}

/// <summary>One condition on the way to a board that does not hold yet.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Rule">Rule of the board the condition was reached through.</param>
/// <param name="Condition">Index among the conditions of <paramref name="Rule"/>.</param>
/// <param name="Expected">The answer the path needs of it: normally met.</param>
/// <param name="Observed">The value seen.</param>
/// <param name="Gap">Shortfall in the unit of the metric; null when unknown or not a matter of degree.</param>
/// <param name="Distance">Its part of the distance, 0 to 1.</param>
/// <param name="EarliestOn">For <see cref="PathStepKind.Wait"/> the first day it holds; null otherwise.</param>
/// <param name="IsEstimate">True when the day rests on a total somebody supplied, counted on from the day asked about.</param>
public sealed record PathStep(
    PathStepKind Kind,
    CompiledRule Rule,
    int Condition,
    Outcome Expected,
    Conditions.Observation Observed,
    decimal? Gap,
    decimal Distance,
    DateOnly? EarliestOn,
    bool IsEstimate);

/// <summary>One value changed.</summary>
/// <param name="Metric">What it is about.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Before">The value as known; null when unknown.</param>
/// <param name="After">The value as it would be.</param>
public sealed record PathChange(MetricDefinition Metric, int? FiscalYear, Fact? Before, Fact After);

/// <summary>A condition of a board that holds today and ends by itself.</summary>
/// <param name="Rule">Rule of the board the condition was reached through.</param>
/// <param name="Condition">Index among its conditions.</param>
/// <param name="EndsOn">First day on which it no longer holds.</param>
public sealed record ExpiringCondition(CompiledRule Rule, int Condition, DateOnly EndsOn);

/// <summary>The shortest way of one enterprise to one board.</summary>
/// <param name="Verdict">Where it stands.</param>
/// <param name="Standard">The standard the way leads through.</param>
/// <param name="Distance">Sum of the steps' distances: for a figure that falls short the part of its threshold that is missing (at most 1), 1 for a figure
/// nobody supplied and for a yes/no fact that is wrong; 0 for what only needs confirming or waiting.</param>
/// <param name="Conditions">Conditions on the way, those that hold included; yes/no facts count only where they are known to be wrong or are claims of their own.</param>
/// <param name="Steps">Conditions that do not hold yet; leaving one out, the board is not reached. Empty when the board is met.</param>
/// <param name="Changes">Values with which the board is reached; leaving one out, it is not. Empty when <paramref name="IsReachable"/> is false.</param>
/// <param name="IsReachable">False when no change of facts found makes every condition hold together.</param>
/// <param name="Unverified">Rules on the way nobody checked against the official text: the board is not concluded to be met until someone does.</param>
/// <param name="EarliestOn">Earliest day all time-based steps hold; null when there are none.</param>
/// <param name="Expiring">Conditions on the way that hold today and end by themselves, soonest first.</param>
public sealed record ListingPath(
    BoardVerdict Verdict,
    CompiledRule? Standard,
    decimal Distance,
    int Conditions,
    IReadOnlyList<PathStep> Steps,
    IReadOnlyList<PathChange> Changes,
    bool IsReachable,
    IReadOnlyList<CompiledRule> Unverified,
    DateOnly? EarliestOn,
    IReadOnlyList<ExpiringCondition> Expiring)
{
    /// <summary>What closeness is measured by: the distance as a share of the conditions on the way, 0 (nothing short) to 1 (everything).</summary>
    /// <remarks>Not the distance itself: a board that asks for three figures nobody knows is not nearer than one with four small shortfalls in twelve.</remarks>
    public decimal Remaining => Conditions == 0 ? 0m : Distance / Conditions;

    /// <summary>Steps a person only has to confirm.</summary>
    public int Confirmations => Steps.Count(step => step.Kind == PathStepKind.Confirm);

    /// <summary>True when the standard itself was not checked: then closeness says nothing and the board comes last.</summary>
    public bool IsUnverifiedStandard => Standard is null || Standard.Version.IsUnverified;
}
