using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <content>The same test with another threshold.</content>
public abstract partial class ConditionTest
{
    /// <summary>The one threshold that may be supposed to be another, in the metric's unit; null when there is none.</summary>
    public virtual decimal? AdjustableThreshold => null;

    /// <summary>The test with another threshold; itself when it has none to change.</summary>
    internal virtual ConditionTest WithThreshold(decimal threshold) => this;

    /// <summary>The words of the test, with the figure supposed.</summary>
    private protected LocalizedText Supposing(decimal threshold, MetricDefinition metric)
    {
        var figure = ConditionTexts.Figure(threshold, metric);
        return new LocalizedText($"{Text.Zh}（测算改为{figure.Zh}）", $"{Text.En} (supposed: {figure.En})");
    }
}

internal sealed partial class ThresholdTest
{
    public override decimal? AdjustableThreshold => threshold;

    internal override ConditionTest WithThreshold(decimal threshold) => new ThresholdTest(quantity, comparison, threshold, Supposing(threshold, Metric));
}

internal sealed partial class EachYearTest
{
    public override decimal? AdjustableThreshold => threshold;

    internal override ConditionTest WithThreshold(decimal threshold) => new EachYearTest(metric, years, comparison, threshold, Supposing(threshold, metric));
}
