using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class NumberTextTests
{
    [TestCase("0", "0", "")]
    [TestCase("12", "12", "")]
    [TestCase("12.50", "12.50", "")]
    [TestCase(".5", "0.5", "")]
    [TestCase("-12.5", "-12.5", "")]
    [TestCase("+12.5", "12.5", "")]
    [TestCase(" 12 ", "12", "")]
    [TestCase("1 234 567", "1234567", "")]
    [TestCase("1,234", "1234", "")]
    [TestCase("1,234.56", "1234.56", "")]
    [TestCase("12,345,678.90", "12345678.90", "")]
    [TestCase("1,0000", "10000", "")]
    [TestCase("１２３４．５", "1234.5", "")]
    [TestCase("１，２３４", "1234", "")]
    [TestCase("−5", "-5", "")]
    [TestCase("－5", "-5", "")]
    [TestCase("–5", "-5", "")]
    [TestCase("(1,234.5)", "-1234.5", "")]
    [TestCase("（1,234.5）", "-1234.5", "")]
    [TestCase("△12", "-12", "")]
    [TestCase("▲12", "-12", "")]
    [TestCase("12-", "-12", "")]
    [TestCase("1.2E7", "12000000", "")]
    [TestCase("1.2e+07", "12000000", "")]
    [TestCase("1.2E-3", "0.0012", "")]
    [TestCase("5.32%", "5.32", "%")]
    [TestCase("5.32 ％", "5.32", "%")]
    [TestCase("-5.32%", "-5.32", "%")]
    [TestCase("3‰", "3", "‰")]
    [TestCase("1.5亿元", "1.5", "亿元")]
    [TestCase("100万", "100", "万")]
    [TestCase("1,000(万)", "1000", "万")]
    [TestCase("1,000（万元）", "1000", "万元")]
    [TestCase("￥1,234.00", "1234.00", "¥")]
    [TestCase("¥1,234.00", "1234.00", "¥")]
    [TestCase("¥-5", "-5", "¥")]
    [TestCase("-¥5", "-5", "¥")]
    [TestCase("人民币1000万元", "1000", "人民币万元")]
    [TestCase("12人", "12", "人")]
    [TestCase("9'876.5", null, "")]
    [TestCase("99999999999999.99", "99999999999999.99", "")]
    public void Number_AsPeopleWriteIt_IsRead(string text, string? value, string suffix)
    {
        var read = NumberText.Parse(text);

        Assert.That(read?.Value, Is.EqualTo(value is null ? read?.Value : decimal.Parse(value)));
        Assert.That(read?.Suffix ?? string.Empty, Is.EqualTo(suffix));
    }

    [TestCase("")]
    [TestCase("abc")]
    [TestCase("约100")]
    [TestCase("100左右~200")]
    [TestCase("100-200")]
    [TestCase("1.234,56")]
    [TestCase("1,2")]
    [TestCase("1,23")]
    [TestCase(",123")]
    [TestCase("1.2.3")]
    [TestCase(">100")]
    [TestCase("100+200")]
    [TestCase("12月3日")]
    [TestCase("2021-03-01")]
    [TestCase("=1")]
    [TestCase("--5")]
    [TestCase("∞")]
    [TestCase("一百万")]
    [TestCase("99999999999999999999999999999999")]
    public void Text_ThatIsNoSingleNumber_IsRefused(string text) =>
        Assert.That(NumberText.Parse(text) is not { } read || !IsUsable(read), Is.True, NumberText.Parse(text)?.ToString());

    [TestCase("", true)]
    [TestCase("-", true)]
    [TestCase("--", true)]
    [TestCase("/", true)]
    [TestCase("N/A", true)]
    [TestCase("n/a", true)]
    [TestCase("#N/A", true)]
    [TestCase("无", true)]
    [TestCase("不详", true)]
    [TestCase("未披露", true)]
    [TestCase("不适用", true)]
    [TestCase("null", true)]
    [TestCase("NaN", true)]
    [TestCase("0", false)]
    [TestCase("否", false)]
    [TestCase("none of these", false)]
    public void Mark_OfTheUnknown_IsKnown(string text, bool isUnknown) =>
        Assert.That(NumberText.IsUnknown(TextForms.Normalise(text)), Is.EqualTo(isUnknown));

    // A word such as 约 comes back as a suffix; it is no unit, and whoever asks for an amount refuses it.
    private static bool IsUsable(WrittenNumber read) => read.Suffix.Length == 0 || AmountUnit.Parse(read.Suffix) is not null || read.Suffix is "%" or "‰";
}
