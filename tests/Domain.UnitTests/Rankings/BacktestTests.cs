using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class BacktestTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    /// <summary>Ranked 4, 2, 1, 3, 5 with lists of two and two; 6 fails a condition.</summary>
    private static readonly RankingCandidate[] Six =
    [
        Candidate(1, 0.10m, 20, 1), Candidate(2, 0.05m, 10, 5), Candidate(3, 0.00m, 0, 3), Candidate(4, 0.08m, null, 3), Candidate(5, 0.00m, 0, 0),
        Candidate(6, 0.10m, 20, 5).WithEntry(Outcome.NotMet),
    ];

    [Test]
    public void Of_LaterListings_CountsHitsPrecisionRecallAndLift()
    {
        var test = Backtest.Of(Compute(Six), [Listing(2, "科创板"), Listing(1, "创业板"), Listing(6, null), Listing(9, "科创板")]);

        Assert.That((test.Candidates, test.Ranked, test.Listings), Is.EqualTo((6, 5, 4)));
        // Two of five ranked got listed: drawing lots would hit 0.4.
        Assert.That(test.Top, Is.EqualTo(new BacktestCut(2, 1, 0.5m, 0.25m, 1.25m)));
        Assert.That(test.Both, Is.EqualTo(new BacktestCut(4, 2, 0.5m, 0.5m, 1.25m)));
        Assert.That(test.Tenths.Select(tenth => (tenth.FromPlace, tenth.ToPlace, tenth.Hits)), Is.EqualTo([(1, 1, 0), (2, 2, 1), (3, 3, 1), (4, 4, 0), (5, 5, 0)]));
        Assert.That(test.Ranks, Is.EqualTo(new BacktestRanks(2, 2.25m, 2.5m, 2.75m, 3)));
        Assert.That(test.Boards.Select(board => (board.Board, board.Listings, board.OnTop, board.OnReserve)), Is.EqualTo(new (string?, int, int, int)[] { ("科创板", 2, 1, 0), (null, 1, 0, 0), ("创业板", 1, 0, 1) }));
    }

    [Test]
    public void Of_LaterListings_SaysOfEachWhereItStoodAndWhyNot()
    {
        var lines = Backtest.Of(Compute(Six), [Listing(6, null), Listing(9, null), Listing(2, null)]).Lines;

        Assert.That(lines.Select(line => (line.Listing.EnterpriseId, line.Outcome, line.Rank)), Is.EqualTo(new (Guid, RankingOutcome?, int?)[]
        {
            (Id(2), RankingOutcome.Top, 2), (Id(6), RankingOutcome.NotEligible, null), (Id(9), null, null),
        }));
        Assert.That(lines[1].Reasons, Is.EqualTo(["certificate"]));
    }

    [Test]
    public void Of_NobodyListed_HasNoRecallNoLiftAndNoRanks()
    {
        var test = Backtest.Of(Compute(Six), []);

        Assert.That((test.Top.Precision, test.Top.Recall, test.Top.Lift, test.Ranks), Is.EqualTo((0m, (decimal?)null, (decimal?)null, (BacktestRanks?)null)));
    }

    private static LaterListing Listing(int number, string? board) => new(Id(number), $"示例精工{number:D3}", Day.AddDays(number), board);
}
