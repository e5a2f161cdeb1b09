using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>How far a unit's rank depends on the weights.</summary>
/// <param name="Unit">Place of the unit in printed order.</param>
/// <param name="Rank">Rank under the scheme's weights.</param>
/// <param name="BestRank">Best rank of any draw.</param>
/// <param name="WorstRank">Worst rank of any draw.</param>
/// <param name="LikelyBestRank">Rank that at most 5 % of the draws better.</param>
/// <param name="LikelyWorstRank">Rank that at most 5 % of the draws fall behind.</param>
/// <param name="UnchangedDraws">Number of draws that leave the rank as it is.</param>
/// <param name="RanksWithout">Rank when one indicator is left out, for each indicator in printed order.</param>
public sealed record UnitRobustness(
    int Unit,
    int Rank,
    int BestRank,
    int WorstRank,
    int LikelyBestRank,
    int LikelyWorstRank,
    int UnchangedDraws,
    IReadOnlyList<int> RanksWithout);

/// <summary>What separates two units whose totals follow one another.</summary>
/// <param name="Ahead">Place of the better unit in printed order.</param>
/// <param name="Behind">Place of the other one.</param>
/// <param name="Lead">Difference of their totals; 0 when they share the rank.</param>
/// <param name="DecidingIndicator">Place of the indicator that adds most to the lead; null when none adds anything.</param>
/// <param name="DecidingLead">What it adds: difference of points × weight.</param>
public sealed record NeighbourGap(int Ahead, int Behind, decimal Lead, int? DecidingIndicator, decimal DecidingLead);

/// <summary>How robust a ranking is against other weights.</summary>
/// <param name="Units">Units that take part, in printed order.</param>
/// <param name="Neighbours">Pairs from the top of the ranking to its end.</param>
public sealed record RobustnessReport(IReadOnlyList<UnitRobustness> Units, IReadOnlyList<NeighbourGap> Neighbours);

/// <summary>Ranks the same points under many other weights. Exact in each draw, reproducible by its seed.</summary>
/// <remarks>In a draw each weight is multiplied by a factor between 1 − spread and 1 + spread, in steps of a thousandth, independently; only their
/// proportions matter, so they are not scaled back to 100 %.</remarks>
public static class AssessmentRobustness
{
    private const int Whole = 1000;

    /// <summary>Analyses a table.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="table">The figures.</param>
    /// <param name="draws">Number of draws, from 1.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself, 0 to 100.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static RobustnessReport Analyse(AssessmentScheme scheme, AssessmentTable table, int draws, int spreadPercent, ulong seed)
    {
        var result = AssessmentCalculator.Calculate(scheme, table);
        var units = Enumerable.Range(0, scheme.Units.Count).Where(unit => !table.IsDisqualified(unit)).ToArray();
        var points = PointsOf(result, units, scheme.Indicators.Count);
        var weights = scheme.Indicators.Select(indicator => (long)indicator.Weight.Ppm).ToArray();
        var histogram = Draw(points, weights, units.Length, draws, spreadPercent, seed);
        var without = weights.Select((_, left) => RanksUnder(points, [.. weights.Select((weight, i) => i == left ? 0 : weight)], units.Length)).ToArray();
        return new RobustnessReport(
            [.. units.Select((unit, k) => Describe(unit, result.OverallRank(unit)!.Value, histogram.AsSpan(k * units.Length, units.Length), draws, [.. without.Select(ranks => ranks[k])]))],
            FindNeighbours(scheme, result, units));
    }

    private static long[] PointsOf(AssessmentResult result, int[] units, int indicatorCount)
    {
        var points = new long[units.Length * indicatorCount];
        for (var k = 0; k < units.Length; k++)
        {
            result.PointsE6.Slice(units[k] * indicatorCount, indicatorCount).CopyTo(points.AsSpan(k * indicatorCount));
        }

        return points;
    }

    /// <summary>Counts, for each unit, how often it took each rank.</summary>
    private static int[] Draw(long[] points, long[] weights, int unitCount, int draws, int spreadPercent, ulong seed)
    {
        var stream = new SeededDraws(seed);
        var spread = spreadPercent * Whole / 100;
        var histogram = new int[unitCount * unitCount];
        var drawn = new long[weights.Length];
        var totals = new long[unitCount];
        var ranks = new int[unitCount];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                drawn[i] = weights[i] * stream.Between(Whole - spread, Whole + spread);
            }

            Rank(points, drawn, totals, ranks);
            for (var k = 0; k < unitCount; k++)
            {
                histogram[(k * unitCount) + ranks[k] - 1]++;
            }
        }

        return histogram;
    }

    private static int[] RanksUnder(long[] points, long[] weights, int unitCount)
    {
        var ranks = new int[unitCount];
        Rank(points, weights, new long[unitCount], ranks);
        return ranks;
    }

    private static void Rank(ReadOnlySpan<long> points, ReadOnlySpan<long> weights, Span<long> totals, Span<int> ranks)
    {
        for (var k = 0; k < totals.Length; k++)
        {
            var row = points.Slice(k * weights.Length, weights.Length);
            var total = 0L;
            for (var i = 0; i < row.Length; i++)
            {
                total += row[i] * weights[i];
            }

            totals[k] = total;
        }

        CompetitionRanking.Rank<long>(totals, ranks);
    }

    private static UnitRobustness Describe(int unit, int rank, ReadOnlySpan<int> histogram, int draws, IReadOnlyList<int> without)
    {
        var tail = draws / 20;
        return new UnitRobustness(
            unit,
            rank,
            FirstBeyond(histogram, 0),
            LastBeyond(histogram, 0),
            FirstBeyond(histogram, tail),
            LastBeyond(histogram, tail),
            histogram[rank - 1],
            without);
    }

    private static int FirstBeyond(ReadOnlySpan<int> histogram, int tail)
    {
        var rank = 0;
        for (var seen = 0; seen <= tail; rank++)
        {
            seen += histogram[rank];
        }

        return rank;
    }

    private static int LastBeyond(ReadOnlySpan<int> histogram, int tail)
    {
        var rank = histogram.Length;
        for (var seen = 0; seen <= tail; rank--)
        {
            seen += histogram[rank - 1];
        }

        return rank + 1;
    }

    private static List<NeighbourGap> FindNeighbours(AssessmentScheme scheme, AssessmentResult result, int[] units)
    {
        var order = units.OrderBy(unit => result.OverallRank(unit)).ThenBy(unit => unit).ToArray();
        var gaps = new List<NeighbourGap>();
        for (var k = 1; k < order.Length; k++)
        {
            var (ahead, behind) = (order[k - 1], order[k]);
            var (deciding, most) = ((int?)null, 0m);
            for (var i = 0; i < scheme.Indicators.Count; i++)
            {
                var lead = ((result.Points(ahead, i) ?? 0) - (result.Points(behind, i) ?? 0)) * scheme.Indicators[i].Weight.Ppm / Weight.Whole;
                if (lead > most)
                {
                    (deciding, most) = (i, lead);
                }
            }

            gaps.Add(new NeighbourGap(ahead, behind, result.Total(ahead)!.Value - result.Total(behind)!.Value, deciding, most));
        }

        return gaps;
    }
}
