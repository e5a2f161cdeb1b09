using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class RankBandsTests
{
    private static readonly RankBand[] Eleven = [new(1, 3, 3), new(4, 8, 2), new(9, 11, 1)];

    [TestCase(1, 3)]
    [TestCase(3, 3)]
    [TestCase(4, 2)]
    [TestCase(8, 2)]
    [TestCase(9, 1)]
    [TestCase(11, 1)]
    public void PointsE6_AtABandEdge_AreThoseOfTheBand(int rank, int points)
    {
        var bands = RankBands.Create(Eleven, 11).Value;

        Assert.That(bands.PointsE6(rank), Is.EqualTo(points * RankBands.PointScale));
    }

    private static readonly object[] BadBands =
    [
        new object[] { new RankBand[] { new(1, 3, 3), new(5, 11, 1) }, "scoring.bands-not-contiguous" },
        new object[] { new RankBand[] { new(1, 3, 3), new(3, 11, 1) }, "scoring.bands-not-contiguous" },
        new object[] { new RankBand[] { new(2, 11, 3) }, "scoring.bands-not-contiguous" },
        new object[] { new RankBand[] { new(1, 0, 3) }, "scoring.bands-not-contiguous" },
        new object[] { new RankBand[] { new(1, 10, 3) }, "scoring.bands-not-covering" },
        new object[] { new RankBand[] { new(1, 12, 3) }, "scoring.bands-not-covering" },
        new object[] { Array.Empty<RankBand>(), "scoring.bands-not-covering" },
        new object[] { new RankBand[] { new(1, 3, 1), new(4, 11, 2) }, "scoring.band-points-out-of-order" },
        new object[] { new RankBand[] { new(1, 11, -1) }, "scoring.band-points-out-of-order" },
        new object[] { new RankBand[] { new(1, 11, 0.0000001m) }, "scoring.band-points-out-of-order" },
    ];

    [TestCaseSource(nameof(BadBands))]
    public void Create_OfBandsThatDoNotCoverEveryRankOnce_IsRefused(RankBand[] bands, string code) =>
        Assert.That(RankBands.Create(bands, 11).Error?.Code, Is.EqualTo(code));

    [TestCase(11, "3/8/11")]
    [TestCase(10, "3/8/10")]
    [TestCase(5, "2/4/5")]
    [TestCase(1, "1")]
    public void ShrunkTo_FewerCompetitors_KeepsEachBandsShareRoundedUp(int competitors, string ends)
    {
        var shrunk = RankBands.Create(Eleven, 11).Value.ShrunkTo(competitors);

        Assert.That(string.Join('/', shrunk.Bands.Select(band => band.Last)), Is.EqualTo(ends));
        Assert.That(shrunk.Competitors, Is.EqualTo(competitors));
    }
}
