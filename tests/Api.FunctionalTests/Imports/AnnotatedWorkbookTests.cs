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
        Assert.That(sheet["F1"].Text, Is.EqualTo("检查结果"));
        Assert.That(sheet["F2"].Text, Does.StartWith("错误：").And.Contain("D2：").And.Contain("不能为负数"), "the extra column says it for the row");
        Assert.That(sheet["F2"].Fill, Is.EqualTo(Error));
        Assert.That(sheet.Keys, Has.None.Matches<string>(address => address![0] > 'F'), "one column is added");
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
        Assert.That(sheet["E3"].Text, Does.StartWith("提醒："));
        Assert.That(Filled(sheet, Error), Is.Empty);
        Assert.That(sheet.Keys, Does.Not.Contain("E2"), "nothing is said of a row in order");
    }

    [Test]
    public async Task Cells_OfTheOfficersTable_StayWhatTheyWere()
    {
        var parts = await AnnotateAsync(
            ["企业名称", "年度", "营业收入", "备注"],
            ["示例公式有限公司", "2024", "<c><f>1+1</f><v>2</v></c>", "=HYPERLINK(\"http://example.invalid\")"],
            ["@示例公式有限公司", "2024", "<c><v>-1.5</v></c>", "+86 10"]);

        var sheet = parts.Sheets[0];
        Assert.That(Filled(sheet, Error), Does.Contain("C2"), "what a formula comes to is not read");
        Assert.That(sheet["C2"].HasFormula, Is.True, "it is the officer's own");
        Assert.That(parts.All.Count(cell => cell.HasFormula), Is.EqualTo(1));
        foreach (var (address, text) in new[] { ("D2", "=HYPERLINK(\"http://example.invalid\")"), ("A3", "@示例公式有限公司"), ("D3", "+86 10") })
        {
            Assert.That((sheet[address].Text, sheet[address].IsText), Is.EqualTo((text, true)), address);
        }
    }

    [Test]
    public async Task Workbook_SentAgain_IsReadAsBefore_AndGetsNoSecondColumn()
    {
        var original = HostileWorkbooks.Of(
            ["示例县企业年报"],
            ["统一社会信用代码", "企业名称", "年度", "营业收入"],
            ["91140000602161688N", "示例再传甲有限公司", "2024", "<c><v>-5</v></c>"],
            ["", "示例再传乙有限公司", "2024", "<c><v>5</v></c>"]).With("xl/media/note.txt", "示例").ToBytes();
        var once = await AnnotatedAsync(original);
        var upload = await (await _bureau.SendFileAsync("/api/v1/imports/uploads", once, "年报.xlsx")).JsonAsync();
        var twice = await _bureau.GetByteArrayAsync($"/api/v1/imports/uploads/{upload["id"]}/annotated.xlsx");

        Assert.That(await FindingsAsync(once), Is.EqualTo(await FindingsAsync(original)), "the added column is known and passed over");
        var (first, second) = (new XlsxParts(once), new XlsxParts(twice));
        Assert.That(second.Sheets[0].ToDictionary(c => c.Key, c => (c.Value.Text, c.Value.Fill)), Is.EquivalentTo(first.Sheets[0].ToDictionary(c => c.Key, c => (c.Value.Text, c.Value.Fill))));
        Assert.That(second.Notes.Select(n => (n.Key, n.Single())), Is.EquivalentTo(first.Notes.Select(n => (n.Key, n.Single()))));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(twice));
        Assert.That(zip.GetEntry("xl/media/note.txt"), Is.Not.Null, "what else the file holds comes back");
    }

    [Test]
    public async Task Table_WithoutHeader_ComesBackSayingSo()
    {
        var parts = await AnnotateAsync(["示例", "什么", "表"], ["1", "2", "3"]);

        Assert.That(parts.Sheets[0]["D1"].Text, Does.StartWith("检查结果：").And.Contain("没有表头"));
    }

    private async Task<List<string>> FindingsAsync(byte[] file) =>
        [.. ((await (await _bureau.ImportAsync(file, dryRun: true)).JsonAsync())["report"]!["findings"]!.AsArray()).Select(f => $"{f!["cell"]} {f["code"]} {f["message"]}")];

    private static IEnumerable<string> Filled(IReadOnlyDictionary<string, XlsxPart> sheet, string colour) => sheet.Where(cell => cell.Value.Fill == colour).Select(cell => cell.Key);

    private async Task<XlsxParts> AnnotateAsync(params string[][] rows) => new(await AnnotatedAsync(HostileWorkbooks.Of(rows).ToBytes()));

    private async Task<byte[]> AnnotatedAsync(byte[] file)
    {
        var answer = await _bureau.SendFileAsync($"{ImportFiles.Address}/annotated", file, "年报.xlsx");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
