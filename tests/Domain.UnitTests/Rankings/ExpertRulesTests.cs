using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class ExpertRulesTests
{
    private static readonly ExpertRules Experts = new(
        0.3m, 2, ExpertCombination.Mean, 20, [Criterion("technology", 60), Criterion("market", 40)], "三(二)");

    [Test]
    public void Score_EveryCriterion_IsTheWeightedSumExactly() =>
        Assert.That(Experts.Score(new Dictionary<string, decimal> { ["technology"] = 80.5m, ["market"] = 70 }).Value, Is.EqualTo(76.3m));

    [TestCase("technology", 80, null, 0)]
    [TestCase("technology", 100.5, "market", 70)]
    [TestCase("technology", 80.55, "market", 70)]
    [TestCase("technology", -1, "market", 70)]
    public void Score_MissingOrOutOfRange_IsRefused(string first, decimal firstPoints, string? second, decimal secondPoints)
    {
        var points = new Dictionary<string, decimal> { [first] = firstPoints };
        if (second is not null)
        {
            points[second] = secondPoints;
        }

        Assert.That(Experts.Score(points).Error?.Code, Is.EqualTo(RankingErrors.SheetIncomplete.Code));
    }

    [TestCase(ExpertCombination.Mean, new[] { 60, 80, 100 }, 80)]
    [TestCase(ExpertCombination.Median, new[] { 60, 90, 100 }, 90)]
    [TestCase(ExpertCombination.Median, new[] { 60, 90 }, 75)]
    [TestCase(ExpertCombination.Mean, new[] { 60 }, null)]
    public void Combine_Sheets_AreOneScoreOrTooFew(ExpertCombination combination, int[] sheets, int? expected) =>
        Assert.That((Experts with { Combination = combination }).Combine([.. sheets.Select(s => (decimal)s)]), Is.EqualTo((decimal?)expected));

    [Test]
    public void Compute_ExpertScore_BlendsAsTheModelSaysAndLeavesTheOthersAlone()
    {
        var rules = Rules with { Experts = Experts };
        RankingCandidate[] candidates = [Candidate(1, 0.10m, 20, 5), Candidate(2, 0.05m, 10, 1) with { ExpertScore = 100 }];

        var plain = Ranking.Compute(Rules, candidates, []).Value;
        var blended = Ranking.Compute(rules, candidates, []).Value;

        Assert.That(blended.Of(1).Score, Is.EqualTo(plain.Of(1).Score));
        Assert.That(blended.Of(2).ComputedScore, Is.EqualTo(plain.Of(2).ComputedScore));
        Assert.That(blended.Of(2).Score, Is.EqualTo((0.7m * plain.Of(2).ComputedScore) + 30));
        Assert.That(RankingContent.Inputs(candidates, []), Is.Not.EqualTo(RankingContent.Inputs(candidates.Select(c => c with { ExpertScore = null }), [])));
    }

    [TestCase("示例证券", "示例证券 郑四", true)]
    [TestCase("示例证券股份有限公司", "示例证券", true)]
    [TestCase("示例会计师事务所", "示例证券 郑四", false)]
    [TestCase("示例（广州）证券", "示例(广州) 证券 郑四", true)]
    [TestCase("示例", "示例证券", false)]
    public void Conflict_InstitutionAndRecommender_IsFound(string institution, string recommender, bool expected) =>
        Assert.That(ExpertConflict.Find([institution], "示例精工001", [recommender], [], false)?.Kind, Is.EqualTo(expected ? ExpertConflictKind.Recommended : (ExpertConflictKind?)null));

    [Test]
    public void Conflict_EmployerInterestOrEarlierStep_IsFoundInThatOrder()
    {
        EnterpriseInterest tie = new(Guid.NewGuid(), Guid.NewGuid(), "示例会计师事务所", InterestRelation.Auditor, new Signature(Guid.Empty, "示例处长", DateTimeOffset.UnixEpoch));

        Assert.That(ExpertConflict.Find(["示例精工001有限公司"], "示例精工001", [], [tie], true)?.Kind, Is.EqualTo(ExpertConflictKind.OwnEnterprise));
        Assert.That(ExpertConflict.Find(["示例会计师事务所广州分所"], "示例精工001", [], [tie], true), Is.EqualTo(new ExpertConflict(ExpertConflictKind.Interest, "示例会计师事务所")));
        Assert.That(ExpertConflict.Find(["示例律师事务所"], "示例精工001", [], [tie], true)?.Kind, Is.EqualTo(ExpertConflictKind.SteppedAside));
        Assert.That(ExpertConflict.Find(["示例律师事务所"], "示例精工001", [], [tie], false), Is.Null);
    }

    private static ExpertCriterion Criterion(string id, decimal weight) => new(id, new LocalizedText(id, id), weight, []);
}
