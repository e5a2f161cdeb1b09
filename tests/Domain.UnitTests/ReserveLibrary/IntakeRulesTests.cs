using ListingPipeline.Domain.ReserveLibrary;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

public sealed class IntakeRulesTests
{
    private static readonly IntakeRules Rules = SampleLibrary.Whole.Intake!;
    private static readonly IntakeWindow Besides = new(new DateOnly(2026, 8, 20), new DateOnly(2026, 9, 5), Guid.CreateVersion7(), "示例：顺延");

    [TestCase("2026-02-28", null)]
    [TestCase("2026-03-01", "2026-03-31")]
    [TestCase("2026-03-31", "2026-03-31")]
    [TestCase("2026-04-01", null)]
    [TestCase("2026-08-31", null)]
    [TestCase("2026-09-01", "2026-09-30")]
    [TestCase("2026-09-30", "2026-09-30")]
    [TestCase("2026-10-01", null)]
    [TestCase("9999-09-30", "9999-09-30")]
    [TestCase("0001-01-01", null)]
    public void Window_OnItsFirstAndLastDay_IsOpenAndNotBesides(string day, string? closesOn) =>
        Assert.That(Rules.OpenOn(DateOnly.Parse(day), [])?.ClosesOn, Is.EqualTo(Day(closesOn)));

    [TestCase("2026-08-19", null)]
    [TestCase("2026-08-20", "2026-09-05")]
    [TestCase("2026-09-01", "2026-09-30")]
    [TestCase("2026-09-05", "2026-09-30")]
    public void Window_OpenedBesides_CountsLikeThePacks_AndTheLaterEndStands(string day, string? closesOn) =>
        Assert.That(Rules.OpenOn(DateOnly.Parse(day), [Besides])?.ClosesOn, Is.EqualTo(Day(closesOn)));

    [TestCase("2026-02-28", "2026-03-01")]
    [TestCase("2026-03-01", "2026-08-20")]
    [TestCase("2026-08-20", "2026-09-01")]
    [TestCase("2026-09-01", "2027-03-01")]
    [TestCase("2026-12-31", "2027-03-01")]
    public void Next_IsTheNearestThatHasNotOpened(string day, string opensOn) =>
        Assert.That(Rules.NextAfter(DateOnly.Parse(day), [Besides])!.OpensOn, Is.EqualTo(DateOnly.Parse(opensOn)));

    [Test]
    public void Next_AfterTheLastOfTime_IsNone() => Assert.That(Rules.NextAfter(new DateOnly(9999, 9, 1), []), Is.Null);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day);
}
