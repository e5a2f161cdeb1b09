using System.Net;
using System.Text;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Imports;

namespace ListingPipeline.Api.FunctionalTests.Imports;

public sealed class ImportTortureTests
{
    private const string Code = "91140000602161688N";

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

    private static IEnumerable<TestCaseData> Files()
    {
        static TestCaseData Case(string name, byte[] file, int status, string code, string? place = null) => new TestCaseData(file, status, code, place).SetArgDisplayNames(name);
        static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);
        static byte[] Book(params string[][] rows) => HostileWorkbooks.Of(rows).ToBytes();
        string[] header = ["统一社会信用代码", "企业名称", "年度", "营业收入"];
        var whole = Book(header, [Code, "示例", "2021", "5"]);

        yield return Case("broken XLSX", whole[..(whole.Length / 2)], 400, "import.file-broken");
        yield return Case("not a workbook", "PK\u0003\u0004 nonsense"u8.ToArray(), 400, "import.file-broken");
        yield return Case("a picture named xlsx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0], 400, "import.file-not-supported");
        yield return Case("zip bomb", HostileWorkbooks.ZipBomb(256), 413, "import.zip-bomb");
        yield return Case("macros", HostileWorkbooks.Of(header).With("xl/vbaProject.bin", "x").ToBytes(), 400, "import.macros");
        yield return Case("external link", HostileWorkbooks.Of(header).With("xl/externalLinks/externalLink1.xml", "<x/>").ToBytes(), 400, "import.external-link");
        yield return Case("external entity", HostileWorkbooks.Of(header).With("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst/>").ToBytes(), 400, "import.file-broken");
        yield return Case("wrong encoding", [.. "企业名称,年度\n"u8, 0xFF, 0xFF, 0xFE, 0x80], 400, "import.unknown-encoding");
        yield return Case("too many rows", Csv("企业名称,年度\n" + string.Concat(Enumerable.Repeat("\n", 200_020))), 413, "import.file-too-large");
        yield return Case("too many columns", Csv(string.Join(',', Enumerable.Repeat("企业名称", 600))), 413, "import.file-too-large");
        yield return Case("too large", new byte[(32 * 1024 * 1024) + 1], 413, "import.file-too-large");
        yield return Case("no header", Csv("一,二\n三,四\n"), 422, "import.no-header", string.Empty);
        yield return Case("header only", Csv("企业名称,年度\n"), 422, "import.no-rows", "1");
        yield return Case("formula", Book(header, [Code, "示例", "2021", "<c><f>1+1</f><v>2</v></c>"]), 422, "import.formula-cell", "D2");
        yield return Case("formula as name", Csv("企业名称,年度\n\"=HYPERLINK(\"\"http://example.invalid\"\")\",2021\n"), 422, "import.formula-cell", "A2");
        yield return Case("error value", Book(header, [Code, "示例", "2021", "<c t=\"e\"><v>#DIV/0!</v></c>"]), 422, "import.broken-cell", "D2");
        yield return Case("duplicate rows", Book(header, [Code, "示例", "2021", "5"], [Code, "示例", "2021", "5"]), 422, "import.duplicate-row", "3");
        yield return Case("one code, two names", Book(header, [Code, "示例甲", "2020", "5"], [Code, "示例乙", "2021", "5"]), 422, "import.code-with-two-names", "3");
        yield return Case("wrong check digit", Book(header, ["914403001922038217", "示例", "2021", "5"]), 422, "import.credit-code-invalid", "A2");
        yield return Case("code stored as a number", Book(header, ["<c><v>9.1440300192203802E+17</v></c>", "示例", "2021", "5"]), 422, "import.credit-code-invalid", "A2");
        yield return Case("negative revenue", Book(header, [Code, "示例", "2021", "-5"]), 422, "import.negative", "D2");
        yield return Case("year in the future", Book(header, [Code, "示例", "2099", "5"]), 422, "import.year-in-future", "C2");
        yield return Case("name of 10,000 characters", Book(header, [Code, new string('长', 10_000), "2021", "5"]), 422, "import.text-length", "B2");
        yield return Case("NUL in CSV", Csv("企业名称,年度\n示\0例,2021\n"), 422, "import.control-character", "A2");
        yield return Case("NUL in XLSX", Book(header, [Code, "示_x0000_例", "2021", "5"]), 422, "import.control-character", "B2");
        yield return Case("unpaired surrogate", Book(header, [Code, "示_xD800_例", "2021", "5"]), 422, "import.control-character", "B2");
        yield return Case("amount beyond all bounds", Book(header, [Code, "示例", "2021", "1e27"]), 422, "import.too-large", "D2");
        yield return Case("text for a number", Book(header, [Code, "示例", "2021", "五百万"]), 422, "import.not-a-number", "D2");
        yield return Case("foreign currency", Csv("企业名称,年度,营业收入(万美元)\n示例,2021,5\n"), 422, "import.currency-needs-rate", "C1");
        yield return Case("same column twice", Csv("企业名称,年度,营业收入,营收\n示例,2021,5,5\n"), 422, "import.column-repeated", "D1");
        yield return Case("figures without year", Csv("企业名称,营业收入\n示例,5\n"), 422, "import.column-needs-year", "B1");
        yield return Case("unknown county", Csv("企业名称,县区\n示例,火星县\n"), 422, "import.county-unknown", "B2");
    }

    [TestCaseSource(nameof(Files))]
    public async Task File_BrokenHostileOrContradictory_IsRefusedWithItsPlaceAndStoresNothing(byte[] file, int status, string code, string? place)
    {
        var before = await TotalAsync();

        foreach (var dryRun in new[] { true, false })
        {
            var answer = await _bureau.ImportAsync(file, dryRun, "示例.xlsx");
            var problem = await answer.ProblemAsync((HttpStatusCode)status, status == 422 ? "import.refused" : code);
            if (status == 422)
            {
                var fields = problem["fields"]!.AsArray().Select(f => ((string?)f!["path"], (string?)f["code"]));
                Assert.That(fields, Does.Contain((place, code)), problem["fields"]!.ToJsonString());
            }
        }

        Assert.That(await TotalAsync(), Is.EqualTo(before));
        Assert.That((await _bureau.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the process lives");
    }

    [Test]
    public async Task Request_BeyondTheLimit_IsRefusedBeforeItIsRead() =>
        await (await _bureau.ImportAsync(new byte[34 * 1024 * 1024], dryRun: false)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "request.too-large");

    [Test]
    public async Task File_NamedWrongly_IsToldByItsContent()
    {
        var csvNamedXlsx = await _bureau.ImportAsync("企业名称,年度,营业收入\n示例甲乙,2021,5\n"u8.ToArray(), dryRun: true, "表.xlsx");
        var xlsxNamedCsv = await _bureau.ImportAsync(HostileWorkbooks.Of(["企业名称", "年度"], ["示例甲乙", "2021"]).ToBytes(), dryRun: true, "表.csv");

        Assert.That((string?)(await csvNamedXlsx.JsonAsync())["import"]!["format"], Does.StartWith("csv utf-8"));
        Assert.That((string?)(await xlsxNamedCsv.JsonAsync())["import"]!["format"], Is.EqualTo("xlsx"));
    }

    [Test]
    public async Task Workbook_AsOfficesReallySendThem_IsUnderstood()
    {
        static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";
        var sheet = $"""
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            {Row("示例县重点企业基本情况表")}{Row("单位：万元")}
            {Row("单位名称", "信用代码", "所属县区", "成立时间", "会计年度", "营收", "净利润（元）", "从业人数", "注册资金")}
            {Row("示例杂乱(大同)有限公司", Code, "平城区", "2010年5月6日", "２０２５年", "１，２３４．５", "0.5亿元", "１２０", "1,000(万)")}
            {Row("示例杂乱（大同）有限公司", Code, "平城区", "2010年5月6日", "2024年度", "0.1", "-", "N/A", "")}
            </sheetData><mergeCells count="1"><mergeCell ref="A1:I1"/></mergeCells></worksheet>
            """;

        var report = await (await _bureau.ImportAsync(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", sheet).ToBytes(), dryRun: false, "报表.xlsx")).JsonAsync();

        Assert.That((string?)report["import"]!["outcome"], Is.EqualTo("committed"), report.ToJsonString());
        Assert.That(report["findings"]!.AsArray().Select(f => (string?)f!["code"]), Does.Contain("import.unit-suspect"), "1,000 元 beside 12,345,000 元");
        var stored = (await (await _bureau.GetAsync($"/api/v1/enterprises?search={Code}")).JsonAsync())["items"]!.AsArray().Single()!;
        var enterprise = await (await _bureau.GetAsync($"/api/v1/enterprises/{stored["id"]}")).JsonAsync();
        Assert.That(((string?)enterprise["name"], (string?)enterprise["countyCode"], (string?)enterprise["establishedOn"]), Is.EqualTo(("示例杂乱（大同）有限公司", "140213", "2010-05-06")));
        var facts = (await (await _bureau.GetAsync($"/api/v1/enterprises/{stored["id"]}/facts")).JsonAsync()).AsArray();
        Assert.That(facts.Select(f => ((string?)f!["metric"], (int?)f["fiscalYear"], (decimal?)f["number"])), Is.EquivalentTo(new[]
        {
            ("revenue", (int?)2025, (decimal?)12_345_000m), ("revenue", 2024, 1_000m), ("net_profit", 2025, 50_000_000m), ("employees", 2025, 120m), ("registered_capital", null, 10_000_000m),
        }));
        await _bureau.PostAsync($"/api/v1/imports/{report["import"]!["id"]}/undoing", System.Net.Http.Json.JsonContent.Create(new { reason = "测试" }));
    }

    [Test]
    public async Task Table_OfSeveralPieces_IsOneSubmission_AndUndoneWhole()
    {
        const string Header = "企业名称,县区,年度,营业收入(万元)\n";
        static string Table(int rows, int revenue) => Header + string.Concat(Enumerable.Range(1, rows).Select(i => $"示例分批{i}有限公司,平城区,2025,{revenue}\n"));
        var before = await TotalAsync();

        var created = await CommitAsync(Table(1_201, 100));
        var updated = await CommitAsync(Table(1_300, 200));
        Assert.That(await TotalAsync(), Is.EqualTo(before + 1_300));
        Assert.That(((int?)created["counts"]!["created"], (int?)created["counts"]!["values"]), Is.EqualTo((1_201, 1_201)));
        Assert.That(((int?)updated["counts"]!["created"], (int?)updated["counts"]!["updated"], (int?)updated["counts"]!["values"]), Is.EqualTo((99, 1_201, 1_300)));

        var undone = await (await _bureau.PostAsync($"/api/v1/imports/{updated["id"]}/undoing", System.Net.Http.Json.JsonContent.Create(new { reason = "测试" }))).JsonAsync();
        Assert.That(((int?)undone["removed"], (int?)undone["restored"]), Is.EqualTo((99, 1_201)));
        Assert.That(await TotalAsync(), Is.EqualTo(before + 1_201));
        var last = (await (await _bureau.GetAsync($"/api/v1/enterprises?search={Uri.EscapeDataString("示例分批1201有限")}")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.That((decimal?)last["revenue"], Is.EqualTo(1_000_000m));
    }

    private async Task<System.Text.Json.Nodes.JsonNode> CommitAsync(string csv)
    {
        var report = await (await _bureau.ImportCsvAsync(csv, dryRun: false)).JsonAsync();
        Assert.That((string?)report["import"]?["outcome"], Is.EqualTo("committed"), report.ToJsonString());
        return report["import"]!;
    }

    [Test]
    public async Task Csv_InGb18030_IsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Encoding.GetEncoding("GB18030").GetBytes("企业名称,县区,年度,营业收入(万元)\n示例国标企业,平城区,2021,12\n");

        var report = await (await _bureau.ImportAsync(file, dryRun: true, "表.csv")).JsonAsync();

        Assert.That((string?)report["preview"]![0]!["name"], Is.EqualTo("示例国标企业"));
        Assert.That((string?)report["import"]!["format"], Is.EqualTo("csv gb18030 ,"));
    }

    private async Task<long?> TotalAsync() => (long?)(await (await _bureau.GetAsync("/api/v1/enterprises?pageSize=1")).JsonAsync())["totalCount"];
}
