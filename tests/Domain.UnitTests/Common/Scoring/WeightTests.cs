using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class WeightTests
{
    [TestCase("5", 50_000)]
    [TestCase("100", 1_000_000)]
    [TestCase("33.3333", 333_333)]
    [TestCase("0.0001", 1)]
    public void FromPercent_WithinRange_IsExact(string percent, int ppm) =>
        Assert.That(Weight.FromPercent(decimal.Parse(percent)).Value.Ppm, Is.EqualTo(ppm));

    [TestCase("0")]
    [TestCase("-5")]
    [TestCase("100.0001")]
    [TestCase("0.00001")]
    public void FromPercent_OutOfRange_IsRefused(string percent) =>
        Assert.That(Weight.FromPercent(decimal.Parse(percent)).Error?.Code, Is.EqualTo("scoring.weight-out-of-range"));

    [TestCase(400_000, true)]
    [TestCase(399_999, false)]
    [TestCase(400_001, false)]
    public void CheckWhole_OnlyOfExactlyAHundredPercent_Succeeds(int lastPpm, bool whole) =>
        Assert.That(Weight.CheckWhole([new Weight(600_000), new Weight(lastPpm)]).Error is null, Is.EqualTo(whole));
}
