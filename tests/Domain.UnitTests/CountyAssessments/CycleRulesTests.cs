using ListingPipeline.Domain.Common.Calendar;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>Reminders before a deadline, in working days.</summary>
public sealed class CycleRulesTests
{
    private static readonly DateOnly Deadline = new(2026, 3, 30);
    private static readonly CycleRules Rules = CycleRules.Default with { ReminderWorkingDays = [10, 5, 1] };

    // Monday 23 March off, worked on Saturday 28 March instead.
    private static readonly WorkCalendar Calendar = new([2026], [new DateOnly(2026, 3, 23)], [new DateOnly(2026, 3, 28)]);

    [Test]
    public void RemindersBefore_ADeadline_LeaveOutDaysOffAndCountWorkedWeekends() => Assert.That(
        Rules.RemindersBefore(Deadline, Calendar),
        Is.EqualTo(new[]
        {
            new ReminderDay(new DateOnly(2026, 3, 16), 10, true),
            new ReminderDay(new DateOnly(2026, 3, 24), 5, true),
            new ReminderDay(new DateOnly(2026, 3, 28), 1, true),
        }));

    [TestCase(3, 15, false)]
    [TestCase(3, 16, true)]
    [TestCase(3, 30, true)]
    [TestCase(3, 31, false)]
    public void IsReminderDue_FromTheFirstReminderToTheDeadline(int month, int day, bool due) =>
        Assert.That(Rules.IsReminderDue(Deadline, new DateOnly(2026, month, day), Calendar), Is.EqualTo(due));

    [Test]
    public void RemindersBefore_WithHolidaysNotPublished_SaySo() =>
        Assert.That(Rules.RemindersBefore(new DateOnly(2027, 3, 30), Calendar), Is.All.Matches<ReminderDay>(day => !day!.IsPublished));

    [Test]
    public void IsReminderDue_WithoutReminders_IsNever() =>
        Assert.That((Rules with { ReminderWorkingDays = [] }).IsReminderDue(Deadline, Deadline, Calendar), Is.False);
}
