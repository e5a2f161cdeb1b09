using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class CampaignTests
{
    private static readonly Signature By = new(Id(1), "示例处长", Noon);
    private static readonly (DateOnly OpensOn, DateOnly ClosesOn) July = (new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 25));

    [TestCase("", 2026, "rankings.title-required")]
    [TestCase("坏\u0000题", 2026, "rankings.title-required")]
    [TestCase("2026年度征集", 1999, "rankings.list-year-out-of-range")]
    [TestCase("2026年度征集", 2028, "rankings.window-invalid")]
    [TestCase("2026年度征集", 2026, null)]
    public void Open_TitleAndYear_AreChecked(string title, int year, string? code) =>
        Assert.That(RankingCampaign.Open(Id(9), "guangzhou-2022", year, title, July, By).Error?.Code, Is.EqualTo(code));

    [Test]
    public void Open_WindowThatEndsBeforeItBegins_IsRefused() =>
        Assert.That(RankingCampaign.Open(Id(9), "guangzhou-2022", 2026, "征集", (July.ClosesOn, July.OpensOn), By).Error, Is.EqualTo(RankingErrors.WindowInvalid));

    [TestCase("2026-06-30", "rankings.too-early")]
    [TestCase("2026-07-01", null)]
    [TestCase("2026-07-25", null)]
    [TestCase("2026-07-26", "rankings.too-late")]
    public void CheckWindow_Day_IsEarlyInTimeOrLate(string day, string? code) =>
        Assert.That(CampaignProcess.CheckWindow(Campaign(), DateOnly.Parse(day))?.Code, Is.EqualTo(code));

    [TestCase("2026-07-25", "rankings.window-not-over", null)]
    [TestCase("2026-07-26", null, "rankings.window-over")]
    public void Close_Day_NeedsTheWindowOverUnlessEarly(string day, string? close, string? early)
    {
        var facts = new CampaignFacts(July.ClosesOn, DateOnly.Parse(day), 0);

        Assert.That(CampaignProcess.Campaign.Choose(CampaignStage.Collecting, "close", facts, _ => true, null).Error?.Code, Is.EqualTo(close));
        Assert.That(CampaignProcess.Campaign.Choose(CampaignStage.Collecting, "close-early", facts, _ => true, "提前").Error?.Code, Is.EqualTo(early));
    }

    [Test]
    public void Settle_WithNominationsWaiting_IsRefused() =>
        Assert.That(
            CampaignProcess.Campaign.Choose(CampaignStage.Checking, "settle", new CampaignFacts(July.ClosesOn, July.ClosesOn, 2), _ => true, null).Error?.Code,
            Is.EqualTo("rankings.nominations-waiting"));

    [TestCase(NominationStage.Filling, "2026-07-26", "rankings.too-late", TestName = "Submit_LateAndNeverSubmitted_IsTooLate")]
    [TestCase(NominationStage.SentBack, "2026-07-26", null, TestName = "Submit_LateButSentBack_IsAllowed")]
    public void Submit_AfterTheWindow(NominationStage stage, string day, string? code) =>
        Assert.That(
            CampaignProcess.Nomination.Choose(stage, "submit", new NominationFacts(Campaign(), stage, DateOnly.Parse(day), [], []), _ => true, null).Error?.Code,
            Is.EqualTo(code));

    [Test]
    public void SubmitAndAccept_WithWhatIsLacking_TellIt()
    {
        var lacking = new FieldError("sources/contest-award", "x", "x");
        var facts = new NominationFacts(Campaign(), NominationStage.Filling, July.OpensOn, [lacking], [lacking]);

        Assert.That(CampaignProcess.Nomination.Choose(NominationStage.Filling, "submit", facts, _ => true, null).Error?.Fields, Is.EqualTo([lacking]));
        Assert.That(CampaignProcess.Nomination.Choose(NominationStage.Submitted, "accept", facts, _ => true, null).Error?.Code, Is.EqualTo("rankings.entry-condition-not-met"));
    }

    private static RankingCampaign Campaign() => RankingCampaign.Open(Id(9), "guangzhou-2022", 2026, "2026年度征集", July, By).Value;
}
