using ListingPipeline.Domain.Common.Calendar;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Policies;

public sealed class HolidaysTests
{
    private static readonly WorkCalendar Calendar = TestPolicies.Store.Sections.Find<WorkCalendar>("national")!.Value;

    [TestCase("2026-01-01", false, TestName = "New Year's Day")]
    [TestCase("2026-01-04", true, TestName = "Sunday worked in exchange")]
    [TestCase("2026-01-05", true, TestName = "Monday")]
    [TestCase("2026-01-10", false, TestName = "Saturday")]
    [TestCase("2023-01-03", true, TestName = "Tuesday after New Year that a public package takes for a holiday")]
    [TestCase("2024-02-09", true, TestName = "New Year's Eve, a working day on paper until 2025")]
    [TestCase("2025-05-02", false, TestName = "second of May, a holiday from 2025")]
    public void IsWorkingDay_FollowsTheNotice(string day, bool isWorkingDay) =>
        Assert.That(Calendar.IsWorkingDay(DateOnly.Parse(day)), Is.EqualTo(isWorkingDay));

    [TestCase(2022, 249)]
    [TestCase(2023, 249)]
    [TestCase(2024, 251)]
    [TestCase(2025, 248)]
    [TestCase(2026, 248)]
    public void Year_HasTheWorkingDaysOfItsNotice(int year, int expected)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new DateOnly(year, 1, 1).AddDays(day));

        Assert.That(days.Count(day => Calendar.IsWorkingDay(day)), Is.EqualTo(expected));
    }

    [TestCase("2024-09-30", 3, "2024-10-10")]
    [TestCase("2025-01-20", 20, "2025-02-21")]
    [TestCase("2026-02-13", 1, "2026-02-14")]
    [TestCase("2026-02-13", 10, "2026-03-05")]
    [TestCase("2022-04-01", 5, "2022-04-11")]
    [TestCase("2023-12-29", 3, "2024-01-04")]
    [TestCase("2026-04-30", 1, "2026-05-06")]
    public void Deadline_SkipsHolidaysAndCountsWorkedWeekends(string since, int days, string expected) =>
        Assert.That(Calendar.Add(DateOnly.Parse(since), days).On, Is.EqualTo(DateOnly.Parse(expected)));

    [Test]
    public void Calendar_KnowsItsLastYear_AndSaysSoBeyond()
    {
        Assert.That(Calendar.LastYear, Is.EqualTo(2026));
        Assert.That(Calendar.Between(new(2026, 3, 2), new(2026, 3, 30)), Is.EqualTo(new WorkingDayCount(20, true)));
        Assert.That(Calendar.Between(new(2026, 12, 1), new(2027, 3, 30)).IsPublished, Is.False, "2027 is not published");
        Assert.That(Calendar.Add(new(2026, 12, 30), 5).IsPublished, Is.False);
    }

    [Test]
    public void AddAndBetween_AgreeInBothDirections()
    {
        foreach (var days in new[] { -30, -1, 1, 5, 30 })
        {
            var reached = Calendar.Add(new DateOnly(2025, 9, 15), days).On;
            Assert.That(Calendar.Between(new DateOnly(2025, 9, 15), reached).Days, Is.EqualTo(days).Within(days < 0 ? 1 : 0));
        }
    }
}
