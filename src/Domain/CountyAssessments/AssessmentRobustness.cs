using System.Numerics;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Ranks the same points under many other weights. Exact in each draw, reproducible by its seed.</summary>
/// <remarks>Points that are fractions are compared as whole numbers over their common denominator; where that is beyond 1e15 the draws use points rounded to
/// a millionth, as they publish no score. Totals are compared without the scheme's rounding. In a draw each weight is multiplied by a factor between 1 − spread and 1 + spread, in steps of a thousandth, independently; only their
/// proportions matter, so they are not scaled back to 100 %.</remarks>
public static class AssessmentRobustness
{
    private static readonly BigInteger _largestCommon = BigInteger.Pow(10, 15);

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
        var weights = scheme.Indicators.Select(indicator => (long)indicator.Weight.Ppm).ToArray();
        return result.HasFractions
            ? Report(scheme, result, units, draws, new Ranking<Int128>(FractionsOf(result, units, weights.Length), weights, units.Length), spreadPercent, seed)
            : Report(scheme, result, units, draws, new Ranking<long>(PointsOf(result, units, weights.Length), weights, units.Length), spreadPercent, seed);
    }

    /// <summary>What separates each unit from the next one, from the top of the ranking to its end.</summary>
    public static IReadOnlyList<NeighbourGap> Neighbours(AssessmentScheme scheme, AssessmentTable table) => FindNeighbours(
        scheme,
        AssessmentCalculator.Calculate(scheme, table),
        [.. Enumerable.Range(0, scheme.Units.Count).Where(unit => !table.IsDisqualified(unit))]);

    private static RobustnessReport Report<T>(
        AssessmentScheme scheme, AssessmentResult result, int[] units, int draws, Ranking<T> ranking, int spreadPercent, ulong seed)
        where T : struct, IBinaryInteger<T>
    {
        var histogram = ranking.Draw(draws, spreadPercent, seed);
        var without = Enumerable.Range(0, scheme.Indicators.Count).Select(ranking.Without).ToArray();
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

    /// <summary>Points as whole multiples of one fraction.</summary>
    private static Int128[] FractionsOf(AssessmentResult result, int[] units, int indicatorCount)
    {
        var common = ExactTotals.CommonDenominator(result.Denominators);
        var isExact = common <= _largestCommon;
        var points = new Int128[units.Length * indicatorCount];
        for (var place = 0; place < points.Length; place++)
        {
            var indicator = place % indicatorCount;
            var numerator = result.PointsE6[(units[place / indicatorCount] * indicatorCount) + indicator];
            var denominator = result.Denominators[indicator];
            points[place] = isExact ? (Int128)(common / denominator) * numerator : Rounded.HalfUp(numerator, denominator, 1);
        }

        return points;
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

    /// <summary>Ranks units by points times drawn weights.</summary>
    private sealed class Ranking<T>(T[] points, long[] weights, int unitCount)
        where T : struct, IBinaryInteger<T>
    {
        private const int Whole = 1000;

        /// <summary>Counts, for each unit, how often it took each rank.</summary>
        public int[] Draw(int draws, int spreadPercent, ulong seed)
        {
            var stream = new SeededDraws(seed);
            var spread = spreadPercent * Whole / 100;
            var histogram = new int[unitCount * unitCount];
            var drawn = new T[weights.Length];
            var totals = new T[unitCount];
            var ranks = new int[unitCount];
            for (var draw = 0; draw < draws; draw++)
            {
                for (var i = 0; i < weights.Length; i++)
                {
                    drawn[i] = T.CreateTruncating(weights[i] * stream.Between(Whole - spread, Whole + spread));
                }

                Rank(drawn, totals, ranks);
                for (var k = 0; k < unitCount; k++)
                {
                    histogram[(k * unitCount) + ranks[k] - 1]++;
                }
            }

            return histogram;
        }

        /// <summary>Ranks with one indicator left out.</summary>
        public int[] Without(int left)
        {
            var ranks = new int[unitCount];
            Rank([.. weights.Select((weight, i) => i == left ? T.Zero : T.CreateTruncating(weight))], new T[unitCount], ranks);
            return ranks;
        }

        private void Rank(ReadOnlySpan<T> drawn, Span<T> totals, Span<int> ranks)
        {
            for (var k = 0; k < totals.Length; k++)
            {
                var row = points.AsSpan(k * drawn.Length, drawn.Length);
                var total = T.Zero;
                for (var i = 0; i < row.Length; i++)
                {
                    total += row[i] * drawn[i];
                }

                totals[k] = total;
            }

            CompetitionRanking.Rank<T>(totals, ranks);
        }
    }
}
