using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RankingRobustnessTests
{
    private static readonly RankingCandidate[] Five =
    [
        Candidate(1, 0.10m, 20, 1), Candidate(2, 0.05m, 10, 5), Candidate(3, 0.00m, 0, 3), Candidate(4, 0.08m, null, 3), Candidate(5, 0.01m, 2, 1).WithPriority(),
    ];

    // R: quantile(c(1, 2, 4, 8), c(.05, .5, .95), type = 7) gives 1.15, 3, 7.4.
    [TestCase(0, 1)]
    [TestCase(5, 1.15)]
    [TestCase(50, 3)]
    [TestCase(95, 7.4)]
    [TestCase(100, 8)]
    public void Quantiles_FourValues_AreThoseOfType7(int percent, decimal expected)
    {
        Assert.That(Quantiles.OfSorted([1, 2, 4, 8], percent), Is.EqualTo(expected));
    }

    [Test]
    public void Study_WithoutSpread_KeepsEveryRank()
    {
        var study = RankingRobustness.Study(Compute(Five), 20, 0, 1).Value;

        Assert.That(study.Intervals.Select(i => (i.BestRank, i.WorstRank, i.Median)), Is.EqualTo(study.Intervals.Select(i => (i.Entry.Rank!.Value, i.Entry.Rank.Value, (decimal)i.Entry.Rank.Value))));
        Assert.That(study.Intervals.Select(i => i.TopShare), Is.EqualTo([1m, 1m, 0m, 0m, 0m]));
    }

    [Test]
    public void Study_SameSeed_IsTheSameAndAnotherIsNot()
    {
        static decimal[] SharesBySeed(ulong seed) => [.. RankingRobustness.Study(Compute(Five), 200, 90, seed).Value.Intervals.Select(i => i.TopShare)];
        var first = SharesBySeed(7);

        var again = SharesBySeed(7);
        var other = SharesBySeed(8);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void Study_WideSpread_NeverMovesThePriorityCandidateAndKeepsIntervalsInOrder()
    {
        var study = RankingRobustness.Study(Compute(Five), 500, 99, 3).Value;

        Assert.That((study.Intervals[0].Entry.IsPriority, study.Intervals[0].WorstRank), Is.EqualTo((true, 1)));
        Assert.That(study.Intervals.Select(i =>
            i.BestRank <= i.Percentile5 && i.Percentile5 <= i.Median && i.Median <= i.Percentile95 && i.Percentile95 <= i.WorstRank && i.TopShare <= i.ListedShare), Is.All.True);
    }

    [Test]
    public void Study_RevenueLeftOut_NamesWhoWouldSwapPlacesAtTheEndOfTheTopList()
    {
        // The priority candidate is first; second is 2 (70), ahead of 4 (68) and 1 (60). Without revenue research alone counts: 1 (100) takes the place of 2 (50).
        var change = RankingRobustness.Study(Compute(Five), 10, 10, 1).Value.Changes.Single(c => c.IndicatorId == "revenue");

        Assert.That(change.Entering.Select(e => e.Candidate.EnterpriseId), Is.EqualTo([Id(1)]));
        Assert.That(change.Leaving.Select(e => e.Candidate.EnterpriseId), Is.EqualTo([Id(2)]));
    }

    [Test]
    public void Study_Progress_IsToldAndMayEndTheStudy()
    {
        var told = new List<int>();

        RankingRobustness.Study(Compute(Five), 600, 10, 1, told.Add);

        Assert.That(told, Is.EqualTo([250, 500]));
        Assert.That(() => RankingRobustness.Study(Compute(Five), 600, 10, 1, _ => throw new OperationCanceledException()), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(9, 10)]
    [TestCase(10_001, 10)]
    [TestCase(10, -1)]
    [TestCase(10, 100)]
    public void Study_OutsideItsLimits_IsRefused(int draws, int spread)
    {
        Assert.That(RankingRobustness.Study(Compute(Five), draws, spread, 1).Error, Is.EqualTo(RankingErrors.RobustnessOutOfRange));
    }

    [Test]
    public void Study_GeometricModel_IsRefused()
    {
        var rules = Rules with { Method = Rules.Method with { Aggregation = AggregationMethod.Geometric } };

        Assert.That(RankingRobustness.Study(Ranking.Compute(rules, Five, []).Value, 10, 10, 1).Error, Is.EqualTo(RankingErrors.RobustnessNotArithmetic));
    }
}
