using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>What one leaf of a rule answered.</summary>
/// <param name="Outcome">Its answer.</param>
/// <param name="Applies">False when the facts picked another branch: then the answer has no weight.</param>
/// <param name="Observed">The value it rests on.</param>
public readonly record struct ConditionFinding(Outcome Outcome, bool Applies, Observation Observed);

/// <summary>One leaf of a compiled rule.</summary>
/// <param name="Id">Position inside the rule, e.g. <c>4.2</c>; below a reference prefixed with the rule it comes from, e.g. <c>SA-2024:1</c>.</param>
/// <param name="Test">The test.</param>
/// <param name="RuleId">Rule it is written in.</param>
/// <param name="Source">Document and clause.</param>
public sealed record RuleCondition(string Id, ConditionTest Test, string RuleId, PolicySource Source);

/// <summary>How the parts of an outline combine.</summary>
public enum OutlineKind
{
    /// <summary>One condition.</summary>
    Condition,

    /// <summary>Every part must hold.</summary>
    All,

    /// <summary>One part must hold.</summary>
    Any,

    /// <summary>The part must not hold.</summary>
    Not,

    /// <summary>The first part picks which of the others applies.</summary>
    When,

    /// <summary>The first part, when it holds, lifts the other.</summary>
    Unless,

    /// <summary>Written from an unchecked text: nothing is concluded.</summary>
    Unverified,
}

/// <summary>A rule's logic with the answer at each node, for display.</summary>
/// <param name="Kind">How the parts combine.</param>
/// <param name="Outcome">Answer of the node.</param>
/// <param name="Condition">Index of the finding for a single condition; null otherwise.</param>
/// <param name="Parts">Parts in the order of the rule; empty for a single condition.</param>
public sealed record ConditionOutline(OutlineKind Kind, Outcome Outcome, int? Condition, IReadOnlyList<ConditionOutline> Parts);

/// <summary>Answer of one rule version for one enterprise on one day, explained.</summary>
public sealed class Verdict
{
    private readonly EvaluationFrame _frame;
    private readonly ConditionFinding[] _findings;

    internal Verdict(CompiledRule rule, in EvaluationFrame frame, Outcome outcome, ConditionFinding[] findings)
    {
        Rule = rule;
        _frame = frame;
        Outcome = outcome;
        _findings = findings;
    }

    /// <summary>The rule version that answered.</summary>
    public CompiledRule Rule { get; }

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>A finding for each of the rule's <see cref="CompiledRule.Conditions"/>, in their order.</summary>
    public IReadOnlyList<ConditionFinding> Findings => _findings;

    /// <summary>The fiscal year taken as the latest; null when no yearly figure counts.</summary>
    public int? LatestYear => _frame.LatestYear;

    /// <summary>Metrics whose absence leaves an applicable condition unknown, in the order of the vocabulary, once each.</summary>
    public IReadOnlyList<MetricDefinition> Missing()
    {
        var missing = new HashSet<MetricDefinition>();
        for (var i = 0; i < Findings.Count; i++)
        {
            if (Findings[i] is { Outcome: Outcome.Unknown, Applies: true })
            {
                Rule.Conditions[i].Test.AddMissing(_frame, missing);
            }
        }

        return [.. missing.OrderBy(metric => metric.Ordinal)];
    }

    /// <summary>Metrics missing for one condition.</summary>
    public IReadOnlyList<MetricDefinition> MissingFor(int condition)
    {
        var missing = new HashSet<MetricDefinition>();
        Rule.Conditions[condition].Test.AddMissing(_frame, missing);
        return [.. missing.OrderBy(metric => metric.Ordinal)];
    }

    /// <summary>Flags taken for "no" because they are absent, in the order of the vocabulary, once each.</summary>
    public IReadOnlyList<MetricDefinition> Presumed()
    {
        var frame = _frame;
        return [.. Rule.Conditions.Select(condition => condition.Test.Presumed(frame)).OfType<MetricDefinition>().Distinct().OrderBy(metric => metric.Ordinal)];
    }

    /// <summary>How far the condition's value falls short, in the metric's unit; 0 when met, null when unknown or not a matter of degree.</summary>
    public decimal? Gap(int condition) => Rule.Conditions[condition].Test.Gap(_frame, Findings[condition].Outcome, Findings[condition].Observed);

    /// <summary>The widest gap of the rule, as a share of its threshold; among alternatives the narrowest. Null unless not met by a matter of degree.</summary>
    public decimal? Shortfall() => Rule.ShortfallOf(_frame, _findings).Gap;

    /// <summary>Threshold of a condition for these facts, in the metric's unit; null for conditions without one.</summary>
    public decimal? Threshold(int condition) => Rule.Conditions[condition].Test.Threshold(_frame);

    /// <summary>The rule's logic with the answer at each node.</summary>
    public ConditionOutline Outline() => Rule.Outline(_frame);
}
