using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>What one indicator cost a unit and what one more of it would bring. Points and totals are exact.</summary>
/// <param name="Indicator">Place of the indicator in printed order.</param>
/// <param name="Points">Points earned.</param>
/// <param name="BestPoints">Most points the indicator can give.</param>
/// <param name="LostTotal">What the difference costs in the total: (best − earned) × weight.</param>
/// <param name="PointsWithOneMore">Points with a figure one better and all else unchanged: one higher, or one lower where less is better.</param>
/// <param name="TotalWithOneMore">Total then.</param>
/// <param name="RankWithOneMore">Overall rank then.</param>
/// <param name="FigureForNextBand">Nearest figure that would earn more points, all else unchanged; null when no figure would.</param>
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
        var lines = new List<IndicatorInsight>(scheme.Indicators.Count);
        for (var i = 0; i < scheme.Indicators.Count; i++)
        {
            if (table.Figure(unit, i) is { } figure)
            {
                lines.Add(Explain(scheme, table, result, unit, i, figure));
            }
        }

        return lines;
    }

    private static IndicatorInsight Explain(AssessmentScheme scheme, AssessmentTable table, AssessmentResult result, int unit, int indicator, long figure)
    {
        var better = scheme.Indicators[indicator].Direction == IndicatorDirection.Higher
            ? Math.Min(figure + 1, AssessmentTable.LargestFigure)
            : Math.Max(figure - 1, 0);
        var more = AssessmentCalculator.Calculate(scheme, table.With(unit, indicator, better));
        var points = result.Points(unit, indicator)!.Value;
        var best = scheme.BestPoints(indicator);
        return new IndicatorInsight(
            indicator,
            points,
            best,
            (best - points) * scheme.Indicators[indicator].Weight.Ppm / Weight.Whole,
            more.Points(unit, indicator)!.Value,
            more.Total(unit)!.Value,
            more.OverallRank(unit)!.Value,
            FindNext(scheme, table, result, unit, indicator, figure));
    }

    // A better figure never earns fewer points, so the nearest one that earns more is found by halving.
    private static long? FindNext(AssessmentScheme scheme, AssessmentTable table, AssessmentResult result, int unit, int indicator, long figure)
    {
        var sign = scheme.Indicators[indicator].Direction == IndicatorDirection.Higher ? 1 : -1;
        var near = 0L;
        var far = sign > 0 ? AssessmentTable.LargestFigure - figure : figure;
        if (far == 0 || !EarnsMore(far))
        {
            return null;
        }

        while (far - near > 1)
        {
            var middle = near + ((far - near) / 2);
            (near, far) = EarnsMore(middle) ? (near, middle) : (middle, far);
        }

        return figure + (sign * far);

        bool EarnsMore(long steps) =>
            AssessmentCalculator.Calculate(scheme, table.With(unit, indicator, figure + (sign * steps))).ExceedsPoints(result, unit, indicator);
    }
}
