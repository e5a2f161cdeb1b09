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
