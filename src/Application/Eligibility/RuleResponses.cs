using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Answer of one rule, explained.</summary>
public sealed class RuleResult
{
    /// <summary>Rule id, e.g. <c>MB24-S1</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Board or programme of the rule, e.g. <c>main</c>.</summary>
    public required string Board { get; init; }

    /// <summary>Shared by rules that succeed one another, e.g. <c>MB-S1</c>.</summary>
    public required string Series { get; init; }

    /// <summary>Name of the rule.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary><c>met</c>, <c>notMet</c> or <c>unknown</c>; a missing fact is never a failure.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>True when the rule's text was not checked (confidence C): then the outcome is always <c>unknown</c>.</summary>
    public required bool Unverified { get; init; }

    /// <summary>First day of the version that answered.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Day after the last day of that version; null while it is in force.</summary>
    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>Document and clause.</summary>
    public required string Source { get; init; }

    /// <summary>How far the text was checked: <c>A</c>, <c>A/B</c>, <c>B</c> or <c>C</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>Reading or doubt people should know; null when there is none.</summary>
    public required LocalizedText? Note { get; init; }

    /// <summary>Fiscal year taken as the latest; null when no yearly figure counts.</summary>
    public required int? LatestYear { get; init; }

    /// <summary>A finding for each condition, those of referenced rules included, in the order of the text.</summary>
    public required IReadOnlyList<ConditionResult> Conditions { get; init; }

    /// <summary>How the conditions combine, with the answer at each node.</summary>
    public required LogicNode Logic { get; init; }

    /// <summary>Metrics whose absence leaves a condition unknown.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Flags taken for "no" because they are absent.</summary>
    public required IReadOnlyList<string> Presumed { get; init; }

    /// <summary>Pack and content hash the rule was loaded from, as <c>id@version#hash</c>.</summary>
    public required string Pack { get; init; }
}

/// <summary>What one condition answered.</summary>
public sealed class ConditionResult
{
    /// <summary>Position in the rule, e.g. <c>4.2</c>; below a referenced rule prefixed with its id, e.g. <c>SA-2024:1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The condition in Chinese, numbers as officers write them.</summary>
    public required string Text { get; init; }

    /// <summary>The condition in English.</summary>
    public required string TextEn { get; init; }

    /// <summary>Its answer.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>False when the facts picked another branch of the rule: then the answer has no weight.</summary>
    public required bool Applies { get; init; }

    /// <summary>Value seen: a number in the unit, true or false, a word, or a day; null when unknown.</summary>
    public required object? Observed { get; init; }

    /// <summary>What is required, in the same form; null where the text alone says it.</summary>
    public required object? Required { get; init; }

    /// <summary>Shortfall in the unit; 0 when met, null when unknown or not a matter of degree.</summary>
    public required decimal? Gap { get; init; }

    /// <summary>Unit of observed, required and gap, e.g. <c>cny</c>, <c>ratio</c>, <c>items</c>; <c>none</c> for flags, words and days.</summary>
    public required string Unit { get; init; }

    /// <summary>Metric the value belongs to.</summary>
    public required string Metric { get; init; }

    /// <summary>Fiscal years looked at, latest first; empty for values that are not yearly.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Document and clause.</summary>
    public required string Source { get; init; }

    /// <summary>Metrics that are missing here, with who can supply them.</summary>
    public required IReadOnlyList<MissingMetric> Missing { get; init; }
}

/// <summary>A metric that is missing.</summary>
/// <param name="Metric">Name in the vocabulary.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Supplier">Who can supply it, e.g. <c>enterprise</c>, <c>department:税务</c>.</param>
public sealed record MissingMetric(string Metric, LocalizedText Label, string Supplier);

/// <summary>A node of a rule's logic.</summary>
/// <param name="Kind">How the parts combine.</param>
/// <param name="Outcome">Answer of the node.</param>
/// <param name="Condition">Id of the condition, for a node that is one; null otherwise.</param>
/// <param name="Parts">Parts in the order of the rule.</param>
public sealed record LogicNode(OutlineKind Kind, Outcome Outcome, string? Condition, IReadOnlyList<LogicNode> Parts);
