using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>How a figure is compared. Legal reading: 以上、不低于、达到 include the figure, 超过 and 低于 do not.</summary>
public enum Comparison
{
    /// <summary>以上、不低于、不少于、达到.</summary>
    AtLeast,

    /// <summary>超过.</summary>
    Over,

    /// <summary>以下、不高于、不超过.</summary>
    AtMost,

    /// <summary>低于、不满、不足.</summary>
    Under,
}

/// <summary>A figure against a threshold.</summary>
internal sealed partial class ThresholdTest(Quantity quantity, Comparison comparison, decimal threshold, LocalizedText text) : ConditionTest(text)
{
    public override MetricDefinition Metric => quantity.Metric;

    public override int Years => quantity.Years;

    public override decimal? Threshold(in EvaluationFrame frame) => threshold;

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        try
        {
            if (quantity.TryCompare(frame, threshold, out var sign, out var observed))
            {
                observation = new Observation(observed, null);
                return Outcomes.Of(Comparisons.Holds(comparison, sign));
            }
        }
        catch (OverflowException)
        {
            // Figures no enterprise has: nothing is known from them, and the evaluation stays total.
        }

        observation = default;
        return Outcome.Unknown;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing) => quantity.AddMissing(frame, missing);

    public override decimal? Gap(in EvaluationFrame frame, Outcome outcome, in Observation observation) =>
        Comparisons.Gap(outcome, observation.Number, threshold, comparison, Metric);
}

/// <summary>A figure against a threshold in each of the latest fiscal years; one known failure decides, whatever is unknown.</summary>
internal sealed partial class EachYearTest(MetricDefinition metric, int years, Comparison comparison, decimal threshold, LocalizedText text) : ConditionTest(text)
{
    public override MetricDefinition Metric => metric;

    public override int Years => years;

    public override decimal? Threshold(in EvaluationFrame frame) => threshold;

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        decimal? worst = null;
        var complete = true;
        for (var back = 0; back < years; back++)
        {
            if (frame.Number(metric, back) is not { } value)
            {
                complete = false;
            }
            else if (worst is not { } known || Comparisons.IsWorse(comparison, value, known))
            {
                worst = value;
            }
        }

        observation = new Observation(worst, null);
        if (worst is { } decisive && !Comparisons.Holds(comparison, decisive.CompareTo(threshold)))
        {
            return Outcome.NotMet;
        }

        return complete ? Outcome.Met : Outcome.Unknown;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing) =>
        YearsQuantity.AddMissing(frame, metric, years, missing);

    public override decimal? Gap(in EvaluationFrame frame, Outcome outcome, in Observation observation) =>
        Comparisons.Gap(outcome, observation.Number, threshold, comparison, metric);
}

/// <summary>Reading of the comparisons.</summary>
internal static partial class Comparisons
{
    public static bool Holds(Comparison comparison, int sign) => comparison switch
    {
        Comparison.AtLeast => sign >= 0,
        Comparison.Over => sign > 0,
        Comparison.AtMost => sign <= 0,
        _ => sign < 0,
    };

    public static bool IsWorse(Comparison comparison, decimal value, decimal than) =>
        comparison is Comparison.AtLeast or Comparison.Over ? value < than : value > than;

    /// <summary>Distance to the threshold; exactly on a strict one the smallest step of the metric.</summary>
    public static decimal? Gap(Outcome outcome, decimal? observed, decimal threshold, Comparison comparison, MetricDefinition metric)
    {
        if (outcome == Outcome.Met)
        {
            return 0m;
        }

        if (outcome == Outcome.Unknown || observed is not { } value || IsFar(value))
        {
            return null;
        }

        var gap = comparison is Comparison.AtLeast or Comparison.Over ? threshold - value : value - threshold;
        return gap == 0m ? 1m / metric.StorageScale : gap;
    }

    private static bool IsFar(decimal value) => Math.Abs(value) > 1e27m;
}
