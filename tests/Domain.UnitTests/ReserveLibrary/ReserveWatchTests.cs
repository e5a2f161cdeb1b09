using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

public sealed class ReserveWatchTests
{
    private static readonly DateOnly Early = new(2024, 12, 31);

    [Test]
    public void Find_NothingKnown_IsNothingButWhatTheMemberItselfSays()
    {
        Assert.That(Kinds(Empty(), Early), Is.Empty, "a missing fact is never a finding");
        Assert.That(Kinds(Empty(), new DateOnly(2040, 1, 1)), Is.EqualTo(new[] { FindingKind.ShareReformOverdue, FindingKind.RecheckDue }));
    }

    [TestCase("2022-01-15", "2025-01-15", false)]
    [TestCase("2022-01-15", "2025-01-16", true)]
    public void Certificate_IsFoundTheDayAfterItRanOut(string issued, string today, bool isFound) =>
        Assert.That(Kinds(Empty().Set(SampleLibrary.HighTech, DateOnly.Parse(issued)), DateOnly.Parse(today)).Contains(FindingKind.CertificateExpired), Is.EqualTo(isFound));

    [TestCase("2026-02-28", "有限责任公司", false)]
    [TestCase("2026-03-01", "有限责任公司", true)]
    [TestCase("2026-03-01", "股份有限公司", false)]
    public void ShareReform_IsOverdueTheDayAfterTheLast_UnlessTheRegisterKnowsItAsDone(string today, string form, bool isFound) =>
        Assert.That(Kinds(Empty().Set(SampleLibrary.Form, form), DateOnly.Parse(today)).Contains(FindingKind.ShareReformOverdue), Is.EqualTo(isFound));

    [Test]
    public void ShareReform_NotedAsDone_IsNotFound()
    {
        var member = SampleLibrary.Member();
        member = member with { Promise = member.Promise! with { KeptOn = new DateOnly(2025, 1, 1) } };

        Assert.That(Kinds(Empty(), new DateOnly(2026, 3, 1), member), Does.Not.Contain(FindingKind.ShareReformOverdue));
    }

    [TestCase("B", "D", true)]
    [TestCase("D", "B", false)]
    [TestCase("D", null, true)]
    [TestCase("M", "C", false)]
    public void TaxCredit_OfTheLatestKnownYear_Counts(string before, string? last, bool isFound)
    {
        var facts = Empty().Set(SampleLibrary.TaxCredit, before, 2023);
        if (last is not null)
        {
            facts.Set(SampleLibrary.TaxCredit, last, 2024);
        }

        Assert.That(Kinds(facts, new DateOnly(2025, 1, 1)).Contains(FindingKind.TaxCreditD), Is.EqualTo(isFound));
    }

    [TestCase("140213", false)]
    [TestCase("140100", true)]
    [TestCase("440106", true)]
    public void MovedOut_IsRegisteredInAnotherCity(string county, bool isFound)
    {
        Assert.That(Kinds(Empty().Set(SampleLibrary.County, county), Early).Contains(FindingKind.MovedOut), Is.EqualTo(isFound));
        Assert.That(Kinds(Empty().Set(SampleLibrary.County, county), Early, cityCode: null), Is.Empty, "a library without a city has no outside");
    }

    [Test]
    public void MovedOut_IsAlsoWhatTheRegistrySays_AsTheNewCountyMayBeNoneOfTheProgrammes()
    {
        var facts = Empty().Set(SampleLibrary.County, "140213").Set(SampleLibrary.Status, "迁出");

        Assert.That(Find(facts, Early, null, [], "1402").Single(), Is.EqualTo(new FoundFact(FindingKind.MovedOut, new("登记状态：迁出", "Registration status: 迁出"), SampleLibrary.Clause)));
        Assert.That(Kinds(facts, Early, cityCode: null), Is.Empty);
    }

    [TestCase("未挂牌", false)]
    [TestCase("基础层", true)]
    [TestCase("创新层", true)]
    public void Quoted_IsOnATierOfTheNeeq(string tier, bool isFound) =>
        Assert.That(Kinds(Empty().Set(SampleLibrary.NeeqTier, tier), Early).Contains(FindingKind.Quoted), Is.EqualTo(isFound));

    [TestCase("存续", false)]
    [TestCase("注销", true)]
    [TestCase("吊销", true)]
    [TestCase("清算", true)]
    [TestCase("停业", true)]
    public void Cancelled_IsNoLongerInBusiness(string status, bool isFound) =>
        Assert.That(Kinds(Empty().Set(SampleLibrary.Status, status), Early).Contains(FindingKind.Cancelled), Is.EqualTo(isFound));

    [Test]
    public void Listed_IsTheAimAndFound() => Assert.That(Kinds(Empty().Set(SampleLibrary.IsListed, true), Early), Is.EqualTo(new[] { FindingKind.Listed }));

    [TestCase("2025-02-27", false)]
    [TestCase("2025-02-28", true)]
    public void Recheck_IsDueOnItsDay(string today, bool isFound) =>
        Assert.That(Kinds(Empty(), DateOnly.Parse(today)).Contains(FindingKind.RecheckDue), Is.EqualTo(isFound));

    [Test]
    public void Conditions_Failed_AreNamed_AndOnlyWhereThereAreStandards()
    {
        Assert.That(Find(Empty(), Early, null, [new("条件（三）", "Part 3"), new("条件（六）", "Part 6")], "1402").Single().Evidence, Is.EqualTo(new LocalizedText("不符合：条件（三）；条件（六）", "Not met: Part 3; Part 6")));
        Assert.That(Find(Empty(), Early, null, [new("条件（三）", "Part 3")], "1402", SampleLibrary.Whole with { Standard = null }), Is.Empty);
    }

    [Test]
    public void Evidence_TooLong_IsCut() =>
        Assert.That(Find(Empty(), Early, null, [new(new string('条', 900), "Part 1")], "1402").Single().Evidence.Zh, Has.Length.EqualTo(ReserveFinding.LongestEvidence));

    [Test]
    public void Finding_IsKeptOnceAndWithAReason()
    {
        var finding = new ReserveFinding(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "sample", Guid.CreateVersion7(), null, FindingKind.TaxCreditD, new("示例", "sample"), SampleLibrary.Clause, Early, FindingStage.Open, null, null, 1);

        Assert.That(finding.Keep(" ", Early).Error!.Code, Is.EqualTo("workflow.note-invalid"));
        var kept = finding.Keep("已修复信用", Early).Value;
        Assert.That((kept.Stage, kept.EndedOn, kept.Note), Is.EqualTo((FindingStage.Kept, (DateOnly?)Early, "已修复信用")));
        Assert.That(kept.Keep("再次", Early).Error!.Code, Is.EqualTo("reserve-library.finding-settled"));
    }

    private static EnterpriseFactsBuilder Empty() => new(SampleLibrary.Catalog);

    private static IReadOnlyList<FindingKind> Kinds(EnterpriseFactsBuilder facts, DateOnly today, ReserveMember? member = null, string? cityCode = "1402") =>
        [.. Find(facts, today, member, [], cityCode).Select(fact => fact.Kind)];

    private static IReadOnlyList<FoundFact> Find(
        EnterpriseFactsBuilder facts, DateOnly today, ReserveMember? member, IReadOnlyList<LocalizedText> failed, string? cityCode, Library? library = null) =>
        ReserveWatch.Find(library ?? SampleLibrary.Whole, member ?? SampleLibrary.Member(), new EvaluationFrame(facts.Build(), today), failed, cityCode);
}
