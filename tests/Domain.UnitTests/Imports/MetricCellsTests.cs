using System.Globalization;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class MetricCellsTests
{
    [TestCase("营业收入", "1234.5", "1234.50")]
    [TestCase("营业收入", "1,234.5", "1234.50")]
    [TestCase("营业收入", "40551606.599999994", "40551606.60")]
    [TestCase("营业收入", "0.005", "0.01")]
    [TestCase("营业收入(万元)", "1234.56789", "12345678.90")]
    [TestCase("营业收入(万元)", "１，２３４", "12340000")]
    [TestCase("营业收入(亿元)", "1.5", "150000000")]
    [TestCase("营业收入(万元)", "1.5亿元", "150000000")]
    [TestCase("营业收入(万元)", "1.5亿", "150000000")]
    [TestCase("营业收入(万元)", "¥12", "120000")]
    [TestCase("营业收入", "1.5亿元", "150000000")]
    [TestCase("营业收入", "300万", "3000000")]
    [TestCase("营业收入", "0", "0")]
    [TestCase("营业收入", "-1", null)]
    [TestCase("营业收入(万元)", "-1", null)]
    [TestCase("净利润", "-1", null)]
    [TestCase("净利润", "(1,234.5)", "-1234.5")]
    [TestCase("净利润", "-98.5万元", "-985000")]
    [TestCase("净利润(万元)", "-98.5", "-985000")]
    [TestCase("注册资本", "1,000(万)", "10000000")]
    [TestCase("注册资本", "人民币1000万元整", "10000000")]
    [TestCase("注册资本(万元)", "1,000", "10000000")]
    [TestCase("注册资本", "N/A", null)]
    [TestCase("注册资本", "-", null)]
    [TestCase("营业收入", "", null)]
    [TestCase("营业收入", "-", null)]
    [TestCase("营业收入", "——", null)]
    [TestCase("营业收入", "N/A", null)]
    [TestCase("营业收入", "未披露", null)]
    [TestCase("ROE", "0.0532", "0.0532")]
    [TestCase("ROE", "5.32%", "0.0532")]
    [TestCase("ROE", "５．３２％", "0.0532")]
    [TestCase("ROE(%)", "5.32", "0.0532")]
    [TestCase("ROE(%)", "5.32%", "0.0532")]
    [TestCase("ROE", "-3.5%", "-0.035")]
    [TestCase("ROE", "3‰", "0.003")]
    [TestCase("ROE(%)", "0.1234567", "0.001235")]
    [TestCase("员工人数", "120", "120")]
    [TestCase("员工人数", "120人", "120")]
    [TestCase("员工人数", "1,200", "1200")]
    [TestCase("员工人数", "133.0", "133")]
    [TestCase("员工人数", "-1", null)]
    [TestCase("员工人数", "0", null)]
    [TestCase("研发人员", "0", null)]
    [TestCase("每股净资产", "3.1415926", "3.141593")]
    [TestCase("每股净资产", "3.14元", "3.14")]
    [TestCase("软件企业", "是", "1")]
    [TestCase("软件企业", "√", "1")]
    [TestCase("软件企业", "Y", "1")]
    [TestCase("软件企业", "true", "1")]
    [TestCase("软件企业", "否", "0")]
    [TestCase("软件企业", "无", "0")]
    [TestCase("软件企业", "×", "0")]
    [TestCase("软件企业", "N/A", null)]
    [TestCase("上市日期", "2021年3月1日", "737849")]
    [TestCase("上市日期", "-", null)]
    public void Text_OfAMetric_IsRead(string header, string text, string? value)
    {
        var read = MetricCells.Read(ImportSamples.Text(text), ImportSamples.Column(header));

        Assert.That(read.IsProblem, Is.False, read.Message);
        Assert.That(read.Number, Is.EqualTo(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [TestCase("营业收入", "-5", ImportFindingCodes.Negative)]
    [TestCase("营业收入", "约100", ImportFindingCodes.NotANumber)]
    [TestCase("营业收入", "100-200", ImportFindingCodes.NotANumber)]
    [TestCase("营业收入", "很多", ImportFindingCodes.NotANumber)]
    [TestCase("营业收入", "12%", ImportFindingCodes.UnitUnfit)]
    [TestCase("营业收入", "12人", ImportFindingCodes.UnitUnfit)]
    [TestCase("营业收入", "300万美元", ImportFindingCodes.CurrencyNeedsRate)]
    [TestCase("境外市值", "300万元", ImportFindingCodes.CurrencyNeedsRate)]
    [TestCase("营业收入(亿元)", "999999999999", ImportFindingCodes.TooLarge)]
    [TestCase("营业收入", "9e27", ImportFindingCodes.TooLarge)]
    [TestCase("员工人数", "12.5", ImportFindingCodes.NotWhole)]
    [TestCase("员工人数", "-12", ImportFindingCodes.Negative)]
    [TestCase("员工人数", "12%", ImportFindingCodes.UnitUnfit)]
    [TestCase("ROE", "5万元", ImportFindingCodes.UnitUnfit)]
    [TestCase("注册资本", "一百二万元", ImportFindingCodes.NotACapital)]
    [TestCase("纳税信用等级", "E", ImportFindingCodes.NotAChoice)]
    [TestCase("软件企业", "也许", ImportFindingCodes.NotAFlag)]
    [TestCase("上市日期", "2021年3月", ImportFindingCodes.NotADate)]
    [TestCase("上市日期", "明年", ImportFindingCodes.NotADate)]
    public void Text_ThatDoesNotFit_IsRefused(string header, string text, string code)
    {
        var read = MetricCells.Read(ImportSamples.Text(text), ImportSamples.Column(header));

        Assert.That(read.IsProblem, Is.True);
        Assert.That(read.Code, Is.EqualTo(code));
        Assert.That(read.Message, Is.Not.Empty);
    }

    [TestCase("净利润(万元)", "-1", "-10000", ImportFindingCodes.MinusOneKept)]
    [TestCase("ROE", "5.32", "5.32", ImportFindingCodes.UnitSuspect)]
    [TestCase("员工人数", "0", null, ImportFindingCodes.ZeroUnknown)]
    [TestCase("注册资本", "300(万美元)", null, ImportFindingCodes.CurrencyNeedsRate)]
    public void Value_WorthASecondLook_IsWarnedOf(string header, string text, string? value, string code)
    {
        var read = MetricCells.Read(ImportSamples.Text(text), ImportSamples.Column(header));

        Assert.That(read.IsProblem, Is.False);
        Assert.That(read.Code, Is.EqualTo(code));
        Assert.That(read.Number, Is.EqualTo(value is null ? null : decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Cell_OfAnotherKind_IsReadOrRefused()
    {
        var revenue = ImportSamples.Column("营业收入(万元)");
        var roe = ImportSamples.Column("ROE(%)");

        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Percent, string.Empty, 0.0532m), roe).Number, Is.EqualTo(0.0532m), "a cell shown as % holds the share");
        Assert.That(MetricCells.Read(ImportSamples.Number(5.32m), roe).Number, Is.EqualTo(0.0532m));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Percent, string.Empty, 0.5m), revenue).Code, Is.EqualTo(ImportFindingCodes.UnitUnfit));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Formula, "A1", 0), revenue).Code, Is.EqualTo(ImportFindingCodes.FormulaCell));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Broken, "#REF!", 0), revenue).Code, Is.EqualTo(ImportFindingCodes.BrokenCell));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Broken, "#N/A", 0), revenue), Is.EqualTo(CellReading.Unknown));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Date, string.Empty, 737849), revenue).Code, Is.EqualTo(ImportFindingCodes.NotANumber));
        Assert.That(MetricCells.Read(ImportSamples.Number(44256), ImportSamples.Column("上市日期")).Number, Is.EqualTo(737849m), "an unformatted serial");
        Assert.That(MetricCells.Read(ImportSamples.Text("a"), ImportSamples.Column("纳税信用等级")).Word, Is.EqualTo("A"));
        Assert.That(MetricCells.Read(new ReadCell(ReadCellKind.Flag, string.Empty, 1), ImportSamples.Column("软件企业")).Number, Is.EqualTo(1m));
    }
}
