using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <content>The nearest figure for which a comparison holds.</content>
internal static partial class Comparisons
{
    public static bool IsRising(Comparison comparison) => comparison is Comparison.AtLeast or Comparison.Over;

    /// <summary>The comparison itself, or the one that holds exactly when it does not.</summary>
    public static Comparison For(Comparison comparison, Outcome wanted) => wanted == Outcome.Met ? comparison : comparison switch
    {
        Comparison.AtLeast => Comparison.Under,
        Comparison.Over => Comparison.AtMost,
        Comparison.AtMost => Comparison.Over,
        _ => Comparison.AtLeast,
    };

    /// <summary>The figure nearest to the threshold for which the comparison holds, in steps the metric is written in.</summary>
    public static decimal Bound(Comparison comparison, decimal threshold, MetricDefinition metric)
    {
        var step = 1m / metric.StorageScale;
        var value = ToStep(threshold, metric, IsRising(comparison));
        return value != threshold ? value : comparison switch
        {
            Comparison.Over => value + step,
            Comparison.Under => value - step,
            _ => value,
        };
    }

    /// <summary>The next figure the metric can be written with, upwards or downwards.</summary>
    public static decimal ToStep(decimal value, MetricDefinition metric, bool upwards) =>
        (upwards ? decimal.Ceiling(value * metric.StorageScale) : decimal.Floor(value * metric.StorageScale)) / metric.StorageScale;
}
