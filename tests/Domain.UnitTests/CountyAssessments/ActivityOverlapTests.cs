using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>Work recorded twice or split counts once; different work never does.</summary>
public sealed class ActivityOverlapTests
{
    private static readonly WorkCountRule Rule = new(60, 1);
    private static readonly Guid County = Guid.CreateVersion7();

    [Test]
    public void Find_OneMeetingReportedAsFive_KeepsTheFirst()
    {
        var parts = Enumerable.Range(1, 5).Select(part => Work($"企业上市培训班（第{part}讲）", $"{part}号", place: "政务中心")).ToList();

        var found = ActivityOverlap.Find(parts, Rule);

        Assert.That(found.Select(overlap => overlap.ActivityId), Is.EqualTo(parts.Skip(1).Select(part => part.Id)));
        Assert.That(found, Is.All.Matches<Overlap>(overlap => overlap!.LikeId == parts[0].Id && overlap.Reason == OverlapReason.Split));
    }

    private static IEnumerable<TestCaseData> Pairs()
    {
        var first = Work("企业上市挂牌培训会", "5号", place: "政务中心", participants: "12户企业");
        TestCaseData Case(string name, CountyActivity second, OverlapReason? expected) =>
            new TestCaseData(first, second, expected).SetArgDisplayNames(name);
        yield return Case("same document, like title", Work("企业上市挂牌培训", "5 号", day: 200), OverlapReason.SameDocument);
        yield return Case("same document, other title", Work("座谈融资需求", "5号", day: 200), null);
        yield return Case("reported again as a meeting", Work("企业上市挂牌培训会", "6号", ActivityKind.Meeting, place: "政务中心"), OverlapReason.Split);
        yield return Case("reported again as a visit", Work("企业上市挂牌培训会", "5号", ActivityKind.Visit, place: "政务中心"), null);
        yield return Case("second day of two", Work("企业上市挂牌培训会（二）", "6号", day: 101, place: "政务中心"), OverlapReason.Split);
        yield return Case("two days later", Work("企业上市挂牌培训会（二）", "6号", day: 102, place: "政务中心"), null);
        yield return Case("other hall, same participants", Work("企业上市挂牌培训会", "6号", place: "二楼", participants: "12户企业"), OverlapReason.Split);
        yield return Case("other hall, other participants", Work("企业上市挂牌培训会", "6号", place: "二楼", participants: "9户企业"), null);
        yield return Case("other title, same hall", Work("新三板实务讲座", "6号", place: "政务中心"), null);
        yield return Case("counted by itself", Work("企业上市挂牌培训会", "5号", separate: "上下午内容不同"), null);
    }

    [TestCaseSource(nameof(Pairs))]
    public void Find_ASecondRecord_IsLikeTheFirstOrNot(CountyActivity first, CountyActivity second, OverlapReason? expected)
    {
        var found = ActivityOverlap.Find([second, first], Rule);

        Assert.That(found.Select(overlap => (OverlapReason?)overlap.Reason).SingleOrDefault(), Is.EqualTo(expected));
    }

    [Test]
    public void Find_PoliciesWithoutPlaceOrParticipants_GoesByTitleAndDay() => Assert.That(
        ActivityOverlap.Find(
            [
                Work("支持企业上市若干措施", "1号", ActivityKind.Policy),
                Work("支持企业上市的若干措施", "2号", ActivityKind.Policy),
                Work("股改奖补资金管理办法", "3号", ActivityKind.Policy),
            ],
            Rule).Count,
        Is.EqualTo(1));

    [TestCase("培训", "培训！", 60, true)]
    [TestCase("甲", "乙", 60, false)]
    [TestCase("——", "——", 60, false)]
    [TestCase("上市培训会", "上市培训班", 60, true)]
    [TestCase("上市培训会", "上市培训班", 80, false)]
    [TestCase("IPO 培训", "ipo培训", 100, true)]
    public void IsAlike_OfTwoTitles_GoesByTheRulesShare(string left, string right, int percent, bool alike) =>
        Assert.That(ActivityOverlap.IsAlike(left, right, new WorkCountRule(percent, 0)), Is.EqualTo(alike));

    [Test]
    public void Find_RecordsInAnyOrder_SaysTheSame()
    {
        var records = Enumerable.Range(0, 12).Select(i => Work($"培训会第{i % 3}期", $"{i % 5}号", place: "礼堂", day: 100 + (i % 2))).ToList();

        var forward = ActivityOverlap.Find(records, Rule);
        var backward = ActivityOverlap.Find([.. Enumerable.Reverse(records)], Rule);

        Assert.That(backward, Is.EqualTo(forward));
        Assert.That(forward.Select(overlap => overlap.ActivityId), Is.Unique);
    }

    [Test]
    public void Record_WithFaults_NamesEachField()
    {
        var entry = new ActivityEntry(ActivityKind.Meeting, " 会 ", new DateOnly(2026, 7, 1), "\0", new string('长', 201), new string('人', 501));

        var refused = CountyActivity.Record(Guid.NewGuid(), "140213", entry, new DateOnly(2026, 6, 30), By(1));

        Assert.That(refused.Error!.Fields.Select(field => field.Path), Is.EqualTo(new[] { "title", "document", "place", "participants", "heldOn" }));
    }

    [Test]
    public void Record_OfProperWork_KeepsItTrimmed()
    {
        var entry = new ActivityEntry(ActivityKind.Visit, " 入企调研 ", new DateOnly(2025, 3, 1), " 记录1 ", "", " 3人 ");

        var recorded = CountyActivity.Record(County, "140213", entry, new DateOnly(2026, 6, 30), By(1));

        Assert.That(recorded.Value.Entry, Is.EqualTo(new ActivityEntry(ActivityKind.Visit, "入企调研", new DateOnly(2025, 3, 1), "记录1", "", "3人")));
    }

    private static int _recorded;

    private static CountyActivity Work(
        string title, string document, ActivityKind kind = ActivityKind.Training, string place = "", string participants = "", int day = 100, string? separate = null) =>
        new(Guid.CreateVersion7(), "140213", new ActivityEntry(kind, title, new DateOnly(2025, 1, 1).AddDays(day), document, place, participants), By(_recorded++), separate);

    private static Signature By(int minutes) => new(County, "示例县 王一", new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));
}
