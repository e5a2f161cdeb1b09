using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>A certificate is valid: from its day of issue up to, but not including, the same day some years later.</summary>
internal sealed partial class ValidityTest(MetricDefinition metric, int validYears, LocalizedText text) : ConditionTest(text)
{
    public override MetricDefinition Metric => metric;

    public override int Years => 0;

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        if (frame.Facts.Date(metric) is not { } issued)
        {
            observation = default;
            return Outcome.Unknown;
        }

        observation = new Observation(issued.DayNumber, null);
        var ends = issued.Year + validYears > DateOnly.MaxValue.Year ? DateOnly.MaxValue : issued.AddYears(validYears);
        return Outcomes.Of(issued <= frame.AsOf && frame.AsOf < ends);
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Date(metric) is null)
        {
            missing.Add(metric);
        }
    }
}

/// <summary>A date lies between two days, both inclusive; an open end is null.</summary>
internal sealed partial class DateTest(MetricDefinition metric, DateOnly? first, DateOnly? last, LocalizedText text) : ConditionTest(text)
{
    public override MetricDefinition Metric => metric;

    public override int Years => 0;

    public override decimal? Threshold(in EvaluationFrame frame) => (first ?? last)?.DayNumber;

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        var date = frame.Facts.Date(metric);
        observation = new Observation(date?.DayNumber, null);
        return date is { } day ? Outcomes.Of((first is null || day >= first) && (last is null || day <= last)) : Outcome.Unknown;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Date(metric) is null)
        {
            missing.Add(metric);
        }
    }
}
