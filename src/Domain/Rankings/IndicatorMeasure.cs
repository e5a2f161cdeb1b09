using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How the raw value of an indicator follows from the facts. The kinds are a closed family; each is pure.</summary>
public abstract class IndicatorMeasure
{
    private protected IndicatorMeasure(MetricDefinition metric) => Metric = metric;

    /// <summary>Metric people know the figure by.</summary>
    public MetricDefinition Metric { get; }

    /// <summary>The raw value in the indicator's unit; null when unknown.</summary>
    public abstract decimal? Read(in EvaluationFrame frame);
}

/// <summary>A figure: the current one, that of the latest fiscal year, a sum or mean over fiscal years, or a derived metric.</summary>
/// <param name="metric">A number; a derived one is computed as the vocabulary says, fractions to six places.</param>
/// <param name="aggregation">How the years become one figure.</param>
/// <param name="years">Fiscal years looked at; without effect on a metric that is not yearly.</param>
/// <param name="whenAbsent">What an absent figure counts as, where absence says something; null keeps it unknown.</param>
public sealed class FigureMeasure(MetricDefinition metric, Aggregation aggregation, int years, decimal? whenAbsent) : IndicatorMeasure(metric)
{
    private readonly Quantity _quantity = Quantity.Of(metric, aggregation, years);

    /// <inheritdoc/>
    public override decimal? Read(in EvaluationFrame frame) => _quantity.TryCompare(frame, 0, out _, out var observed) ? observed : whenAbsent;
}

/// <summary>One yearly figure over another, summed over the same fiscal years; unknown unless the denominator is above zero.</summary>
/// <param name="metric">Numerator.</param>
/// <param name="over">Denominator.</param>
/// <param name="years">Fiscal years summed.</param>
public sealed class ShareMeasure(MetricDefinition metric, MetricDefinition over, int years) : IndicatorMeasure(metric)
{
    /// <inheritdoc/>
    public override decimal? Read(in EvaluationFrame frame) =>
        YearsQuantity.TrySum(frame, Metric, years, out var numerator) && YearsQuantity.TrySum(frame, over, years, out var denominator) && denominator > 0
            ? numerator / denominator
            : null;
}

/// <summary>One for yes, zero for no.</summary>
/// <param name="metric">A flag.</param>
/// <param name="whenAbsent">What an absent flag counts as, where a status must be claimed; null keeps it unknown.</param>
public sealed class FlagMeasure(MetricDefinition metric, decimal? whenAbsent) : IndicatorMeasure(metric)
{
    /// <inheritdoc/>
    public override decimal? Read(in EvaluationFrame frame) => frame.Facts.Flag(Metric) is { } flag ? flag ? 1 : 0 : whenAbsent;
}

/// <summary>One while a recognition is valid: from its day up to, but not including, the same day some years later; zero otherwise.</summary>
/// <param name="metric">Day of recognition.</param>
/// <param name="validYears">Years it lasts.</param>
/// <param name="whenAbsent">What an absent day counts as, where a status must be claimed; null keeps it unknown.</param>
public sealed class ValidityMeasure(MetricDefinition metric, int validYears, decimal? whenAbsent) : IndicatorMeasure(metric)
{
    /// <inheritdoc/>
    public override decimal? Read(in EvaluationFrame frame)
    {
        if (frame.Facts.Date(Metric) is not { } from)
        {
            return whenAbsent;
        }

        var isOver = from.Year + validYears <= DateOnly.MaxValue.Year && frame.AsOf >= from.AddYears(validYears);
        return from <= frame.AsOf && !isOver ? 1 : 0;
    }
}

/// <summary>A number for each word.</summary>
/// <param name="metric">A choice that is not yearly.</param>
/// <param name="numbers">Number by word; a word without one is unknown.</param>
/// <param name="whenAbsent">What an absent word counts as, where a status must be claimed; null keeps it unknown.</param>
public sealed class WordMeasure(MetricDefinition metric, IReadOnlyDictionary<string, decimal> numbers, decimal? whenAbsent) : IndicatorMeasure(metric)
{
    /// <inheritdoc/>
    public override decimal? Read(in EvaluationFrame frame) =>
        frame.Facts.Choice(Metric) is not { } word ? whenAbsent : numbers.TryGetValue(word, out var number) ? number : null;
}
