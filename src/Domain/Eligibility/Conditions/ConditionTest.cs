using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>What was seen of a condition: at most one of number and text; neither when unknown.</summary>
/// <param name="Number">Figure in the metric's unit, a flag as 0 or 1, a date as its day number.</param>
/// <param name="Text">Word of a choice.</param>
public readonly record struct Observation(decimal? Number, string? Text);

/// <summary>One test of the facts, the leaf of a rule. The kinds are a closed family; each is pure and answers for any facts.</summary>
public abstract partial class ConditionTest
{
    private protected ConditionTest(LocalizedText text) => Text = text;

    /// <summary>The condition in words, numbers as officers write them.</summary>
    public LocalizedText Text { get; }

    /// <summary>Metric the observed value belongs to; its unit is the unit of observed, required and gap.</summary>
    public abstract MetricDefinition Metric { get; }

    /// <summary>Fiscal years looked at, counted back from the latest; 0 when the test reads no yearly metric.</summary>
    public abstract int Years { get; }

    /// <summary>Threshold for these facts, in the metric's unit; null for tests without one and where the facts do not show which applies.</summary>
    public virtual decimal? Threshold(in EvaluationFrame frame) => null;

    /// <summary>What is required besides a threshold: <c>true</c>, <c>false</c> or words; null for numbers and dates.</summary>
    public virtual string? RequiredText => null;

    /// <summary>The answer and the value it rests on.</summary>
    public abstract Outcome Evaluate(in EvaluationFrame frame, out Observation observation);

    /// <summary>Adds the metrics whose absence leaves the test unknown.</summary>
    public abstract void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing);

    /// <summary>The flag taken for "no" because it is absent; null when nothing was presumed.</summary>
    public virtual MetricDefinition? Presumed(in EvaluationFrame frame) => null;

    /// <summary>How far the observed value falls short, in the metric's unit; 0 when met, null when unknown or not a matter of degree.</summary>
    public virtual decimal? Gap(in EvaluationFrame frame, Outcome outcome, in Observation observation) => null;
}
