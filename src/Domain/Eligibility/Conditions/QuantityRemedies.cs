using ListingPipeline.Domain.Eligibility.Paths;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <content>How the figure would have to change.</content>
internal abstract partial class Quantity
{
    public virtual int Phase => 2;

    /// <summary>Changes the draft so that the comparison holds; false when no change can.</summary>
    public abstract bool Bring(FactDraft draft, Comparison comparison, decimal threshold);

    /// <summary>First day on which time alone lifts the figure to the threshold; null when time does not.</summary>
    public virtual (DateOnly Day, bool IsEstimate)? ReachesOn(in EvaluationFrame frame, decimal threshold, bool isStrict) => null;
}

internal sealed partial class SingleQuantity
{
    public override bool Bring(FactDraft draft, Comparison comparison, decimal threshold) =>
        draft.Set(Metric, Comparisons.Bound(comparison, threshold, Metric));
}

internal sealed partial class YearsQuantity
{
    public override int Phase => years > 1 ? 3 : 2;

    public override bool Bring(FactDraft draft, Comparison comparison, decimal threshold)
    {
        var total = Comparisons.Bound(comparison, aggregation == Aggregation.Average ? threshold * years : threshold, Metric);
        var unknown = new List<int>();
        var known = 0m;
        for (var back = 0; back < years; back++)
        {
            if (draft.Number(Metric, back) is { } value)
            {
                known += value;
            }
            else
            {
                unknown.Add(back);
            }
        }

        return unknown.Count == 0 ? Move(draft, total - known) : Fill(draft, unknown, Comparisons.IsRising(comparison), total - known);
    }

    /// <summary>The latest year takes the whole difference: past years are settled.</summary>
    private bool Move(FactDraft draft, decimal difference) => draft.Set(Metric, 0, draft.Number(Metric, 0)!.Value + difference);

    private bool Fill(FactDraft draft, List<int> unknown, bool isRising, decimal need)
    {
        var share = Comparisons.ToStep(need / unknown.Count, Metric, isRising);
        share = isRising && !Metric.MayBeNegative ? Math.Max(0m, share) : share;
        return unknown.TrueForAll(back => draft.Set(Metric, back, share));
    }
}

internal sealed partial class FractionQuantity
{
    public override int Phase => 4;

    public override bool Bring(FactDraft draft, Comparison comparison, decimal threshold)
    {
        if (!TryParts(draft.Frame, out var numerator, out var denominator))
        {
            return draft.Set(Metric, Comparisons.Bound(comparison, threshold, Metric));
        }

        if (threshold < -1m && derivation.Kind != DerivationKind.RatioOfSums)
        {
            return false;
        }

        var isRising = Comparisons.IsRising(comparison);
        var exact = Bound(threshold) * denominator;
        var target = Comparisons.ToStep(exact, derivation.Of, isRising);
        var isStrict = comparison is Comparison.Over or Comparison.Under;
        if (isStrict && target == exact)
        {
            target += (isRising ? 1m : -1m) / derivation.Of.StorageScale;
        }

        return draft.Set(derivation.Of, 0, draft.Number(derivation.Of, 0)!.Value + target - numerator);
    }
}

internal sealed partial class ElapsedQuantity
{
    public override bool Bring(FactDraft draft, Comparison comparison, decimal threshold)
    {
        var supplied = draft.Frame.Facts.Number(Metric);
        var target = Math.Max(0m, Comparisons.Bound(comparison, threshold, Metric));
        if (draft.Frame.Facts.Date(derivation.Of) is null || (derivation.Kind == DerivationKind.MonthsSince && supplied is not null))
        {
            return draft.Set(Metric, decimal.Ceiling(target));
        }

        var since = Comparisons.IsRising(comparison) ? Start(draft.AsOf, (int)decimal.Ceiling(target)) : draft.AsOf;
        return draft.Set(derivation.Of, since.DayNumber);
    }

    public override (DateOnly Day, bool IsEstimate)? ReachesOn(in EvaluationFrame frame, decimal threshold, bool isStrict)
    {
        var target = (int)(isStrict ? decimal.Floor(threshold) + 1m : decimal.Ceiling(threshold));
        var supplied = frame.Facts.Number(Metric);
        if (derivation.Kind == DerivationKind.MonthsSince && supplied is { } months)
        {
            // Months are added up over several stays: the total can only be counted on, as if the present stay went on.
            return (frame.AsOf.AddMonths(Math.Max(0, target - (int)months)), true);
        }

        if (frame.Facts.Date(derivation.Of) is { } since)
        {
            return (End(since, target), false);
        }

        // Not begun: the time runs from today at the earliest.
        return derivation.NotBegun is { } none && frame.Facts.Choice(none.Metric) == none.Word ? (End(frame.AsOf, target), true) : null;
    }

    /// <summary>Latest beginning from which the number has elapsed on a day.</summary>
    private DateOnly Start(DateOnly asOf, int target) => derivation.Kind switch
    {
        DerivationKind.FullFiscalYearsSince => new DateOnly(asOf.Year - target, 1, 1),
        DerivationKind.MonthsSince => asOf.AddMonths(-target),
        _ => asOf.AddMonths(-12 * target),
    };

    /// <summary>First day on which the number has elapsed.</summary>
    private DateOnly End(DateOnly since, int target) => derivation.Kind switch
    {
        DerivationKind.FullFiscalYearsSince => new DateOnly((since is { Month: 1, Day: 1 } ? since.Year : since.Year + 1) + target, 1, 1),
        DerivationKind.MonthsSince => since.AddMonths(target),
        _ => since.AddMonths(12 * target),
    };
}
