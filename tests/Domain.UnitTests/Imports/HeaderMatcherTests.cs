using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class HeaderMatcherTests
{
    [TestCase("统一社会信用代码", ImportField.CreditCode)]
    [TestCase("*统一社会信用代码", ImportField.CreditCode)]
    [TestCase("统一社会\n信用代码", ImportField.CreditCode)]
    [TestCase("信用代码", ImportField.CreditCode)]
    [TestCase("credit_code", ImportField.CreditCode)]
    [TestCase("Credit Code", ImportField.CreditCode)]
    [TestCase("企业名称", ImportField.Name)]
    [TestCase("企业名称（必填）", ImportField.Name)]
    [TestCase(" 公 司 名 称 ", ImportField.Name)]
    [TestCase("full_name", ImportField.Name)]
    [TestCase("曾用名", ImportField.FormerName)]
    [TestCase("县(市、区)", ImportField.County)]
    [TestCase("县（市、区）", ImportField.County)]
    [TestCase("所在县区", ImportField.County)]
    [TestCase("county_code", ImportField.County)]
    [TestCase("注册地址", ImportField.Address)]
    [TestCase("registered_address", ImportField.Address)]
    [TestCase("行业代码", ImportField.IndustryCode)]
    [TestCase("国民经济行业代码", ImportField.IndustryCode)]
    [TestCase("企业类型", ImportField.CompanyForm)]
    [TestCase("成立日期", ImportField.EstablishedOn)]
    [TestCase("established_on", ImportField.EstablishedOn)]
    [TestCase("上市进程", ImportField.Stage)]
    [TestCase("年度", ImportField.FiscalYear)]
    [TestCase("fiscal_year", ImportField.FiscalYear)]
    [TestCase("会计年度", ImportField.FiscalYear)]
    [TestCase("联系电话", ImportField.Ignored)]
    [TestCase("stock_code", ImportField.Ignored)]
    [TestCase("主营业务收入", ImportField.Ignored)]
    [TestCase("", ImportField.Ignored)]
    public void Header_OfMasterData_IsUnderstood(string header, ImportField field) =>
        Assert.That(ImportSamples.Column(header).Field, Is.EqualTo(field));

    [TestCase("营业收入", "revenue", null, null, false)]
    [TestCase("营业收入(万元)", "revenue", 10_000L, null, false)]
    [TestCase("营业收入（万元）", "revenue", 10_000L, null, false)]
    [TestCase("营业收入（单位：万元）", "revenue", 10_000L, null, false)]
    [TestCase("营业收入[亿元]", "revenue", 100_000_000L, null, false)]
    [TestCase("营业收入/万元", "revenue", 10_000L, null, false)]
    [TestCase("营业收入，万元", "revenue", 10_000L, null, false)]
    [TestCase("营业收入万元", "revenue", 10_000L, null, false)]
    [TestCase("营业收入 (人民币百万元)", "revenue", 1_000_000L, null, false)]
    [TestCase("营收", "revenue", null, null, false)]
    [TestCase("营收(千元)", "revenue", 1_000L, null, false)]
    [TestCase("revenue", "revenue", null, null, false)]
    [TestCase("Revenue", "revenue", null, null, false)]
    [TestCase("revenue_cny", "revenue", 1L, null, false)]
    [TestCase("revenue (CNY)", "revenue", 1L, null, false)]
    [TestCase("2021年营业收入", "revenue", null, 2021, false)]
    [TestCase("2021年营业收入(万元)", "revenue", 10_000L, 2021, false)]
    [TestCase("营业收入2021", "revenue", null, 2021, false)]
    [TestCase("营业收入(2021年)", "revenue", null, 2021, false)]
    [TestCase("营业收入(2021年度)(万元)", "revenue", 10_000L, 2021, false)]
    [TestCase("2021年度营业收入", "revenue", null, 2021, false)]
    [TestCase("revenue_2021", "revenue", null, 2021, false)]
    [TestCase("净利润", "net_profit", null, null, false)]
    [TestCase("净利润（扣非前后孰低）", "np_lower", null, null, false)]
    [TestCase("净利润（扣非前后孰低）（万元）", "np_lower", 10_000L, null, false)]
    [TestCase("研发费用", "rd_expense", null, null, false)]
    [TestCase("rd_expense", "rd_expense", null, null, false)]
    [TestCase("研发投入(万元)", "rd_input", 10_000L, null, false)]
    [TestCase("ROE(%)", "roe_w", null, null, true)]
    [TestCase("加权平均净资产收益率（%）", "roe_w", null, null, true)]
    [TestCase("净资产收益率%", "roe_w", null, null, true)]
    [TestCase("员工人数", "employees", null, null, false)]
    [TestCase("职工人数(人)", "employees", null, null, false)]
    [TestCase("2021年末职工人数", "employees", null, 2021, false)]
    [TestCase("研发人员", "rd_staff", null, null, false)]
    [TestCase("纳税信用等级", "tax_credit", null, null, false)]
    [TestCase("是否软件企业", null, null, null, false)]
    [TestCase("软件企业", "is_software", null, null, false)]
    [TestCase("list_date", "listed_on", null, null, false)]
    public void Header_OfAMetric_IsUnderstood(string header, string? metric, long? factor, int? year, bool isPercent)
    {
        var column = ImportSamples.Column(header);

        Assert.That(column.Metric?.Name, Is.EqualTo(metric));
        Assert.That(column.Unit?.Factor, Is.EqualTo((decimal?)factor));
        Assert.That(column.FiscalYear, Is.EqualTo(year));
        Assert.That(column.IsPercent, Is.EqualTo(isPercent));
    }

    [TestCase("单位：万元", 10_000L)]
    [TestCase("（单位:人民币万元）", 10_000L)]
    [TestCase("填报单位：示例县   金额单位：亿元", null)]
    [TestCase("2021年度企业年报汇总表", null)]
    public void UnitLine_AboveTheTable_IsUnderstood(string text, long? factor) =>
        Assert.That(HeaderMatcher.UnitLine(text)?.Factor, Is.EqualTo((decimal?)factor));

    [Test]
    public void Layout_BelowTitleAndUnitLine_TakesTheStatedUnit()
    {
        var findings = new FindingLog();
        var layout = ColumnLayout.Find(
            [
                Row(1, "大同市企业年报"),
                Row(2, "单位：万元"),
                Row(4, "序号", "企业名称", "年度", "营业收入", "净利润(元)", "职工人数"),
            ],
            ImportSamples.Headers,
            findings)!;

        Assert.That(layout.HeaderRow, Is.EqualTo(4));
        Assert.That(layout.Columns[3].Unit?.Factor, Is.EqualTo(10_000m));
        Assert.That(layout.Columns[4].Unit?.Factor, Is.EqualTo(1m), "the header's own unit wins");
        Assert.That(layout.Columns[5].Unit, Is.Null, "heads are not money");
        Assert.That(findings.Kept.Select(f => f.Code), Is.EqualTo(new[] { ImportFindingCodes.ColumnIgnored }));
    }

    [TestCase("企业名称|营业收入", ImportFindingCodes.ColumnNeedsYear)]
    [TestCase("企业名称|年度|营业收入|营收(万元)", ImportFindingCodes.ColumnRepeated)]
    [TestCase("企业名称|年度|营业收入(万美元)", ImportFindingCodes.CurrencyNeedsRate)]
    [TestCase("企业名称|年度|员工人数(万元)", ImportFindingCodes.UnitUnfit)]
    [TestCase("年度|营业收入", ImportFindingCodes.NoHeader)]
    [TestCase("企业名称", ImportFindingCodes.NoHeader)]
    [TestCase("甲|乙|丙", ImportFindingCodes.NoHeader)]
    public void Layout_WithAProblem_SaysWhich(string headers, string code)
    {
        var findings = new FindingLog();
        ColumnLayout.Find([Row(1, headers.Split('|'))], ImportSamples.Headers, findings);

        Assert.That(findings.Kept.Select(f => f.Code), Does.Contain(code));
        Assert.That(findings.ErrorCount, Is.EqualTo(1));
    }

    private static RawRow Row(int number, params string[] texts) => new(number, [.. texts.Select(ReadCell.OfText)]);
}
