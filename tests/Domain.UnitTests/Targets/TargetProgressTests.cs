using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Targets;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Targets;

public sealed class TargetProgressTests
{
    private static readonly County North = CountyOf("140212", 1);
    private static readonly County South = CountyOf("140225", 2);

    private static readonly Target FourListed = new(
        "T", TargetKind.Listed, new LocalizedText("上市", "Listed"), 4, new DateOnly(2022, 1, 1), new DateOnly(2025, 12, 31),
        new Dictionary<string, int> { [North.Code] = 4 }, new PolicySource("计划", "二", PolicyConfidence.Seen), null);

    [TestCase("2021-12-31", 0, 0)]
    [TestCase("2022-01-01", 1, 0.1)]
    [TestCase("2023-12-31", 2, 50)]
    [TestCase("2025-12-31", 3, 100)]
    [TestCase("2030-01-01", 3, 100)]
    public void Of_Day_CountsWhatHappenedInThePeriodUpToIt(string day, int actual, decimal elapsed)
    {
        var progress = On(day, Event(1, "2022-01-01", North), Event(2, "2023-12-31", South), Event(3, "2025-12-31", null), Event(4, "2026-01-01", North), Event(5, "2021-12-31", North));

        Assert.That((progress.Actual, progress.ElapsedPercent), Is.EqualTo((actual, elapsed)));
    }

    [Test]
    public void Of_Counties_CountTheirOwnAndTellMissingTargets()
    {
        var progress = On("2026-01-01", Event(1, "2022-03-01", North), Event(2, "2022-04-01", North), Event(3, "2022-05-01", South), Event(4, "2022-06-01", null));

        Assert.That(progress.Counties.Select(c => (c.County.Code, c.Target, c.Actual)), Is.EqualTo(new (string, int?, int)[] { (North.Code, 4, 2), (South.Code, null, 1) }));
        Assert.That((progress.Actual, progress.Gap), Is.EqualTo((4, 0)));
    }

    [Test]
    public void Of_EnterpriseListedTwice_CountsOnceOnItsFirstDay()
    {
        var progress = On("2024-06-30", Event(1, "2024-05-01", North), Event(1, "2021-05-01", North), Event(2, "2024-05-01", North), Event(2, "2023-05-01", North));

        Assert.That(progress.Events.Select(e => e.On), Is.EqualTo(new[] { new DateOnly(2023, 5, 1) }));
    }

    [TestCase("2022-05-26", null, Description = "146 of 1461 days")]
    [TestCase("2022-05-27", 9.9, Description = "147 of 1461 days")]
    [TestCase("2023-12-31", 2.0, Description = "730 of 1461 days")]
    [TestCase("2025-12-30", 1.0)]
    [TestCase("2025-12-31", null, Description = "nothing is left to forecast")]
    public void Forecast_Pace_IsKeptToTheEnd(string day, double? forecast) =>
        Assert.That(On(day, Event(1, "2022-02-01", North)).Forecast, Is.EqualTo((decimal?)forecast));

    private static TargetProgress On(string day, params TargetEvent[] events) =>
        TargetProgress.Of(FourListed, [North, South], events, DateOnly.Parse(day));

    private static TargetEvent Event(byte enterprise, string day, County? county) =>
        new(new Guid(enterprise, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), $"示例{enterprise}", county?.Code, DateOnly.Parse(day));

    private static County CountyOf(string code, int order) => new(code, new LocalizedText(code, code), order, [], null, null);
}
