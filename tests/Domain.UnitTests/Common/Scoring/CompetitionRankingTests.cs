using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class CompetitionRankingTests
{
    private static readonly object[] Tables =
    [
        new object[] { Array.Empty<long>(), Array.Empty<int>() },
        new object[] { new long[] { 7 }, new[] { 1 } },
        new object[] { new long[] { 3, 5, 1 }, new[] { 2, 1, 3 } },
        new object[] { new long[] { 5, 9, 5, 1 }, new[] { 2, 1, 2, 4 } },
        new object[] { new long[] { 0, 0, 0 }, new[] { 1, 1, 1 } },
    ];

    [TestCaseSource(nameof(Tables))]
    public void Rank_OfATable_SharesTheBetterRankAndSkips(long[] values, int[] expected)
    {
        var ranks = new int[values.Length];

        CompetitionRanking.Rank<long>(values, ranks);

        Assert.That(ranks, Is.EqualTo(expected));
    }

    [FsCheck.NUnit.Property]
    public bool Rank_IsOneMoreThanTheNumberOfHigherValues_HoweverMany(short[] few, byte repeats)
    {
        var values = Enumerable.Repeat(few, 1 + (repeats % 20)).SelectMany(value => value).Select(value => (decimal)(value % 50)).ToArray();
        var ranks = new int[values.Length];

        CompetitionRanking.Rank<decimal>(values, ranks);

        return values.Select(value => 1 + values.Count(other => other > value)).SequenceEqual(ranks);
    }
}
