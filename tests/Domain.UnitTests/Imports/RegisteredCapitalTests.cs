using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class RegisteredCapitalTests
{
    [TestCase("1,000(万)", 10_000_000, "CNY")]
    [TestCase("1,000（万）", 10_000_000, "CNY")]
    [TestCase("1000(万元)", 10_000_000, "CNY")]
    [TestCase("50(万人民币元)", 500_000, "CNY")]
    [TestCase("50万人民币元", 500_000, "CNY")]
    [TestCase("52万人民币", 520_000, "CNY")]
    [TestCase("52万元人民币", 520_000, "CNY")]
    [TestCase("52.000000万人民币", 520_000, "CNY")]
    [TestCase("人民币52万元", 520_000, "CNY")]
    [TestCase("人民币1000万元整", 10_000_000, "CNY")]
    [TestCase("人民币 1,000 万元", 10_000_000, "CNY")]
    [TestCase("100万", 1_000_000, "CNY")]
    [TestCase("100万元", 1_000_000, "CNY")]
    [TestCase("100 万元", 1_000_000, "CNY")]
    [TestCase("１００万元", 1_000_000, "CNY")]
    [TestCase("1.2亿元", 120_000_000, "CNY")]
    [TestCase("1.2亿", 120_000_000, "CNY")]
    [TestCase("500000元", 500_000, "CNY")]
    [TestCase("500,000.00元", 500_000, "CNY")]
    [TestCase("500000", 500_000, "CNY")]
    [TestCase("¥500,000", 500_000, "CNY")]
    [TestCase("￥500,000.00", 500_000, "CNY")]
    [TestCase("RMB 500000", 500_000, "CNY")]
    [TestCase("CNY500000", 500_000, "CNY")]
    [TestCase("100万元(人民币)", 1_000_000, "CNY")]
    [TestCase("300(万美元)", 3_000_000, "USD")]
    [TestCase("300万美元", 3_000_000, "USD")]
    [TestCase("美元300万元", 3_000_000, "USD")]
    [TestCase("USD 500,000", 500_000, "USD")]
    [TestCase("$500,000", 500_000, "USD")]
    [TestCase("300(万港元)", 3_000_000, "HKD")]
    [TestCase("300万港币", 3_000_000, "HKD")]
    [TestCase("20(万欧元)", 200_000, "EUR")]
    [TestCase("9000万日元", 90_000_000, "JPY")]
    [TestCase("0(万)", 0, "CNY")]
    public void Capital_InEachNotation_IsRead(string text, long amount, string currency)
    {
        var read = RegisteredCapital.Parse(text);

        Assert.That(read?.Error, Is.Null);
        Assert.That(read?.Value, Is.EqualTo(new RegisteredCapital(amount, currency)));
    }

    [Test]
    public void Capital_WithoutUnit_TakesTheHeadersFactor() =>
        Assert.That(RegisteredCapital.Parse("1,000", 10_000)?.Value, Is.EqualTo(new RegisteredCapital(10_000_000, "CNY")));

    [TestCase("N/A")]
    [TestCase("-")]
    [TestCase("")]
    [TestCase("无")]
    public void Capital_MarkedUnknown_IsUnknown(string text) => Assert.That(RegisteredCapital.Parse(text), Is.Null);

    [TestCase("壹佰万元")]
    [TestCase("100万越南盾")]
    [TestCase("-5万元")]
    [TestCase("100-200万元")]
    public void Capital_InNoNotation_IsRefused(string text) =>
        Assert.That(RegisteredCapital.Parse(text)?.Error?.Code, Is.EqualTo(ImportFindingCodes.NotACapital));
}
