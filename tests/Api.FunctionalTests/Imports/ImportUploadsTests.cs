using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Imports;

/// <summary>Spreadsheets imported by jobs.</summary>
public sealed class ImportUploadsTests : OfficesFixture
{
    private const string Address = "/api/v1/imports/uploads";

    [Test]
    public async Task Upload_CheckedAndCommitted_SaysWhatTheDirectImportSays_AndIsStoredOnce()
    {
        var csv = "企业名称,县区,年度,营业收入(万元),备注\n示例后台甲有限公司,平城区,2024,880,\n示例后台乙有限公司,平城区,2024,890,\n";
        var direct = await (await Bureau.ImportCsvAsync(csv, dryRun: true)).JsonAsync();

        var upload = await SendAsync(csv);
        var check = await JobAsync(upload, "check");
        Assert.That(((string?)check["kind"], (string?)check["state"], (int?)check["result"]!["errors"]), Is.EqualTo(("imports.enterprises", "succeeded", (int?)0)));
        var report = await ReportAsync(check);
        Assert.That(Comparable(report), Is.EqualTo(Comparable(direct)));
        Assert.That(report["preview"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(await CountAsync("示例后台"), Is.Zero, "a check stores nothing");

        var asked = await Bureau.PostAsync($"{Address}/{upload["id"]}/commit", null);
        Assert.That((asked.StatusCode, asked.Headers.Location?.AbsolutePath), Is.EqualTo((HttpStatusCode.Accepted, $"{Address}/{upload["id"]}")));
        var commit = await JobAsync(await asked.JsonAsync(), "commit");
        Assert.That((string?)(await ReportAsync(commit))["import"]!["outcome"], Is.EqualTo("committed"));
        Assert.That(await CountAsync("示例后台"), Is.EqualTo(2));

        await (await Bureau.PostAsync($"{Address}/{upload["id"]}/commit", null)).ProblemAsync(HttpStatusCode.Conflict, "import.already-stored");
        var read = await (await Bureau.GetAsync($"{Address}/{upload["id"]}")).JsonAsync();
        Assert.That((string?)read["commit"]!["state"], Is.EqualTo("succeeded"));
    }

    [Test]
    public async Task Upload_WithErrors_IsReported_AndNotStored()
    {
        var upload = await SendAsync("企业名称,年度,营业收入\n示例后台误有限公司,2031,-5\n");

        var check = await JobAsync(upload, "check");

        Assert.That(((string?)check["state"], (int?)check["result"]!["errors"]), Is.EqualTo(("succeeded", (int?)2)));
        Assert.That((await ReportAsync(check))["findings"]!.AsArray().Select(f => (string?)f!["cell"]), Is.SupersetOf(new[] { "B2", "C2" }));
        await (await Bureau.PostAsync($"{Address}/{upload["id"]}/commit", null)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");
        var annotated = await Bureau.GetAsync($"{Address}/{upload["id"]}/annotated.xlsx");
        Assert.That((annotated.StatusCode, (await annotated.Content.ReadAsByteArrayAsync())[..2]), Is.EqualTo((HttpStatusCode.OK, "PK"u8.ToArray())));
    }

    [Test]
    public async Task Upload_ThatCannotBeRead_FailsWithItsReason()
    {
        var upload = await SendAsync("PK\u0003\u0004 no archive");

        var check = await JobAsync(upload, "check");

        Assert.That(((string?)check["state"], (string?)check["errorCode"]), Is.EqualTo(("failed", "import.file-broken")));
        await (await Bureau.PostAsync($"{Address}/{upload["id"]}/commit", null)).ProblemAsync(HttpStatusCode.Conflict, "import.not-checked");
    }

    [Test]
    public async Task Upload_OfAnother_DoesNotExist()
    {
        var upload = await SendAsync("企业名称\n示例后台他人有限公司\n");
        await JobAsync(upload, "check");

        await (await County.GetAsync($"{Address}/{upload["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "import.upload-not-found");
        await (await County.PostAsync($"{Address}/{upload["id"]}/commit", null)).ProblemAsync(HttpStatusCode.NotFound, "import.upload-not-found");
        await (await County.GetAsync($"{Address}/{upload["id"]}/annotated.xlsx")).ProblemAsync(HttpStatusCode.NotFound, "import.upload-not-found");
        Assert.That((await County.GetFromJsonAsync<JsonArray>(Address))!.Select(one => (string?)one!["id"]), Does.Not.Contain((string?)upload["id"]));
        Assert.That((await Bureau.GetFromJsonAsync<JsonArray>(Address))!.Select(one => (string?)one!["id"]), Does.Contain((string?)upload["id"]));
    }

    [Test]
    public async Task Upload_WithoutContent_IsRefused()
    {
        await (await Bureau.SendFileAsync(Address, [], "空.csv")).ProblemAsync(HttpStatusCode.BadRequest, "import.file-empty");
        await (await Bureau.PostAsync(Address, new MultipartFormDataContent { { new StringContent("x"), "note" } })).ProblemAsync(HttpStatusCode.BadRequest, "import.file-empty");
    }

    [Test]
    public async Task Upload_OfACounty_KeepsToTheCountysEnterprises()
    {
        var answer = await County.SendFileAsync(Address, Encoding.UTF8.GetBytes("企业名称,县区,年度,营业收入(万元)\n示例后台外县有限公司,云冈区,2024,880\n"), "县.csv");

        var check = await JobAsync(await answer.JsonAsync(), "check", County);

        Assert.That(((string?)check["state"], (int?)check["result"]!["errors"]), Is.EqualTo(("succeeded", (int?)1)));
    }

    [Test]
    public async Task Upload_OfADepartment_KeepsToTheColumnsOfItsOffice()
    {
        var name = "示例后台税务有限公司";
        await RegisterAsync(name);
        var answer = await Department.SendFileAsync(Address, Encoding.UTF8.GetBytes($"企业名称,年度,员工人数\n{name},2024,88\n"), "税.csv");

        var check = await JobAsync(await answer.JsonAsync(), "check", Department);

        var report = await (await Department.GetAsync($"/api/v1/imports/{check["id"]}")).JsonAsync();
        Assert.That(((string?)report["import"]!["outcome"], (string?)report["findings"]![0]!["cell"]), Is.EqualTo(("refused", "C1")), report.ToJsonString());
    }

    private async Task<JsonNode> SendAsync(string csv)
    {
        var answer = await Bureau.SendFileAsync(Address, Encoding.UTF8.GetBytes(csv), "后台.csv");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Accepted), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>A job of an upload at its end: the stream of its events closes when it is over.</summary>
    private async Task<JsonNode> JobAsync(JsonNode upload, string which, HttpClient? client = null)
    {
        var job = $"/api/v1/jobs/{upload[which]!["id"]}";
        await (await (client ?? Bureau).GetAsync($"{job}/events")).Content.ReadAsStringAsync();
        return await (await (client ?? Bureau).GetAsync(job)).JsonAsync();
    }

    private async Task<JsonNode> ReportAsync(JsonNode job) => await (await Bureau.GetAsync($"/api/v1/imports/{job["id"]}")).JsonAsync();

    private async Task<int> CountAsync(string search) =>
        (int)(await (await Bureau.GetAsync($"/api/v1/enterprises?search={Uri.EscapeDataString(search)}")).JsonAsync())["totalCount"]!;

    /// <summary>A report without what differs from one import to the next.</summary>
    private static string Comparable(JsonNode report) => string.Join(
        '\n', report["import"]!["counts"]!.ToJsonString(), report["columns"]!.ToJsonString(), report["findingCounts"]!.ToJsonString(), report["findings"]!.ToJsonString(), report["preview"]!.ToJsonString());
}
