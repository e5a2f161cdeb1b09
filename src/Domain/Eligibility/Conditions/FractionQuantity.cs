using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>A ratio of sums, a growth rate or a compound growth rate. Computed from its parts where they are known, otherwise the supplied figure.</summary>
internal sealed partial class FractionQuantity(MetricDefinition metric, MetricDerivation derivation) : Quantity(metric)
{
    private const int DisplayPlaces = 6;

    public override int Years => derivation.Years;

    public override bool TryCompare(in EvaluationFrame frame, decimal threshold, out int sign, out decimal observed)
    {
        if (TryParts(frame, out var numerator, out var denominator))
        {
            sign = numerator.CompareTo(Bound(threshold) * denominator);
            // Below −100 % no growth rate can lie, so squaring the bound would turn it round.
            sign = threshold < -1m && derivation.Kind != DerivationKind.RatioOfSums ? 1 : sign;
            observed = Observe(numerator / denominator);
            return true;
        }

        var supplied = frame.Facts.Number(Metric);
        observed = supplied.GetValueOrDefault();
        sign = supplied.HasValue ? observed.CompareTo(threshold) : 0;
        return supplied.HasValue;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Number(Metric) is not null)
        {
            return;
        }

        YearsQuantity.AddMissing(frame, derivation.Of, derivation.Years, missing);
        if (derivation.Over is { } over)
        {
            YearsQuantity.AddMissing(frame, over, derivation.Years, missing);
        }
    }

    private bool TryParts(in EvaluationFrame frame, out decimal numerator, out decimal denominator)
    {
        if (derivation.Kind == DerivationKind.RatioOfSums)
        {
            denominator = 0m;
            return YearsQuantity.TrySum(frame, derivation.Of, derivation.Years, out numerator)
                && YearsQuantity.TrySum(frame, derivation.Over!, derivation.Years, out denominator)
                && denominator > 0m;
        }

        var latest = frame.Number(derivation.Of, 0);
        var first = frame.Number(derivation.Of, derivation.Years - 1);
        numerator = latest.GetValueOrDefault();
        denominator = first.GetValueOrDefault();
        // A compound rate of a negative figure does not exist; growth from zero or below cannot be computed.
        return latest.HasValue && denominator > 0m && (numerator >= 0m || derivation.Kind == DerivationKind.YearOnYear);
    }

    private decimal Bound(decimal threshold) => derivation.Kind switch
    {
        DerivationKind.CompoundGrowth => (1m + threshold) * (1m + threshold),
        DerivationKind.YearOnYear => 1m + threshold,
        _ => threshold,
    };

    private decimal Observe(decimal fraction) => derivation.Kind switch
    {
        DerivationKind.CompoundGrowth => decimal.Round(SquareRoot(fraction) - 1m, DisplayPlaces),
        DerivationKind.YearOnYear => decimal.Round(fraction - 1m, DisplayPlaces),
        _ => decimal.Round(fraction, DisplayPlaces),
    };

    /// <summary>Newton's method from above; stops when it no longer falls. For display only.</summary>
    private static decimal SquareRoot(decimal value)
    {
        if (value == 0m)
        {
            return 0m;
        }

        var root = value > 1m ? value : 1m;
        while (true)
        {
            var next = (root + (value / root)) / 2m;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}

/// <summary>Years or months from a date to the day asked about; the supplied figure where the date is unknown.</summary>
internal sealed partial class ElapsedQuantity(MetricDefinition metric, MetricDerivation derivation) : Quantity(metric)
{
    public override int Years => 0;

    public override bool TryCompare(in EvaluationFrame frame, decimal threshold, out int sign, out decimal observed)
    {
        // Months on a market are added up over several stays, which one date cannot show: a supplied total wins there.
        var supplied = frame.Facts.Number(Metric);
        if ((derivation.Kind != DerivationKind.MonthsSince || supplied is null) && frame.Facts.Date(derivation.Of) is { } since)
        {
            observed = Elapsed(since, frame.AsOf);
            sign = observed.CompareTo(threshold);
            return true;
        }

        observed = supplied.GetValueOrDefault();
        sign = supplied.HasValue ? observed.CompareTo(threshold) : 0;
        return supplied.HasValue;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Date(derivation.Of) is null && frame.Facts.Number(Metric) is null)
        {
            missing.Add(derivation.Of);
        }
    }

    private decimal Elapsed(DateOnly since, DateOnly asOf)
    {
        if (derivation.Kind == DerivationKind.FullFiscalYearsSince)
        {
            var firstFullYear = since is { Month: 1, Day: 1 } ? since.Year : since.Year + 1;
            return Math.Max(0, asOf.Year - firstFullYear);
        }

        // The day of the month decides by addition, so that the last day of a long month counts at the end of a short one.
        var months = ((asOf.Year - since.Year) * 12) + asOf.Month - since.Month;
        if (months > 0 && since.AddMonths(months) > asOf)
        {
            months--;
        }

        return Math.Max(0, derivation.Kind == DerivationKind.MonthsSince ? months : months / 12);
    }
}
