using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class RowReaderTests
{
    private const string Code = "91440101618607269R";

    [Test]
    public void Row_WithEverything_IsUnderstood()
    {
        var (row, findings) = Read(
            "统一社会信用代码|企业名称|所在县区|注册地址|行业代码|企业类型|成立日期|年度|营业收入(万元)|员工人数",
            " 9144 0101 6186 0726 9r |示例精工(广州)有限公司|天河区|广州市天河区示例路1号|C3562 制造|有限责任公司|2010年5月6日|2021|1,234.5|-1");

        Assert.That(findings, Is.Empty);
        Assert.That(row!.Master, Is.EqualTo(new RowMaster(
            "示例精工（广州）有限公司", CreditCode.Parse(Code).Value, null, "440106", "广州市天河区示例路1号", "C3562", CompanyForm.Limited, new DateOnly(2010, 5, 6), null)));
        Assert.That(row.Facts.Select(f => (f.Metric.Name, f.FiscalYear, f.Number)), Is.EqualTo(new[] { ("revenue", (int?)2021, (decimal?)12_345_000m) }));
    }

    [TestCase("企业名称|年度|营业收入", "示例|2021|=1", null, TestName = "equals sign in text is no number")]
    [TestCase("企业名称|年度|营业收入", "示例|2027|1", ImportFindingCodes.YearInFuture)]
    [TestCase("企业名称|年度|营业收入", "示例|1989|1", ImportFindingCodes.YearTooEarly)]
    [TestCase("企业名称|年度|营业收入", "示例|某年|1", ImportFindingCodes.NotAYear)]
    [TestCase("企业名称|年度|营业收入", "示例||1", ImportFindingCodes.YearMissing)]
    [TestCase("企业名称|年度|营业收入", "示例|2021|-5", ImportFindingCodes.Negative)]
    [TestCase("企业名称|年度|营业收入", "|2021|5", ImportFindingCodes.NoIdentity)]
    [TestCase("企业名称|2027年营业收入", "示例|1", ImportFindingCodes.YearInFuture)]
    [TestCase("企业名称|所在县区", "示例|火星县", ImportFindingCodes.CountyUnknown)]
    [TestCase("企业名称|成立日期", "示例|2027-01-01", ImportFindingCodes.DateRange)]
    [TestCase("企业名称|成立日期", "示例|2021年", ImportFindingCodes.NotADate)]
    [TestCase("企业名称|企业类型", "示例|外星组织", ImportFindingCodes.NotAChoice)]
    [TestCase("企业名称|注册地址", "示\0例|广州市天河区", ImportFindingCodes.ControlCharacter)]
    [TestCase("企业名称|统一社会信用代码", "示例|914403001922038217", ImportFindingCodes.CreditCodeInvalid)]
    [TestCase("企业名称|统一社会信用代码", "示例|91440300192203821I", ImportFindingCodes.CreditCodeInvalid)]
    [TestCase("企业名称|统一社会信用代码", "示例|9144030019220382", ImportFindingCodes.CreditCodeInvalid)]
    public void Row_WithAnError_SaysWhereAndWhich(string headers, string cells, string? code)
    {
        var (_, findings) = Read(headers, cells);

        var errors = findings.Where(f => f.Severity == FindingSeverity.Error).ToList();
        Assert.That(errors, Has.Count.EqualTo(1));
        Assert.That(errors[0].Code, Is.EqualTo(code ?? ImportFindingCodes.NotANumber));
        Assert.That(errors[0].Row, Is.EqualTo(2));
    }

    [Test]
    public void Name_OfTenThousandCharacters_IsRefusedWithAnExcerpt()
    {
        var (row, findings) = Read("企业名称|年度", new string('长', 10_000) + "|2021");

        Assert.That(row, Is.Null);
        Assert.That(findings.Single().Code, Is.EqualTo(ImportFindingCodes.TextLength));
        Assert.That(findings.Single().Message, Has.Length.LessThan(200));
    }

    [TestCase("广州市天河区示例路1号", "440106", null)]
    [TestCase("天河区示例路1号", "440106", null)]
    [TestCase("广东省广州市天河区黄埔大道1号", "440106", null)]
    [TestCase("广州黄埔区云埔四路6号", "440112", null)]
    [TestCase("广东省广州开发区香山路2号", "440112", ImportFindingCodes.CountyByAlias)]
    [TestCase("江苏省海门经济技术开发区广州路999号", null, ImportFindingCodes.CountyUnresolved)]
    [TestCase("广州开发区香山路2号", "440112", ImportFindingCodes.CountyByAlias)]
    [TestCase("广州市经济技术开发区东区1号", "440112", ImportFindingCodes.CountyByAlias)]
    [TestCase("大同市经济技术开发区恒安街1号", "140271", ImportFindingCodes.CountyByAlias)]
    [TestCase("山西省大同市矿区新平旺", "140214", ImportFindingCodes.CountyByAlias)]
    [TestCase("广州市天河区转白云区1号", "440106", ImportFindingCodes.CountyAmbiguous)]
    [TestCase("广州市白云路85号", null, ImportFindingCodes.CountyUnresolved)]
    [TestCase("上海市浦东新区", null, ImportFindingCodes.CountyUnresolved)]
    public void Address_InFreeText_NamesACountyOrIsFlagged(string address, string? county, string? warning)
    {
        var (row, findings) = Read("企业名称|注册地址", $"示例企业|{address}");

        Assert.That(row!.Master.CountyCode, Is.EqualTo(county));
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(warning is null ? [] : new[] { warning }));
    }

    [TestCase("140213", "140213")]
    [TestCase("平城区", "140213")]
    [TestCase("大同市平城区", "140213")]
    [TestCase(" 平 城 区 ", "140213")]
    [TestCase("矿区", "140214")]
    [TestCase("山西省大同市平城区示例街", "140213")]
    [TestCase("经济技术开发区", null, TestName = "an alias two cities share needs the city")]
    public void County_InItsCell_IsUnderstood(string text, string? county)
    {
        var (row, findings) = Read("企业名称|县区", $"示例企业|{text}");

        Assert.That(row!.Master.CountyCode, Is.EqualTo(county));
        Assert.That(findings.Any(f => f.Code == ImportFindingCodes.CountyUnknown), Is.EqualTo(county is null));
    }

    [Test]
    public void Row_WithoutKnownContent_IsPassedOver()
    {
        var (row, findings) = Read("企业名称|年度|电话", "||123");

        Assert.That(row, Is.Null);
        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void Enterprise_WithADayOfListing_CountsAsListed()
    {
        var (row, _) = Read("企业名称|list_date", "示例企业|19921123");

        Assert.That(row!.Master.Stage, Is.EqualTo(ListingStage.Listed));
    }

    private static (ImportRow? Row, IReadOnlyList<ImportFinding> Findings) Read(string headers, string cells)
    {
        var findings = new FindingLog();
        var layout = ColumnLayout.Find([new RawRow(1, [.. headers.Split('|').Select(ReadCell.OfText)])], ImportSamples.Headers, findings)!;
        var ignoring = new FindingLog();
        var reader = new RowReader(layout, new CountyFinder(ImportSamples.Packs), ImportSamples.Today, ignoring);
        var row = reader.Read(2, [.. cells.Split('|').Select(ReadCell.OfText)]);
        return (row, ignoring.Kept);
    }
}
