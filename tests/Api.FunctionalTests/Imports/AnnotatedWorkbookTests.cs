using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Imports;

namespace ListingPipeline.Api.FunctionalTests.Imports;

/// <summary>The officer's own workbook as it comes back: which cells carry a mark, of which colour, and with which note.</summary>
public sealed class AnnotatedWorkbookTests
{
    private const string Error = "FFC7CE";
    private const string Warning = "FFEB9C";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(5);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task FaultyCells_AndOnlyThey_AreFilledByWeight_AndCarryTheirNotes()
    {
        var parts = await AnnotateAsync(
            ["统一社会信用代码", "企业名称", "年度", "营业收入", "净利润"],
            ["91140000602161688N", "示例标记甲有限公司", "2024", "<c><v>-5</v></c>", "<c><v>-3</v></c>"],
            ["914403001922038217", "示例标记乙有限公司", "2024", "<c><v>100000000</v></c>", "<c><v>7</v></c>"],
            ["91440101MA5CEXNX7R", "示例标记丙有限公司", "2024", "<c><v>100000000</v></c>", "<c><v>7</v></c>"]);

        var sheet = parts.Sheets[0];
        Assert.That(Filled(sheet, Error), Is.SupersetOf(new[] { "D2", "A3" }), "negative revenue, wrong check digit");
        Assert.That(sheet["E2"].Fill, Is.Null, "a loss is no fault");
        Assert.That(sheet["B2"].Fill, Is.Null);
        Assert.That((sheet["F2"].Text, sheet["F2"].Fill), Is.EqualTo(("错误", Error)), "the extra column says it for the row");
        Assert.That(sheet["G2"].Text, Does.Contain("D2：").And.Contain("不能为负数"));
        Assert.That(parts.Notes["D2"].Single(), Does.Contain("不能为负数"));
        Assert.That(parts.Notes["A3"].Single(), Is.Not.Empty);
        Assert.That(parts.Notes["E2"], Is.Empty);
        Assert.That((sheet["D2"].Text, sheet["D2"].IsText), Is.EqualTo(("-5", false)), "a number stays one");
    }

    [Test]
    public async Task Warnings_HaveAColourOfTheirOwn_AndRowsWithoutFindingsNone()
    {
        var parts = await AnnotateAsync(
            ["统一社会信用代码", "企业名称", "年度", "加权平均净资产收益率"],
            ["91140000602161688N", "示例提醒甲有限公司", "2023", "<c><v>0.08</v></c>"],
            ["91140000602161688N", "示例提醒甲有限公司", "2024", "<c><v>8.5</v></c>"]);

        var sheet = parts.Sheets[0];
        Assert.That(Filled(sheet, Warning), Does.Contain("D3"), "8.5 may mean 8.5 %");
        Assert.That(sheet["E3"].Text, Is.EqualTo("提醒"));
        Assert.That(Filled(sheet, Error).Where(address => !address.EndsWith('1')), Is.Empty, "but for the heads of the added columns");
        Assert.That((sheet["E2"].Text, sheet["E2"].Fill), Is.EqualTo(("通过", (string?)null)));
    }

    [Test]
    public async Task Formulas_OfTheOfficersTable_ComeBackAsTextOnly()
    {
        var parts = await AnnotateAsync(
            ["企业名称", "年度", "营业收入", "备注"],
            ["示例公式有限公司", "2024", "<c><f>1+1</f><v>2</v></c>", "=HYPERLINK(\"http://example.invalid\")"],
            ["@示例公式有限公司", "2024", "<c><v>-1.5</v></c>", "+86 10"]);

        Assert.That(parts.All.Where(cell => cell.HasFormula), Is.Empty);
        Assert.That(Filled(parts.Sheets[0], Error), Does.Contain("C2"));
        foreach (var address in new[] { "C2", "D2", "A3", "D3" })
        {
            Assert.That((parts.Sheets[0][address].IsText, parts.Sheets[0][address].IsQuoted), Is.EqualTo((true, true)), address);
        }
    }

    private static IEnumerable<string> Filled(IReadOnlyDictionary<string, XlsxPart> sheet, string colour) => sheet.Where(cell => cell.Value.Fill == colour).Select(cell => cell.Key);

    private async Task<XlsxParts> AnnotateAsync(params string[][] rows)
    {
        var answer = await _bureau.SendFileAsync($"{ImportFiles.Address}/annotated", HostileWorkbooks.Of(rows).ToBytes(), "年报.xlsx");
        answer.EnsureSuccessStatusCode();
        return new XlsxParts(await answer.Content.ReadAsByteArrayAsync());
    }
}
