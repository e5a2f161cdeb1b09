using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>What one evaluation looks at: the facts, the day, and which fiscal year counts as the latest.</summary>
public readonly struct EvaluationFrame
{
    /// <summary>A frame for the facts on a day.</summary>
    public EvaluationFrame(EnterpriseFacts facts, DateOnly asOf)
    {
        Facts = facts;
        AsOf = asOf;
        var latest = facts.LatestKnownYear(asOf.Year - 1);
        // Figures two years old are the oldest a standard may be read on: before April the last audit may still be out.
        LatestYear = latest >= asOf.Year - 2 ? latest : null;
    }

    /// <summary>What is known.</summary>
    public EnterpriseFacts Facts { get; }

    /// <summary>The day the question is asked about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The fiscal year written <c>[-1]</c> in the rules: the latest one before <see cref="AsOf"/>'s year with any yearly figure.</summary>
    /// <remarks>Null when there is none or the latest ended more than two years back: then every yearly metric is unknown.
    /// A metric missing in this year is unknown; an older figure never stands in for it.</remarks>
    public int? LatestYear { get; }

    /// <summary>Value of a yearly metric <paramref name="back"/> years before the latest fiscal year; null when unknown.</summary>
    internal decimal? Number(MetricDefinition metric, int back) => LatestYear is { } year ? Facts.Number(metric, year - back) : null;
}
