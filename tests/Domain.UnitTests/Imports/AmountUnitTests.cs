using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class AmountUnitTests
{
    [TestCase("元", 1, "CNY")]
    [TestCase("千元", 1_000, "CNY")]
    [TestCase("万元", 10_000, "CNY")]
    [TestCase("十万元", 100_000, "CNY")]
    [TestCase("百万元", 1_000_000, "CNY")]
    [TestCase("千万元", 10_000_000, "CNY")]
    [TestCase("亿元", 100_000_000, "CNY")]
    [TestCase("十亿元", 1_000_000_000, "CNY")]
    [TestCase("万", 10_000, null)]
    [TestCase("亿", 100_000_000, null)]
    [TestCase("万人民币元", 10_000, "CNY")]
    [TestCase("万元人民币", 10_000, "CNY")]
    [TestCase("人民币万元", 10_000, "CNY")]
    [TestCase("万人民币", 10_000, "CNY")]
    [TestCase("人民币", 1, "CNY")]
    [TestCase("RMB", 1, "CNY")]
    [TestCase("CNY", 1, "CNY")]
    [TestCase("¥", 1, "CNY")]
    [TestCase("￥", 1, "CNY")]
    [TestCase("百万 人民币", 1_000_000, "CNY")]
    [TestCase("million CNY", 1_000_000, "CNY")]
    [TestCase("CNY million", 1_000_000, "CNY")]
    [TestCase("万美元", 10_000, "USD")]
    [TestCase("美元", 1, "USD")]
    [TestCase("USD", 1, "USD")]
    [TestCase("US$", 1, "USD")]
    [TestCase("USD million", 1_000_000, "USD")]
    [TestCase("万港元", 10_000, "HKD")]
    [TestCase("万港币", 10_000, "HKD")]
    [TestCase("万欧元", 10_000, "EUR")]
    [TestCase("万日元", 10_000, "JPY")]
    [TestCase("万英镑", 10_000, "GBP")]
    public void Unit_AsPeopleWriteIt_IsRead(string text, long factor, string? currency) =>
        Assert.That(AmountUnit.Parse(text), Is.EqualTo(new AmountUnit(factor, currency)));

    [TestCase("")]
    [TestCase("人")]
    [TestCase("%")]
    [TestCase("扣非前后孰低")]
    [TestCase("万港元美元")]
    [TestCase("约万元")]
    [TestCase("合并报表口径的金额单位写得很长很长很长很长")]
    public void Word_ThatIsNoUnit_IsRefused(string text) => Assert.That(AmountUnit.Parse(text), Is.Null);
}
