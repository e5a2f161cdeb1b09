using ListingPipeline.Domain.ReserveLibrary;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

public sealed class OpinionTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 20, 1, 0, 0, TimeSpan.Zero);

    [Test]
    public void Opinion_IsGivenOnce()
    {
        var given = Asked(null).Give(OpinionVerdict.AgreeAfterChanges, " 示例 ", Now).Value;

        Assert.That((given.Stage, given.Verdict, given.Text, given.AnsweredAt), Is.EqualTo((OpinionStage.Given, (OpinionVerdict?)OpinionVerdict.AgreeAfterChanges, "示例", (DateTimeOffset?)Now)));
        Assert.That(given.Give(OpinionVerdict.Agree, "再", Now).Error!.Code, Is.EqualTo("reserve-library.opinion-answered"));
        Assert.That(given.Recuse("再", Now).Error!.Code, Is.EqualTo("reserve-library.opinion-answered"));
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("a\0b")]
    public void Opinion_WithoutWords_IsAnError(string? text) =>
        Assert.That(Asked(null).Give(OpinionVerdict.Agree, text, Now).Error!.Code, Is.EqualTo("reserve-library.opinion-invalid"));

    [Test]
    public void Opinion_TooLong_IsAnError() =>
        Assert.That(Asked(null).Recuse(new string('意', ReserveOpinion.LongestText + 1), Now).Error!.Code, Is.EqualTo("reserve-library.opinion-invalid"));

    [Test]
    public void Unheard_WhoSteppedAside_DoesNotCount()
    {
        var rules = SampleLibrary.Whole.Intake!.Recheck;
        ReserveOpinion[] named = [Asked(null), Asked("securities"), Asked("law").Recuse("回避", Now).Value];

        Assert.That(ReserveOpinion.Unheard(rules, []).Select(error => error.Path), Is.EqualTo(new[] { "departments", "securities", "law" }));
        Assert.That(ReserveOpinion.Unheard(rules, named).Select(error => error.Path), Is.EqualTo(new[] { "law" }));
    }

    [Test]
    public void Difference_TellsWhatWasAddedChangedAndRemoved()
    {
        SubmissionItem[] before = [Answer("contact", "甲"), Answer("phone", "1"), File("a", "statements", "旧.pdf", "01"), File("b", "other", "附.pdf", "02")];
        SubmissionItem[] after = [Answer("contact", "乙"), Answer("phone", "1"), File("a", "statements", "旧.pdf", "03"), File("c", "licence", "照.pdf", "04")];

        Assert.That(
            ItemDifference.Between(before, after).Select(item => (item.Part, item.Change)),
            Is.EqualTo(new[] { ("contact", ItemChange.Changed), ("statements", ItemChange.Changed), ("licence", ItemChange.Added), ("other", ItemChange.Removed) }));
        Assert.That(ItemDifference.Between(after, after), Is.Empty);
    }

    private static SubmissionItem Answer(string field, string text) => new(SubmissionItem.FieldKey + field, field, text, null, null);

    private static SubmissionItem File(string series, string part, string name, string hash) => new(SubmissionItem.FileKey + series, part, name, Guid.CreateVersion7(), hash);

    private static ReserveOpinion Asked(string? field) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Guid.CreateVersion7(), "示例专家", field, OpinionStage.Waiting, null, null, SampleLibrary.By, null, 1);
}
