using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Eligibility;

public sealed class EvaluationFrameTests
{
    [TestCase(2023, "2024-05-01", 2023)]
    [TestCase(2023, "2025-03-01", 2023)]
    [TestCase(2023, "2026-01-01", null)]
    [TestCase(2023, "2023-12-31", null)]
    [TestCase(2024, "2024-12-31", null)]
    public void LatestYear_OfASingleYear_CountsForTwoYears(int year, string asOf, int? expected)
    {
        var facts = new EnterpriseFactsBuilder(RandomRules.Catalog).Set(RandomRules.Yearly[0], year, 1m).Build();

        Assert.That(new EvaluationFrame(facts, DateOnly.Parse(asOf)).LatestYear, Is.EqualTo(expected));
    }

    [Test]
    public void LatestYear_WithFiguresOfLaterYears_IsTheLastBeforeTheDay()
    {
        var facts = new EnterpriseFactsBuilder(RandomRules.Catalog)
            .Set(RandomRules.Yearly[0], 2020, 1m).Set(RandomRules.Yearly[1], 2021, 1m).Set(RandomRules.Yearly[0], 2024, 1m).Build();

        Assert.That(new EvaluationFrame(facts, new DateOnly(2022, 6, 1)).LatestYear, Is.EqualTo(2021));
        Assert.That(new EvaluationFrame(facts, new DateOnly(2023, 6, 1)).LatestYear, Is.EqualTo(2021));
        Assert.That(new EvaluationFrame(facts, new DateOnly(2024, 6, 1)).LatestYear, Is.Null);
    }

    [Test]
    public void LatestYear_WithoutYearlyFigures_IsNull() =>
        Assert.That(new EvaluationFrame(new EnterpriseFactsBuilder(RandomRules.Catalog).Build(), RandomRules.AsOf).LatestYear, Is.Null);
}
