using System.Numerics;

namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Standard competition ranking: the highest value is first, equal values share the better rank, the next rank skips (1, 2, 2, 4).</summary>
public static class CompetitionRanking
{
    // Comparing every pair is faster than sorting up to about this many values, and allocates nothing.
    private const int PairwiseLimit = 48;

    /// <summary>Writes the rank of each value, from 1, at the value's own place.</summary>
    /// <param name="values">Values in any order; compared exactly.</param>
    /// <param name="ranks">Receives the ranks; at least as long as <paramref name="values"/>.</param>
    /// <typeparam name="T">A whole number or decimal.</typeparam>
    public static void Rank<T>(ReadOnlySpan<T> values, Span<int> ranks)
        where T : struct, IComparable<T>, IComparisonOperators<T, T, bool>
    {
        if (values.Length > PairwiseLimit)
        {
            RankBySorting(values, ranks);
            return;
        }

        ranks = ranks[..values.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var value = values[i];
            var better = 0;
            foreach (var other in values)
            {
                better += other > value ? 1 : 0;
            }

            ranks[i] = better + 1;
        }
    }

    private static void RankBySorting<T>(ReadOnlySpan<T> values, Span<int> ranks)
        where T : struct, IComparable<T>, IComparisonOperators<T, T, bool>
    {
        var count = values.Length;
        var sorted = values.ToArray();
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }

        Array.Sort(sorted, places);
        var rank = 1;
        for (var i = count - 1; i >= 0; i--)
        {
            if (i < count - 1 && sorted[i] != sorted[i + 1])
            {
                rank = count - i;
            }

            ranks[places[i]] = rank;
        }
    }
}
