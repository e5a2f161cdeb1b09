using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class RegisteredCapitalTests
{
    /// <summary>Each notation as registers, licences and offices write it, with what it means.</summary>
    private static readonly (string Text, decimal Amount, string Currency)[] Notations =
    [
        ("1,000(万)", 10_000_000, "CNY"),
        ("1,000（万）", 10_000_000, "CNY"),
        ("１，０００（万）", 10_000_000, "CNY"),
        ("1000(万元)", 10_000_000, "CNY"),
        ("1000万(元)", 10_000_000, "CNY"),
        ("50(万人民币元)", 500_000, "CNY"),
        ("50万人民币元", 500_000, "CNY"),
        ("52万人民币", 520_000, "CNY"),
        ("52万元人民币", 520_000, "CNY"),
        ("52.000000万人民币", 520_000, "CNY"),
        ("52.5600万元人民币", 525_600, "CNY"),
        ("人民币52万元", 520_000, "CNY"),
        ("人民币：52万元", 520_000, "CNY"),
        ("人民币1000万元整", 10_000_000, "CNY"),
        ("人民币1000万元整。", 10_000_000, "CNY"),
        ("人民币 1,000 万元", 10_000_000, "CNY"),
        ("人民币1000万圆整", 10_000_000, "CNY"),
        ("注册资本：1000万元", 10_000_000, "CNY"),
        ("注册资金1000万元人民币", 10_000_000, "CNY"),
        ("100万", 1_000_000, "CNY"),
        ("100w", 1_000_000, "CNY"),
        ("100W元", 1_000_000, "CNY"),
        ("100万元", 1_000_000, "CNY"),
        ("100 万元", 1_000_000, "CNY"),
        ("１００万元", 1_000_000, "CNY"),
        ("100万元(人民币)", 1_000_000, "CNY"),
        ("3千万元", 30_000_000, "CNY"),
        ("3000千元", 3_000_000, "CNY"),
        ("1.2亿元", 120_000_000, "CNY"),
        ("1.2亿", 120_000_000, "CNY"),
        ("500000元", 500_000, "CNY"),
        ("500,000.00元", 500_000, "CNY"),
        ("500000.00人民币元", 500_000, "CNY"),
        ("500000", 500_000, "CNY"),
        ("¥500,000", 500_000, "CNY"),
        ("￥500,000.00", 500_000, "CNY"),
        ("￥50万", 500_000, "CNY"),
        ("RMB 500000", 500_000, "CNY"),
        ("RMB1,000万元", 10_000_000, "CNY"),
        ("CNY500000", 500_000, "CNY"),
        ("50万CNY", 500_000, "CNY"),
        ("人民币壹仟万元整", 10_000_000, "CNY"),
        ("壹佰万元", 1_000_000, "CNY"),
        ("伍拾万元人民币", 500_000, "CNY"),
        ("壹亿贰仟万圆整", 120_000_000, "CNY"),
        ("叁仟零伍拾万元", 30_500_000, "CNY"),
        ("一千二百三十四万元", 12_340_000, "CNY"),
        ("壹仟万", 10_000_000, "CNY"),
        ("贰佰万美元", 2_000_000, "USD"),
        ("300(万美元)", 3_000_000, "USD"),
        ("300万美元", 3_000_000, "USD"),
        ("美元300万元", 3_000_000, "USD"),
        ("300万美金", 3_000_000, "USD"),
        ("USD 500,000", 500_000, "USD"),
        ("US$500,000", 500_000, "USD"),
        ("$500,000", 500_000, "USD"),
        ("300(万港元)", 3_000_000, "HKD"),
        ("300万港币", 3_000_000, "HKD"),
        ("HK$1,000,000", 1_000_000, "HKD"),
        ("20(万欧元)", 200_000, "EUR"),
        ("9000万日元", 90_000_000, "JPY"),
        ("20万英镑", 200_000, "GBP"),
        ("1000万新台币", 10_000_000, "TWD"),
        ("50万新加坡元", 500_000, "SGD"),
        ("0(万)", 0, "CNY"),
    ];

    private static IEnumerable<TestCaseData> Cases() => Notations.Select(one => new TestCaseData(one.Text, one.Amount, one.Currency).SetArgDisplayNames(one.Text));

    [TestCaseSource(nameof(Cases))]
    public void Capital_InEachNotation_IsRead(string text, decimal amount, string currency)
    {
        var read = RegisteredCapital.Parse(text);

        Assert.That(read?.Error, Is.Null);
        Assert.That(read?.Value, Is.EqualTo(new RegisteredCapital(amount, currency)));
    }

    /// <summary>Two texts are one notation when only their digits, separators and widths differ.</summary>
    [Test]
    public void Notations_BesideTheirDigits_AreAtLeastTwentyFiveInFiveCurrencies()
    {
        var shapes = Notations.Select(one => System.Text.RegularExpressions.Regex.Replace(TextForms.Unspaced(TextForms.Normalise(one.Text)), @"[0-9][0-9,.]*", "#")).Distinct().ToList();

        Assert.That(shapes, Has.Count.GreaterThanOrEqualTo(25));
        Assert.That(Notations.Select(one => one.Currency).Distinct().Count(), Is.GreaterThanOrEqualTo(5));
    }

    [TestCase("十万", 100_000)]
    [TestCase("一十万", 100_000)]
    [TestCase("两百万", 2_000_000)]
    [TestCase("壹拾伍", 15)]
    [TestCase("壹佰零贰", 102)]
    [TestCase("壹亿零伍万", 100_050_000)]
    [TestCase("壹万亿", 1_000_000_000_000)]
    public void Numeral_InCharacters_HasItsValue(string numeral, long value) => Assert.That(ChineseNumeral.Value(numeral), Is.EqualTo(value));

    [TestCase("一百二", Description = "120 to some, 102 to others")]
    [TestCase("一二三")]
    [TestCase("百万")]
    [TestCase("十千")]
    [TestCase("万")]
    [TestCase("零万")]
    public void Numeral_MalformedOrAmbiguous_IsNone(string numeral) => Assert.That(ChineseNumeral.Value(numeral), Is.Null);

    [Test]
    public void Capital_WithoutUnit_TakesTheHeadersFactor() =>
        Assert.That(RegisteredCapital.Parse("1,000", 10_000)?.Value, Is.EqualTo(new RegisteredCapital(10_000_000, "CNY")));

    [TestCase("N/A")]
    [TestCase("-")]
    [TestCase("")]
    [TestCase("无")]
    public void Capital_MarkedUnknown_IsUnknown(string text) => Assert.That(RegisteredCapital.Parse(text), Is.Null);

    [TestCase("一百二万元")]
    [TestCase("万元")]
    [TestCase("壹佰万元伍角")]
    [TestCase("约100万元")]
    [TestCase("100万越南盾")]
    [TestCase("-5万元")]
    [TestCase("100-200万元")]
    public void Capital_InNoNotation_IsRefused(string text) =>
        Assert.That(RegisteredCapital.Parse(text)?.Error?.Code, Is.EqualTo(ImportFindingCodes.NotACapital));
}
