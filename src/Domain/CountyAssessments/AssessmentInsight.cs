using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>What one indicator cost a unit and what one more of it would bring. Points and totals are exact.</summary>
/// <param name="Indicator">Place of the indicator in printed order.</param>
/// <param name="Points">Points earned.</param>
/// <param name="BestPoints">Points of the first band.</param>
/// <param name="LostTotal">What the difference costs in the total: (best − earned) × weight.</param>
/// <param name="PointsWithOneMore">Points with a figure one higher and all else unchanged.</param>
/// <param name="TotalWithOneMore">Total then.</param>
/// <param name="RankWithOneMore">Overall rank then.</param>
/// <param name="FigureForNextBand">Smallest figure that would earn more points, all else unchanged; null when the best band is reached or no figure would.</param>
public sealed record IndicatorInsight(
    int Indicator,
    decimal Points,
    decimal BestPoints,
    decimal LostTotal,
    decimal PointsWithOneMore,
    decimal TotalWithOneMore,
    int RankWithOneMore,
    long? FigureForNextBand);

/// <summary>Explains a result to one unit: where it lost points and what would change it. Pure.</summary>
public static class AssessmentInsight
{
    /// <summary>One line for each indicator with a known figure, in printed order; empty for a disqualified unit.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="table">The figures.</param>
    /// <param name="unit">Place of the unit in printed order.</param>
    public static IReadOnlyList<IndicatorInsight> Explain(AssessmentScheme scheme, AssessmentTable table, int unit)
    {
        if (table.IsDisqualified(unit))
        {
            return [];
        }

        var result = AssessmentCalculator.Calculate(scheme, table);
        var best = scheme.Bands.BestPointsE6;
        var lines = new List<IndicatorInsight>(scheme.Indicators.Count);
        for (var i = 0; i < scheme.Indicators.Count; i++)
        {
            if (table.Figure(unit, i) is not { } figure)
            {
                continue;
            }

            var more = AssessmentCalculator.Calculate(scheme, table.With(unit, i, figure + 1));
            var points = result.Points(unit, i)!.Value;
            var bestPoints = best / (decimal)RankBands.PointScale;
            lines.Add(new IndicatorInsight(
                i,
                points,
                bestPoints,
                (bestPoints - points) * scheme.Indicators[i].Weight.Ppm / Weight.Whole,
                more.Points(unit, i)!.Value,
                more.Total(unit)!.Value,
                more.OverallRank(unit)!.Value,
                FindNextBand(scheme, table, unit, i, points)));
        }

        return lines;
    }

    // Points change only where the figure reaches or passes another unit's, so those are the only candidates.
    private static long? FindNextBand(AssessmentScheme scheme, AssessmentTable table, int unit, int indicator, decimal points)
    {
        var figure = table.Figure(unit, indicator)!.Value;
        if (scheme.Indicators[indicator].Direction == IndicatorDirection.Lower)
        {
            return null;
        }

        var candidates = Enumerable.Range(0, scheme.Units.Count)
            .Where(other => other != unit && !table.IsDisqualified(other))
            .Select(other => table.Figure(other, indicator))
            .OfType<long>()
            .SelectMany(other => new[] { other, other + 1 })
            .Append(figure + 1)
            .Where(candidate => candidate > figure)
            .Distinct()
            .Order();
        foreach (var candidate in candidates)
        {
            if (AssessmentCalculator.Calculate(scheme, table.With(unit, indicator, candidate)).Points(unit, indicator) > points)
            {
                return candidate;
            }
        }

        return null;
    }
}
