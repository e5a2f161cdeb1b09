using System.Globalization;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Spreadsheet formulas that recompute points from the column of figures, for every way of scoring.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="participants">Units that take part; the bands may depend on it.</param>
internal sealed class PointsFormulas(AssessmentScheme scheme, int participants)
{
    /// <summary>The formula of one cell.</summary>
    /// <param name="indicator">Place of the indicator.</param>
    /// <param name="unit">Place of the unit.</param>
    /// <param name="figure">Reference of the unit's figure.</param>
    /// <param name="column">Reference of all figures of the indicator.</param>
    public string Points(int indicator, int unit, string figure, string column)
    {
        var isHigher = scheme.Indicators[indicator].Direction == IndicatorDirection.Higher;
        var points = scheme.Indicators[indicator].Rule switch
        {
            ProportionalPoints rule => $"IF(MAX({column})=0,0,{Number(rule.FullPoints)}*{figure}/MAX({column}))",
            TargetPoints rule => $"{Number(rule.FullPoints)}*MIN({figure}/{Number(rule.Targets[unit])},{Number(rule.CapPercent / 100m)})",
            StepPoints rule => Steps(rule, figure),
            MinMaxPoints rule => MinMax(rule, figure, column, isHigher),
            _ => Bands(figure, column, isHigher),
        };
        if (scheme.Definition.Rounding.PointPlaces is { } places)
        {
            points = $"ROUND({points},{places})";
        }

        return $"IF({figure}={(scheme.ZeroEarnsNothing(indicator) ? "0" : "\"\"")},0,{points})";
    }

    /// <summary>The formula of a total: Σ weight × points.</summary>
    public string Total(string weights, string points) =>
        $"ROUND(SUMPRODUCT({weights},{points}),{scheme.Definition.Rounding.TotalPlaces ?? 10})";

    private string Bands(string figure, string column, bool isHigher)
    {
        var better = isHigher ? ">" : "<";
        var rank = scheme.Definition.Ties == TieRule.BetterRank
            ? $"COUNTIF({column},\"{better}\"&{figure})+1"
            : $"COUNTIF({column},\"{better}=\"&{figure})";
        var bands = scheme.BandsFor(participants)!.Bands;
        var points = Number(bands[^1].Points);
        for (var i = bands.Count - 2; i >= 0; i--)
        {
            points = $"IF({rank}<={bands[i].Last},{Number(bands[i].Points)},{points})";
        }

        return points;
    }

    private static string Steps(StepPoints rule, string figure)
    {
        var points = "0";
        foreach (var step in rule.Steps.Reverse())
        {
            points = $"IF({figure}{(rule.LessIsBetter ? "<=" : ">=")}{Number(step.Figure)},{Number(step.Points)},{points})";
        }

        return points;
    }

    private static string MinMax(MinMaxPoints rule, string figure, string column, bool isHigher)
    {
        var lead = isHigher ? $"({figure}-MIN({column}))" : $"(MAX({column})-{figure})";
        var equal = rule.EqualEarnFull ? rule.FullPoints : rule.LowPoints;
        return $"IF(MAX({column})=MIN({column}),{Number(equal)},{Number(rule.LowPoints)}+{Number(rule.FullPoints - rule.LowPoints)}*{lead}/(MAX({column})-MIN({column})))";
    }

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
