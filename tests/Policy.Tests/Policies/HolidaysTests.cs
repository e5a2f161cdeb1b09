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
    public void IsWorkingDay_FollowsTheNotice(string day, bool isWorkingDay) =>
        Assert.That(Calendar.IsWorkingDay(DateOnly.Parse(day)), Is.EqualTo(isWorkingDay));

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
