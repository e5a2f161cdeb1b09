using System.Numerics;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Totals of points that are fractions: every column is brought to one denominator, so that sums are compared as whole numbers.</summary>
/// <remarks>128-bit whole numbers while the common denominator allows, whole numbers of any size beyond.</remarks>
internal static class ExactTotals
{
    // Sums stay below 2e15 × denominator in millionths of millionths; 128 bits hold 1.7e38.
    private static readonly BigInteger _largestFor128Bits = BigInteger.Pow(10, 22);

    /// <summary>Writes the totals in 1e-12 of a point, rounded half up to the scheme's places or, where a fraction does not end there, to the last
    /// of them, and the ranks of the exact sums.</summary>
    /// <param name="result">Points as numerators and denominators; receives totals.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="participants">Units that take part.</param>
    /// <param name="ranks">Receives the rank of each participant.</param>
    public static void Rank(AssessmentResult result, AssessmentScheme scheme, ReadOnlySpan<int> participants, Span<int> ranks)
    {
        var common = CommonDenominator(result.Denominators);
        if (common < _largestFor128Bits)
        {
            Rank(result, scheme, participants, ranks, (Int128)common);
        }
        else
        {
            LargeTotals.Rank(result, scheme, participants, ranks, common);
        }
    }

    /// <summary>Smallest number every denominator divides.</summary>
    public static BigInteger CommonDenominator(ReadOnlySpan<long> denominators)
    {
        var common = BigInteger.One;
        foreach (var denominator in denominators)
        {
            common *= denominator / (long)BigInteger.GreatestCommonDivisor(common, denominator);
        }

        return common;
    }

    private static void Rank(AssessmentResult result, AssessmentScheme scheme, ReadOnlySpan<int> participants, Span<int> ranks, Int128 common)
    {
        var indicators = scheme.Indicators;
        var multipliers = new Int128[indicators.Count];
        for (var i = 0; i < multipliers.Length; i++)
        {
            multipliers[i] = common / result.Denominators[i] * indicators[i].Weight.Ppm;
        }

        var step = Math.Max(scheme.TotalStepE12, 1);
        var unit = common * step;
        var sums = new Int128[participants.Length];
        for (var k = 0; k < participants.Length; k++)
        {
            var row = result.PointsE6.Slice(participants[k] * multipliers.Length, multipliers.Length);
            for (var i = 0; i < row.Length; i++)
            {
                sums[k] += row[i] * multipliers[i];
            }

            result.TotalsE12[participants[k]] = (long)((sums[k] + sums[k] + unit) / (unit + unit)) * step;
        }

        CompetitionRanking.Rank<Int128>(sums, ranks);
    }
}
