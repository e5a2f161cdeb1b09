using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Targets;

/// <summary>Something that counts towards a target: one enterprise reached what the target counts.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="EnterpriseName">Its name.</param>
/// <param name="CountyCode">County it counts for; null when unknown, then it counts for the city alone.</param>
/// <param name="On">Day.</param>
public sealed record TargetEvent(Guid EnterpriseId, string EnterpriseName, string? CountyCode, DateOnly On);

/// <summary>One county's share of a target.</summary>
/// <param name="County">The county.</param>
/// <param name="Target">Enterprises it is to reach; null when the document sets it none.</param>
/// <param name="Actual">Enterprises that reached it so far.</param>
public sealed record CountyProgress(County County, int? Target, int Actual);

/// <summary>How far a target has come on a day (clause E1).</summary>
/// <param name="Target">The target.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Events">What counts: within the period, up to the day, by day.</param>
/// <param name="ElapsedPercent">Share of the period that has passed, 0 to 100, to one decimal.</param>
/// <param name="Forecast">Number at the end of the period if the pace so far holds, to one decimal; null before a tenth of the period has passed and after its end,
/// because a pace cannot be told yet.</param>
/// <param name="Counties">Counties in the order of the programme.</param>
public sealed record TargetProgress(
    Target Target, DateOnly AsOf, IReadOnlyList<TargetEvent> Events, decimal ElapsedPercent, decimal? Forecast, IReadOnlyList<CountyProgress> Counties)
{
    private const decimal LeastShareForForecast = 0.1m;

    /// <summary>Enterprises that count so far.</summary>
    public int Actual => Events.Count;

    /// <summary>Enterprises still missing; zero once the target is reached.</summary>
    public int Gap => Math.Max(0, Target.Total - Actual);

    /// <summary>Counts what happened towards a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="counties">Counties of its programme.</param>
    /// <param name="events">What happened, at any time and in any order; each enterprise counts once, on its first day.</param>
    /// <param name="asOf">Day the progress is asked for.</param>
    public static TargetProgress Of(Target target, IReadOnlyList<County> counties, IEnumerable<TargetEvent> events, DateOnly asOf)
    {
        var until = asOf < target.To ? asOf : target.To;
        var counted = events
            .GroupBy(e => e.EnterpriseId)
            .Select(ofOne => ofOne.MinBy(e => e.On)!)
            .Where(e => e.On >= target.From && e.On <= until)
            .OrderBy(e => e.On).ThenBy(e => e.EnterpriseId)
            .ToList();
        var days = target.To.DayNumber - target.From.DayNumber + 1;
        var passed = Math.Clamp(asOf.DayNumber - target.From.DayNumber + 1, 0, days);
        var share = (decimal)passed / days;
        return new TargetProgress(
            target,
            asOf,
            counted,
            decimal.Round(share * 100, 1),
            share < LeastShareForForecast || passed == days ? null : decimal.Round((decimal)counted.Count * days / passed, 1),
            [.. counties.Select(county => new CountyProgress(
                county,
                target.ByCounty.TryGetValue(county.Code, out var own) ? own : null,
                counted.Count(e => e.CountyCode == county.Code)))]);
    }
}
