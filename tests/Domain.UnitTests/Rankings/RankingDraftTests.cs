using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RankingDraftTests
{
    private static readonly Ranking Ranking = Compute([
        Candidate(1, 0.10m, 20, 1), Candidate(2, 0.05m, 10, 5),
        Candidate(3, 0, 0, 3).WithEntry(Outcome.NotMet), Candidate(4, 0, 0, 3).WithEntry(Outcome.Unknown)]);

    public static IEnumerable<TestCaseData> RefusedDecisions()
    {
        yield return Case(Decision(1, AdjustmentKind.TakeOff, reason: " "), 1, RankingErrors.ReasonRequired.Code);
        yield return Case(Decision(1, AdjustmentKind.TakeOff, reason: new string('长', 501)), 1, RankingErrors.ReasonRequired.Code);
        yield return Case(Decision(1, AdjustmentKind.Points, 0), 1, "rankings.points-out-of-range");
        yield return Case(Decision(1, AdjustmentKind.Points, 5.01m), 1, "rankings.points-out-of-range");
        yield return Case(Decision(1, AdjustmentKind.Points, -5.01m), 1, "rankings.points-out-of-range");
        yield return Case(Decision(1, AdjustmentKind.Points, 0.001m), 1, "rankings.points-out-of-range");
        yield return Case(Decision(3, AdjustmentKind.Points, 1), 3, RankingErrors.NotScored.Code);
        yield return Case(Decision(3, AdjustmentKind.Admit), 3, RankingErrors.EntryConditionNotMet.Code);
        yield return Case(Decision(1, AdjustmentKind.Admit), 1, RankingErrors.NothingToAdmit.Code);
    }

    [TestCaseSource(nameof(RefusedDecisions))]
    public void Adjust_WhatTheRulesDoNotAllow_IsRefused(RankingAdjustment decision, int candidate, string code)
    {
        var draft = Draft();

        Assert.That(draft.Adjust(decision, Ranking.Of(candidate), Rules).Error?.Code, Is.EqualTo(code));
        Assert.That(draft.Version, Is.EqualTo(1));
    }

    [TestCase(AdjustmentKind.TakeOff, 1, 0)]
    [TestCase(AdjustmentKind.Points, 1, 5)]
    [TestCase(AdjustmentKind.Points, 1, -5)]
    [TestCase(AdjustmentKind.Admit, 4, 0)]
    public void Adjust_WhatTheRulesAllow_RaisesTheVersion(AdjustmentKind kind, int candidate, decimal points)
    {
        var draft = Draft();

        Assert.That(draft.Adjust(Decision(candidate, kind, points), Ranking.Of(candidate), Rules).Error, Is.Null);
        Assert.That(draft.Version, Is.EqualTo(2));
        Assert.That(draft.Adjustments, Has.Count.EqualTo(1));
    }

    [Test]
    public void Adjust_SameDecisionAgain_IsRefusedUntilWithdrawn()
    {
        var draft = Draft();
        var decision = Decision(1, AdjustmentKind.TakeOff);
        draft.Adjust(decision, Ranking.Of(1), Rules);

        Assert.That(draft.Adjust(decision with { Id = Id(1) }, Ranking.Of(1), Rules).Error, Is.EqualTo(RankingErrors.AlreadyDecided));
        Assert.That(draft.Withdraw(decision.Id).Error, Is.Null);
        Assert.That(draft.Withdraw(decision.Id).Error, Is.EqualTo(RankingErrors.AdjustmentNotFound));
        Assert.That(draft.Adjust(decision, Ranking.Of(1), Rules).Error, Is.Null);
    }

    [Test]
    public void Publish_Twice_TheSecondIsRefusedAndNothingChangesAfterwards()
    {
        var draft = Draft();

        Assert.That(draft.Publish(Id(77)).Error, Is.EqualTo(RankingErrors.NotReviewed));
        draft.Move(RankingStage.Review);
        Assert.That(draft.Publish(Id(77)).Error, Is.Null);
        Assert.That(draft.Publish(Id(78)).Error, Is.EqualTo(RankingErrors.AlreadyPublished));
        Assert.That(draft.EditionId, Is.EqualTo(Id(77)));
        Assert.That(draft.Adjust(Decision(1, AdjustmentKind.TakeOff), Ranking.Of(1), Rules).Error, Is.EqualTo(RankingErrors.AlreadyPublished));
        Assert.That(draft.Withdraw(Id(901)).Error, Is.EqualTo(RankingErrors.AlreadyPublished));
    }

    [Test]
    public void Adjust_UnderReview_IsRefusedUntilSentBack()
    {
        var draft = Draft();
        draft.Move(RankingStage.Review);

        Assert.That(draft.Adjust(Decision(1, AdjustmentKind.TakeOff), Ranking.Of(1), Rules).Error, Is.EqualTo(RankingErrors.InReview));
        Assert.That(draft.Withdraw(Id(901)).Error, Is.EqualTo(RankingErrors.InReview));
        draft.Move(RankingStage.Draft);
        Assert.That(draft.Adjust(Decision(1, AdjustmentKind.TakeOff), Ranking.Of(1), Rules).Error, Is.Null);
        Assert.That(draft.Version, Is.EqualTo(4));
    }

    [TestCase(RankingStage.Draft, new[] { "submit" })]
    [TestCase(RankingStage.Review, new[] { "send-back", "publish" })]
    [TestCase(RankingStage.Published, new string[0])]
    public void Process_Stage_OffersItsSteps(RankingStage stage, string[] actions) =>
        Assert.That(RankingProcess.Table.Offer(stage, Draft(), _ => true).Select(offer => offer.Action), Is.EqualTo(actions));

    [TestCase("")]
    [TestCase("  ")]
    public void Start_WithoutTitle_IsRefused(string title)
    {
        Assert.That(RankingDraft.Start(Identity(title)).Error, Is.EqualTo(RankingErrors.TitleRequired));
    }

    [Test]
    public void Start_TitleAtAndAboveTheLimit_IsAcceptedAndRefused()
    {
        Assert.That(RankingDraft.Start(Identity(new string('榜', 100))).Error, Is.Null);
        Assert.That(RankingDraft.Start(Identity(new string('榜', 101))).Error, Is.EqualTo(RankingErrors.TitleRequired));
    }

    private static RankingDraft Draft() => RankingDraft.Start(Identity("2026年度榜单")).Value;

    private static RankingDraftIdentity Identity(string title) => new(Id(1), "guangzhou-2022", 2026, new DateOnly(2026, 6, 30), title, "示例处长", Noon);

    private static TestCaseData Case(RankingAdjustment decision, int candidate, string code) =>
        new TestCaseData(decision, candidate, code).SetArgDisplayNames(code, decision.Kind.ToString(), decision.Points.ToString(), decision.Reason.Length.ToString());
}
