using ListingPipeline.Domain.Eligibility.Paths;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <content>How facts would have to change for the test to answer otherwise.</content>
public abstract partial class ConditionTest
{
    /// <summary>When it is brought about among others: figures that others build on come first.</summary>
    internal virtual int Phase => 0;

    /// <summary>Changes the draft so that the test is met, or not met; false when no change can.</summary>
    /// <exception cref="OverflowException">The figures are too large to compute with.</exception>
    internal abstract bool Bring(FactDraft draft, Outcome wanted);

    /// <summary>First day on which time alone makes the test hold, and whether that is an estimate; null when time does not help.</summary>
    internal virtual (DateOnly Day, bool IsEstimate)? HoldsFrom(in EvaluationFrame frame) => null;

    /// <summary>First day on which a test that holds today no longer does, nothing else changing; null when time does not end it.</summary>
    internal virtual DateOnly? EndsOn(in EvaluationFrame frame) => null;
}

internal sealed partial class ThresholdTest
{
    internal override int Phase => quantity.Phase;

    internal override bool Bring(FactDraft draft, Outcome wanted) =>
        quantity.Bring(draft, Comparisons.For(comparison, wanted), threshold);

    internal override (DateOnly Day, bool IsEstimate)? HoldsFrom(in EvaluationFrame frame) =>
        Comparisons.IsRising(comparison) ? quantity.ReachesOn(frame, threshold, comparison == Comparison.Over) : null;
}

internal sealed partial class CategoryThresholdTest
{
    internal override int Phase => quantity.Phase;

    internal override bool Bring(FactDraft draft, Outcome wanted)
    {
        var (least, most) = Range(draft.Frame);
        var needed = Comparisons.For(comparison, wanted);
        return quantity.Bring(draft, needed, Comparisons.IsRising(needed) ? most : least);
    }
}

internal sealed partial class EachYearTest
{
    internal override int Phase => 1;

    internal override bool Bring(FactDraft draft, Outcome wanted)
    {
        var needed = Comparisons.For(comparison, wanted);
        var bound = Comparisons.Bound(needed, threshold, metric);
        if (wanted == Outcome.NotMet)
        {
            return draft.Set(metric, 0, bound);
        }

        for (var back = 0; back < years; back++)
        {
            var holds = draft.Number(metric, back) is { } value && Comparisons.Holds(comparison, value.CompareTo(threshold));
            if (!holds && !draft.Set(metric, back, bound))
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed partial class FlagTest
{
    internal override bool Bring(FactDraft draft, Outcome wanted) => draft.Set(metric, expected == (wanted == Outcome.Met) ? 1m : 0m);
}

internal sealed partial class ChoiceTest
{
    internal override bool Bring(FactDraft draft, Outcome wanted)
    {
        if (wanted == Outcome.NotMet)
        {
            var other = metric.Choices.FirstOrDefault(word => !IsAllowed(word));
            return other is not null && draft.Set(metric, other, metric.IsYearly ? draft.LatestYear : null);
        }

        for (var back = 0; back < Math.Max(1, Years); back++)
        {
            if (Word(draft.Frame, back) is { } word && IsAllowed(word))
            {
                continue;
            }

            draft.Set(metric, _allowed[0], metric.IsYearly ? draft.LatestYear - back : null);
        }

        return true;
    }
}

internal sealed partial class CodeTest
{
    internal override bool Bring(FactDraft draft, Outcome wanted) => wanted == Outcome.Met && draft.Set(metric, _prefixes[0], null);
}

internal sealed partial class ValidityTest
{
    internal override bool Bring(FactDraft draft, Outcome wanted) =>
        draft.Set(metric, wanted == Outcome.Met ? draft.AsOf.DayNumber : draft.AsOf.AddYears(-validYears).DayNumber);

    internal override (DateOnly Day, bool IsEstimate)? HoldsFrom(in EvaluationFrame frame) =>
        frame.Facts.Date(metric) is { } issued && issued > frame.AsOf ? (issued, false) : null;

    internal override DateOnly? EndsOn(in EvaluationFrame frame) =>
        frame.Facts.Date(metric) is { } issued && issued <= frame.AsOf && issued.Year + validYears <= DateOnly.MaxValue.Year ? issued.AddYears(validYears) : null;
}

internal sealed partial class DateTest
{
    internal override bool Bring(FactDraft draft, Outcome wanted)
    {
        var day = wanted == Outcome.Met ? first ?? last : first?.AddDays(-1) ?? last?.AddDays(1);
        return draft.Set(metric, day!.Value.DayNumber);
    }
}
