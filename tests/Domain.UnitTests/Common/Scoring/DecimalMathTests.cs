using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class DecimalMathTests
{
    private static readonly decimal[] Numbers = [0.000000001m, 0.01m, 0.5m, 0.999999999999m, 1m, 1.5m, 2m, 3.14159m, 10m, 99.999m, 1e6m, 123456789012345678m];

    [TestCaseSource(nameof(Numbers))]
    public void Sqrt_Squared_GivesTheNumberBack(decimal number)
    {
        var root = DecimalMath.Sqrt(number);

        Assert.That(root * root / number, Is.EqualTo(1m).Within(1e-12m));
    }

    [TestCaseSource(nameof(Numbers))]
    public void Exp_OfLogarithm_GivesTheNumberBack(decimal number)
    {
        Assert.That(DecimalMath.Exp(DecimalMath.Ln(number)) / number, Is.EqualTo(1m).Within(1e-17m));
    }

    [Test]
    public void Functions_KnownConstants_AgreeToTwentyFourDigits()
    {
        Assert.That(DecimalMath.Sqrt(2), Is.EqualTo(1.414213562373095048801688724m).Within(1e-24m));
        Assert.That(DecimalMath.Ln(10), Is.EqualTo(2.302585092994045684017991455m).Within(1e-24m));
        Assert.That(DecimalMath.Ln(0.1m), Is.EqualTo(-2.302585092994045684017991455m).Within(1e-24m));
        Assert.That(DecimalMath.Exp(1), Is.EqualTo(2.718281828459045235360287471m).Within(1e-24m));
        Assert.That(DecimalMath.Exp(-100), Is.Zero);
        Assert.That(DecimalMath.Sqrt(0), Is.Zero);
    }

    [Test]
    public void Functions_OutsideTheirDomain_Throw()
    {
        Assert.That(() => DecimalMath.Sqrt(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => DecimalMath.Ln(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
