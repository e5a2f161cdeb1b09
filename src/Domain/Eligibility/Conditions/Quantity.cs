using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>How the years of a metric become one figure.</summary>
public enum Aggregation
{
    /// <summary>The single value, or that of the latest fiscal year.</summary>
    Latest,

    /// <summary>Sum over the latest fiscal years.</summary>
    Sum,

    /// <summary>Mean over the latest fiscal years.</summary>
    Average,
}

/// <summary>A figure compared with a threshold. Comparisons are exact: fractions are cross-multiplied, roots squared, nothing is rounded first.</summary>
internal abstract partial class Quantity(MetricDefinition metric)
{
    /// <summary>The metric people know the figure by.</summary>
    public MetricDefinition Metric { get; } = metric;

    /// <summary>Fiscal years looked at; 0 for a figure that is not yearly.</summary>
    public abstract int Years { get; }

    /// <summary>Compares with a threshold; false when a part is unknown.</summary>
    /// <param name="frame">Facts and day.</param>
    /// <param name="threshold">In the metric's unit.</param>
    /// <param name="sign">Below zero, zero or above as the figure is below, at or above the threshold.</param>
    /// <param name="observed">The figure for people, fractions to six places.</param>
    /// <exception cref="OverflowException">The facts are too large to compute with.</exception>
    public abstract bool TryCompare(in EvaluationFrame frame, decimal threshold, out int sign, out decimal observed);

    /// <summary>Adds the names of the metrics that are unknown.</summary>
    public abstract void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing);

    public static Quantity Of(MetricDefinition metric, Aggregation aggregation, int years) => metric switch
    {
        { Derivation: { } derivation } => derivation.Kind switch
        {
            DerivationKind.RatioOfSums or DerivationKind.CompoundGrowth or DerivationKind.YearOnYear => new FractionQuantity(metric, derivation),
            _ => new ElapsedQuantity(metric, derivation),
        },
        { IsYearly: true } => aggregation == Aggregation.Latest ? new YearsQuantity(metric, 1, Aggregation.Sum) : new YearsQuantity(metric, years, aggregation),
        _ => new SingleQuantity(metric),
    };
}

/// <summary>A value that is not yearly.</summary>
internal sealed partial class SingleQuantity(MetricDefinition metric) : Quantity(metric)
{
    public override int Years => 0;

    public override bool TryCompare(in EvaluationFrame frame, decimal threshold, out int sign, out decimal observed)
    {
        var value = frame.Facts.Number(Metric);
        observed = value.GetValueOrDefault();
        sign = value.HasValue ? observed.CompareTo(threshold) : 0;
        return value.HasValue;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Number(Metric) is null)
        {
            missing.Add(Metric);
        }
    }
}

/// <summary>Latest value, sum or mean over fiscal years; unknown as soon as one year is.</summary>
internal sealed partial class YearsQuantity(MetricDefinition metric, int years, Aggregation aggregation) : Quantity(metric)
{
    public override int Years => years;

    public override bool TryCompare(in EvaluationFrame frame, decimal threshold, out int sign, out decimal observed)
    {
        if (!TrySum(frame, Metric, years, out var sum))
        {
            (sign, observed) = (0, 0m);
            return false;
        }

        var mean = aggregation == Aggregation.Average;
        sign = sum.CompareTo(mean ? threshold * years : threshold);
        observed = mean ? sum / years : sum;
        return true;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing) => AddMissing(frame, Metric, years, missing);

    internal static bool TrySum(in EvaluationFrame frame, MetricDefinition metric, int years, out decimal sum)
    {
        sum = 0m;
        for (var back = 0; back < years; back++)
        {
            if (frame.Number(metric, back) is not { } value)
            {
                return false;
            }

            sum += value;
        }

        return true;
    }

    internal static void AddMissing(in EvaluationFrame frame, MetricDefinition metric, int years, ICollection<MetricDefinition> missing)
    {
        if (!HasEvery(frame, metric, years))
        {
            missing.Add(metric);
        }
    }

    private static bool HasEvery(in EvaluationFrame frame, MetricDefinition metric, int years)
    {
        for (var back = 0; back < years; back++)
        {
            if (frame.Number(metric, back) is null)
            {
                return false;
            }
        }

        return true;
    }
}
