using System.Numerics;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Totals whose common denominator is beyond 128 bits. Each is enclosed between two whole numbers first; only totals that the enclosures
/// cannot tell apart, or whose rounding they leave open, are summed with whole numbers of any size. The outcome is exact either way.</summary>
internal static class LargeTotals
{
    // Parts of 1e-12 of a point in an enclosure. Numerators stay below 2e17 × 1e6, so that 128 bits hold them.
    private const long Fine = 1_000_000_000_000;

    /// <summary>Writes totals and ranks; see <see cref="ExactTotals"/>.</summary>
    public static void Rank(AssessmentResult result, AssessmentScheme scheme, ReadOnlySpan<int> participants, Span<int> ranks, BigInteger common)
    {
        var units = participants.ToArray();
        var sums = new BigInteger?[units.Length];
        BigInteger SumOf(int k) => sums[k] ??= Exact(result, scheme, units[k], common);

        var step = Math.Max(scheme.TotalStepE12, 1);
        var unit = (Int128)Fine * step;
        var floors = new Int128[participants.Length];
        for (var k = 0; k < participants.Length; k++)
        {
            floors[k] = Floor(result, scheme, participants[k]);
            var (low, high) = (HalfUp(floors[k], unit), HalfUp(floors[k] + scheme.Indicators.Count, unit));
            result.TotalsE12[participants[k]] = (low == high ? low : HalfUp(SumOf(k), common * step)) * step;
        }

        var order = new int[floors.Length];
        for (var k = 0; k < order.Length; k++)
        {
            order[k] = k;
        }

        Array.Sort(order, (left, right) => Sign(floors[left], floors[right], scheme.Indicators.Count) != 0
            ? floors[right].CompareTo(floors[left])
            : SumOf(right).CompareTo(SumOf(left)));
        for (var place = 0; place < order.Length; place++)
        {
            var isEqual = place > 0
                && Sign(floors[order[place - 1]], floors[order[place]], scheme.Indicators.Count) == 0
                && SumOf(order[place - 1]) == SumOf(order[place]);
            ranks[order[place]] = isEqual ? ranks[order[place - 1]] : place + 1;
        }
    }

    /// <summary>The sum with every term rounded down: at most one part per indicator below the true one.</summary>
    private static Int128 Floor(AssessmentResult result, AssessmentScheme scheme, int unit)
    {
        var sum = (Int128)0;
        var row = result.PointsE6.Slice(unit * scheme.Indicators.Count, scheme.Indicators.Count);
        for (var i = 0; i < row.Length; i++)
        {
            sum += (Int128)row[i] * scheme.Indicators[i].Weight.Ppm * Fine / result.Denominators[i];
        }

        return sum;
    }

    /// <summary>The sum as a numerator over the common denominator.</summary>
    private static BigInteger Exact(AssessmentResult result, AssessmentScheme scheme, int unit, BigInteger common)
    {
        var sum = BigInteger.Zero;
        var row = result.PointsE6.Slice(unit * scheme.Indicators.Count, scheme.Indicators.Count);
        for (var i = 0; i < row.Length; i++)
        {
            sum += common / result.Denominators[i] * ((BigInteger)row[i] * scheme.Indicators[i].Weight.Ppm);
        }

        return sum;
    }

    /// <summary>1 or −1 when the enclosures do not meet, 0 when they may hold the same total.</summary>
    private static int Sign(Int128 left, Int128 right, int width) => left - right > width ? 1 : right - left > width ? -1 : 0;

    private static long HalfUp(Int128 value, Int128 unit) => (long)((value + value + unit) / (unit + unit));

    private static long HalfUp(BigInteger value, BigInteger unit) => (long)((value + value + unit) / (unit + unit));
}
