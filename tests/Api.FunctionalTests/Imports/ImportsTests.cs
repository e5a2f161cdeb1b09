using System.Net;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;
using ListingPipeline.TestKit.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.Imports;

public sealed class ImportsTests
{
    private static readonly string _code = CreditCode.Complete("91140213MA0KTEST0".Replace('S', '5')).Value;

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(10);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Import_ThroughItsLife_ChecksStoresRecognisesAndUpdates()
    {
        var csv = $"统一社会信用代码,企业名称,注册地址,年度,营业收入(万元),净利润,员工人数\n{_code},示例进口(大同)有限公司,大同市平城区示例路1号,2021,\"1,234.5\",(98.5万元),120\n{_code},示例进口(大同)有限公司,大同市平城区示例路1号,2022,1500,N/A,\n";

        var dry = await (await _bureau.ImportCsvAsync(csv, dryRun: true)).JsonAsync();
        Assert.That((string?)dry["import"]!["outcome"], Is.EqualTo("acceptable"), dry.ToJsonString());
        Assert.That(Counts(dry), Is.EqualTo((2, 1, 1, 0, 0, 4)));
        Assert.That(await FindAsync(_code), Is.Null, "a dry run stores nothing");

        var first = await (await _bureau.ImportCsvAsync(csv, dryRun: false)).JsonAsync();
        Assert.That((string?)first["import"]!["outcome"], Is.EqualTo("committed"));
        Assert.That(Counts(first), Is.EqualTo(Counts(dry)));
        var stored = await FindAsync(_code);
        Assert.That((string?)stored!["name"], Is.EqualTo("示例进口（大同）有限公司"));
        Assert.That((string?)stored["countyCode"], Is.EqualTo("140213"));
        Assert.That((decimal?)stored["revenue"], Is.EqualTo(15_000_000m));

        var facts = (await (await _bureau.GetAsync($"/api/v1/enterprises/{stored["id"]}/facts")).JsonAsync()).AsArray();
        Assert.That(facts.Select(f => ((string?)f!["metric"], (int?)f["fiscalYear"], (decimal?)f["number"])), Is.EquivalentTo(new[]
        {
            ("revenue", (int?)2021, (decimal?)12_345_000m), ("revenue", 2022, 15_000_000m), ("net_profit", 2021, -985_000m), ("employees", 2021, 120m),
        }));
        Assert.That(facts.Select(f => (string?)f!["document"]).Distinct(), Is.EqualTo(new[] { "示例.csv" }));

        var again = await (await _bureau.ImportCsvAsync(csv, dryRun: false)).JsonAsync();
        Assert.That(again["sameFileCommittedAt"], Is.Not.Null);
        Assert.That(Counts(again), Is.EqualTo((2, 1, 0, 0, 1, 0)));
        Assert.That(Codes(again), Does.Contain("import.same-file"));

        var changed = await (await _bureau.ImportCsvAsync(csv.Replace("1500", "1600"), dryRun: false)).JsonAsync();
        Assert.That(Counts(changed), Is.EqualTo((2, 1, 0, 1, 0, 1)));
        Assert.That((decimal?)(await FindAsync(_code))!["revenue"], Is.EqualTo(16_000_000m));

        var history = await (await _bureau.GetAsync("/api/v1/imports?pageSize=100")).JsonAsync();
        var ids = history["items"]!.AsArray().Select(i => (string?)i!["id"]).ToList();
        Assert.That(ids, Does.Contain((string?)dry["import"]!["id"]).And.Contain((string?)changed["import"]!["id"]));
        var one = await (await _bureau.GetAsync($"/api/v1/imports/{dry["import"]!["id"]}")).JsonAsync();
        Assert.That(one["import"]!.ToJsonString(), Is.EqualTo(dry["import"]!.ToJsonString()));
    }

    [Test]
    public async Task Import_WithErrors_StoresNothingAndNamesEachPlace([Values] bool dryRun)
    {
        var csv = "企业名称,年度,营业收入\n示例无误有限公司,2021,5\n示例有误有限公司,2031,-5\n";

        var problem = await (await _bureau.ImportCsvAsync(csv, dryRun)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        Assert.That(problem["fields"]!.AsArray().Select(f => ((string?)f!["path"], (string?)f["code"])), Is.EqualTo(new[] { ("B3", "import.year-in-future"), ("C3", "import.negative") }));
        Assert.That((int?)problem["report"]!["findings"]![0]!["row"], Is.GreaterThan(0));
        Assert.That(await FindAsync("示例无误"), Is.Null);
        var id = (string?)problem["report"]!["import"]!["id"];
        var kept = await (await _bureau.GetAsync($"/api/v1/imports/{id}")).JsonAsync();
        Assert.That((string?)kept["import"]!["outcome"], Is.EqualTo("refused"));
        Assert.That(kept["findings"]!.ToJsonString(), Is.EqualTo(problem["report"]!["findings"]!.ToJsonString()));
    }

    [Test]
    public async Task CountyOfficer_ImportsTheOwnCountyOnly()
    {
        const string Own = "企业名称,所在县区,年度,营业收入\n示例平城企业,大同市平城区,2021,5\n";
        const string Other = "企业名称,所在县区,年度,营业收入\n示例平城企业二,大同市平城区,2021,5\n示例云冈企业,云冈区,2021,5\n";
        const string Silent = "企业名称,年度,营业收入\n示例未写县区企业,2021,5\n";

        var own = await (await _county.ImportCsvAsync(Own, dryRun: false)).JsonAsync();
        var other = await (await _county.ImportCsvAsync(Other, dryRun: false)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");
        var silent = await (await _county.ImportCsvAsync(Silent, dryRun: false)).JsonAsync();

        Assert.That((string?)own["import"]!["outcome"], Is.EqualTo("committed"));
        Assert.That(other["fields"]!.AsArray().Single()!["code"]!.ToString(), Is.EqualTo("import.county-out-of-scope"));
        Assert.That(await FindAsync("示例平城企业二"), Is.Null);
        Assert.That((string?)silent["preview"]![0]!["countyCode"], Is.EqualTo("140213"));
        var hidden = (string?)(await (await _bureau.ImportCsvAsync(Own, dryRun: true)).JsonAsync())["import"]!["id"];
        await (await _county.GetAsync($"/api/v1/imports/{hidden}")).ProblemAsync(HttpStatusCode.NotFound, "import.not-found");
    }

    [Test]
    public async Task CountyOfficer_CannotTakeOverAnEnterpriseOfAnotherCounty()
    {
        var code = CreditCode.Complete("91140214MA0K00077").Value;
        await _bureau.ImportCsvAsync($"信用代码,企业名称,县区\n{code},示例云冈既有企业,云冈区\n", dryRun: false);

        var problem = await (await _county.ImportCsvAsync($"信用代码,企业名称,县区\n{code},示例云冈既有企业,平城区\n", dryRun: false))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        Assert.That(problem["fields"]!.AsArray().Single()!["code"]!.ToString(), Is.EqualTo("import.county-out-of-scope"));
        Assert.That((string?)(await FindAsync(code))!["countyCode"], Is.EqualTo("140214"));
    }

    [Test]
    public async Task StoredEnterprise_IsMatchedByCodeThenName()
    {
        var code = CreditCode.Complete("91140213MA0K00088").Value;
        var other = CreditCode.Complete("91140213MA0K00099").Value;
        await _bureau.ImportCsvAsync("企业名称,县区\n示例待补代码企业,平城区\n", dryRun: false);

        var completed = await (await _bureau.ImportCsvAsync($"信用代码,企业名称\n{code},示例待补代码企业\n", dryRun: false)).JsonAsync();
        var renamed = await (await _bureau.ImportCsvAsync($"信用代码,企业名称\n{code},示例更名后企业\n", dryRun: false)).JsonAsync();
        var clash = await (await _bureau.ImportCsvAsync($"信用代码,企业名称\n{other},示例更名后企业\n", dryRun: false)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        Assert.That(Counts(completed), Is.EqualTo((1, 1, 0, 1, 0, 0)), "the stored enterprise receives its code");
        Assert.That(Codes(renamed), Does.Contain("import.name-changes"));
        Assert.That((string?)(await FindAsync("示例更名后企业"))!["creditCode"], Is.EqualTo(code));
        Assert.That(clash["fields"]![0]!["code"]!.ToString(), Is.EqualTo("import.code-differs-from-stored"));
    }

    [Test]
    public async Task Template_FilledIn_CanBeImported()
    {
        var answer = await _bureau.GetAsync($"{ImportFiles.Address}/template.xlsx");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("企业数据导入模板.xlsx"));
        var template = await answer.Content.ReadAsByteArrayAsync();

        var empty = await (await _bureau.ImportAsync(template, dryRun: true)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");
        var example = await (await _bureau.ImportAsync(template, dryRun: true, query: $"&sheet={Uri.EscapeDataString("填报示例")}")).JsonAsync();

        Assert.That(empty["fields"]!.AsArray().Single()!["code"]!.ToString(), Is.EqualTo("import.no-rows"));
        Assert.That((string?)example["import"]!["outcome"], Is.EqualTo("acceptable"), example.ToJsonString());
        Assert.That((int?)example["import"]!["counts"]!["values"], Is.EqualTo(14), "every figure of the form is understood");
        Assert.That((int?)example["import"]!["counts"]!["warnings"], Is.Zero, example.ToJsonString());
    }

    [Test]
    public async Task Annotated_GivesTheOfficersOwnTableBackWithItsFaults()
    {
        var table = HostileWorkbooks.Of(
            ["示例县企业年报"],
            ["企业名称", "年度", "营业收入", "备注"],
            ["示例批注甲", "2021", "-5", "=1+1"],
            ["示例批注乙", "2021", "<c><v>5</v></c>"]).ToBytes();

        var answer = await _bureau.SendFileAsync($"{ImportFiles.Address}/annotated", table, "年报.xlsx");
        using var rows = _host.Services.GetRequiredService<ISpreadsheetReader>().Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), null, SpreadsheetLimits.Default).Value;
        var all = new List<string>();
        while (rows.Read().Value)
        {
            all.Add(string.Join('|', rows.Cells.Select(c => MetricCells.Shown(c))));
        }

        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("年报（检查结果）.xlsx"));
        Assert.That(all[0], Is.EqualTo("示例县企业年报"));
        Assert.That(all[1], Does.StartWith("企业名称|年度|营业收入|备注|检查结果：D2：不认识的列"));
        Assert.That(all[2], Does.StartWith("示例批注甲|2021|-5|=1+1|错误：“示例批注甲”没有信用代码"));
        Assert.That(all[2], Does.Contain("C3：营业收入不能为负数"));
        Assert.That(all[3], Does.StartWith("示例批注乙|2021|5||提醒：“示例批注乙”没有信用代码"));
        await (await _bureau.SendFileAsync($"{ImportFiles.Address}/annotated", [1, 0xFF, 0xFF], "x")).ProblemAsync(HttpStatusCode.BadRequest, "import.unknown-encoding");
    }

    [Test]
    public async Task Import_WithoutFile_IsInvalid()
    {
        await (await _bureau.PostAsync($"{ImportFiles.Address}?dryRun=true", new MultipartFormDataContent { { new StringContent("x"), "note" } }))
            .ProblemAsync(HttpStatusCode.BadRequest, "import.file-empty");
        await (await _bureau.ImportAsync([], dryRun: true)).ProblemAsync(HttpStatusCode.BadRequest, "import.file-empty");
    }

    [Test]
    public async Task Import_WithoutPermission_IsRefused()
    {
        using var enterprise = await _host.SignedInAsAsync("enterprise");
        using var nobody = _host.Anonymous();

        Assert.That((await enterprise.ImportAsync([1], dryRun: true)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await nobody.ImportAsync([1], dryRun: true)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await nobody.GetAsync("/api/v1/imports")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static (int?, int?, int?, int?, int?, int?) Counts(JsonNode report)
    {
        var counts = report["import"]!["counts"]!;
        return ((int?)counts["rows"], (int?)counts["enterprises"], (int?)counts["created"], (int?)counts["updated"], (int?)counts["unchanged"], (int?)counts["values"]);
    }

    private static IEnumerable<string?> Codes(JsonNode report) => report["findings"]!.AsArray().Select(f => (string?)f!["code"]);

    private async Task<JsonNode?> FindAsync(string search)
    {
        var list = await (await _bureau.GetAsync($"/api/v1/enterprises?search={Uri.EscapeDataString(search)}")).JsonAsync();
        return list["items"]!.AsArray().SingleOrDefault();
    }
}
