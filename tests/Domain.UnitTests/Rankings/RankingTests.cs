using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RankingTests
{
    // Ratio 0–0.10, patents 0–20, revenue 1–5 (亿): ends of each scale are present, so every score can be done by hand.
    private static readonly RankingCandidate[] Six =
    [
        Candidate(1, 0.10m, 20, 1), // research 100, operations 0 → 60
        Candidate(2, 0.05m, 10, 5), // research 50, operations 100 → 70
        Candidate(3, 0.00m, 0, 3), // research 0, operations 50 → 20
        Candidate(4, 0.02m, 4, 2), // research 20, operations 25 → 22
        Candidate(5, 0.08m, null, 3), // research 80 (ratio alone), operations 50 → 68
        Candidate(6, 0.01m, 2, 1), // research 10, operations 0 → 6
    ];

    [Test]
    public void Compute_SixCandidates_GivesHandComputedScoresRanksAndLists()
    {
        var ranking = Compute(Six);

        Assert.That(ranking.Entries.Select(e => (e.Candidate.EnterpriseId, e.Rank, e.Score, e.Outcome)), Is.EqualTo(new (Guid, int?, decimal?, RankingOutcome)[]
        {
            (Id(2), 1, 70, RankingOutcome.Top),
            (Id(5), 2, 68, RankingOutcome.Top),
            (Id(1), 3, 60, RankingOutcome.Reserve),
            (Id(4), 4, 22, RankingOutcome.Reserve),
            (Id(3), 5, 20, RankingOutcome.Unlisted),
            (Id(6), 6, 6, RankingOutcome.Unlisted),
        }));
    }

    [Test]
    public void Compute_PriorityCandidate_StandsFirstWhateverItsScore()
    {
        var ranking = Compute([.. Six[..5], Six[5].WithPriority()]);

        Assert.That(ranking.Entries[0], Has.Property("Rank").EqualTo(1).And.Property("IsPriority").True.And.Property("Score").EqualTo(6m));
        Assert.That(ranking.Of(2).Rank, Is.EqualTo(2));
    }

    [Test]
    public void Compute_MorePriorityCandidatesThanTheTopListHolds_ContinueOnTheReserveList()
    {
        var ranking = Compute([Six[0].WithPriority(), Six[1], Six[2].WithPriority(), Six[3].WithPriority(), Six[4], Six[5]]);

        Assert.That(ranking.Entries.Take(4).Select(e => (e.Candidate.Name, e.Outcome)), Is.EqualTo(new[]
        {
            ("示例精工001", RankingOutcome.Top), ("示例精工004", RankingOutcome.Top), ("示例精工003", RankingOutcome.Reserve), ("示例精工002", RankingOutcome.Reserve),
        }));
    }

    [Test]
    public void Compute_EqualScores_AreDecidedByTheStatedTieBreaker()
    {
        // Both 40: the second through research, the first tie breaker.
        var ranking = Compute([Candidate(1, 0m, 0, 5), Candidate(2, 0.1m, 20m * 1 / 3, 1), Candidate(3, 0m, 20, 1)]);

        Assert.That(ranking.Of(1).Score, Is.EqualTo(40m));
        Assert.That(ranking.Of(2).Score, Is.EqualTo(40m));
        Assert.That(ranking.Of(2).Rank, Is.EqualTo(1));
        Assert.That(ranking.Of(1).Rank, Is.EqualTo(2));
    }

    [Test]
    public void Compute_EqualOnEverythingAcrossTheEndOfAList_ShareTheRankAndTheList()
    {
        var ranking = Compute([Candidate(1, 0.1m, 20, 5), Candidate(2, 0.05m, 10, 3), Candidate(3, 0.05m, 10, 3), Candidate(4, 0, 0, 1), Candidate(5, 0, 0, 1)]);

        Assert.That(ranking.Entries.Select(e => e.Rank), Is.EqualTo(new int?[] { 1, 2, 2, 4, 4 }));
        Assert.That(ranking.Entries.Count(e => e.Outcome == RankingOutcome.Top), Is.EqualTo(3));
        Assert.That(ranking.Entries.Count(e => e.Outcome == RankingOutcome.Reserve), Is.EqualTo(2));
    }

    [Test]
    public void Compute_EntryConditionFails_IsNotRankedWithTheRuleAsReason()
    {
        var ranking = Compute([.. Six[1..], Six[0].WithEntry(Outcome.NotMet)]);

        var entry = ranking.Of(1);
        Assert.That(entry.Outcome, Is.EqualTo(RankingOutcome.NotEligible));
        Assert.That(entry.Reasons, Is.EqualTo(["certificate"]));
        Assert.That((entry.Rank, entry.Score), Is.EqualTo(((int?)null, (decimal?)null)));
    }

    [Test]
    public void Compute_EntryConditionUnknown_IsUndeterminedUnlessTheModelAdmitsIt()
    {
        RankingCandidate[] candidates = [.. Six[1..], Six[0].WithEntry(Outcome.Unknown)];

        var strict = Compute(candidates).Of(1);
        var lenient = Ranking.Compute(Rules with { UnknownEntry = UnknownEntryRule.Admit }, candidates, []).Value.Of(1);

        Assert.That(strict.Outcome, Is.EqualTo(RankingOutcome.Undetermined));
        Assert.That(strict.Reasons, Is.EqualTo(["certificate"]));
        Assert.That(lenient.Rank, Is.EqualTo(3));
    }

    [TestCase(null, null, null, RankingOutcome.Undetermined, TestName = "Compute_CandidateWithoutAnyValue_IsUndetermined")]
    [TestCase(null, 10, null, RankingOutcome.Undetermined, TestName = "Compute_CoverageBelowTheMinimum_IsUndetermined")]
    [TestCase(null, null, 5, RankingOutcome.Top, TestName = "Compute_CoverageAtTheMinimum_IsRanked")]
    public void Compute_Coverage_DecidesWhetherTheCandidateIsScored(int? ratio, int? patents, int? revenue, RankingOutcome outcome)
    {
        var entry = Compute([.. Six[..3], Candidate(7, ratio, patents, revenue)]).Of(7);

        Assert.That(entry.Outcome, Is.EqualTo(outcome));
        Assert.That(entry.Reasons, Is.EqualTo(outcome == RankingOutcome.Undetermined ? new[] { RankingRules.CoverageReason } : []));
    }

    [Test]
    public void Compute_IndicatorNobodyHas_IsLeftOutAndNamed()
    {
        var ranking = Compute([Candidate(1, 0.1m, null, 1), Candidate(2, 0m, null, 5)]);

        Assert.That(ranking.UnusedIndicators, Is.EqualTo(["patents"]));
        Assert.That(ranking.Of(1).Score, Is.EqualTo(60m));
    }

    [Test]
    public void Compute_ConstantIndicator_FavoursNobody()
    {
        var ranking = Compute([Candidate(1, 0.1m, 7, 1), Candidate(2, 0m, 7, 5)]);

        Assert.That(ranking.Of(1).Normalised, Is.EqualTo(new decimal?[] { 100, 50, 0 }));
    }

    [Test]
    public void Compute_TakenOff_KeepsItsScoreAndMovesTheOthersUpWithoutChangingTheirs()
    {
        var ranking = Compute(Six, Decision(2, AdjustmentKind.TakeOff));

        Assert.That(ranking.Of(2), Has.Property("Outcome").EqualTo(RankingOutcome.TakenOff).And.Property("Score").EqualTo(70m).And.Property("Rank").Null);
        Assert.That(ranking.Of(5), Has.Property("Rank").EqualTo(1).And.Property("Score").EqualTo(68m));
        Assert.That(ranking.Of(1).Outcome, Is.EqualTo(RankingOutcome.Top));
    }

    [Test]
    public void Compute_PointsAdded_StayVisibleBesideTheComputedScore()
    {
        var entry = Compute(Six, Decision(5, AdjustmentKind.Points, 2.5m)).Of(5);

        Assert.That((entry.Rank, entry.ComputedScore, entry.Score), Is.EqualTo(((int?)1, (decimal?)68m, (decimal?)70.5m)));
    }

    [Test]
    public void Compute_AdmittedByDecision_TakesPart()
    {
        var ranking = Compute([.. Six[1..], Six[0].WithEntry(Outcome.Unknown)], Decision(1, AdjustmentKind.Admit));

        Assert.That(ranking.Of(1).Rank, Is.EqualTo(3));
    }

    [Test]
    public void Compute_SameEnterpriseTwice_IsRefused()
    {
        Assert.That(Ranking.Compute(Rules, [Six[0], Six[1], Six[0]], []).Error?.Code, Is.EqualTo("rankings.duplicate-candidate"));
    }

    [Test]
    public void Compute_NobodyEligible_IsRefused()
    {
        Assert.That(Ranking.Compute(Rules, [Six[0].WithEntry(Outcome.NotMet)], []).Error, Is.EqualTo(RankingErrors.NoCandidate));
    }

    [Test]
    public void Breakdown_MissingIndicator_SharesItsWeightAndAddsUpToTheScore()
    {
        var ranking = Compute(Six);

        var parts = ScoreBreakdown.Of(Rules, ranking.Of(5));

        Assert.That(parts.Select(p => (p.Raw, p.Value, p.ShareOfIndex, p.Contribution)), Is.EqualTo(new (decimal?, decimal?, decimal, decimal?)[]
        {
            (0.08m, 80, 0.6m, 48), (null, null, 0, null), (3, 50, 0.4m, 20), (null, 80, 0.6m, 48), (null, 50, 0.4m, 20), (null, 68, 1, 68),
        }));
    }

    [Test]
    public void Breakdown_UnrankedCandidate_IsEmpty()
    {
        var ranking = Compute([.. Six[1..], Six[0].WithEntry(Outcome.NotMet)]);

        Assert.That(ScoreBreakdown.Of(Rules, ranking.Of(1)), Is.Empty);
    }
}
