using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Imports;

public sealed class UndoTests
{
    private const string Enterprises = "/api/v1/enterprises";
    private const string Header = "企业名称,县区,年度,营业收入(万元),员工人数\n";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(10);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Undo_OfACommit_RemovesWhatItEnteredAndRestoresValuesWithTheirSuppliers()
    {
        var first = await CommitAsync(Header + "示例撤甲有限公司,平城区,2024,100,50\n");
        var second = await CommitAsync(Header + "示例撤甲有限公司,云冈区,2024,200,\n示例撤甲有限公司,云冈区,2023,90,40\n示例撤乙有限公司,平城区,2024,300,60\n");

        var answer = await UndoAsync(second, "单位填错");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        var undone = await answer.JsonAsync();
        Assert.That(((int?)undone["removed"], (int?)undone["restored"]), Is.EqualTo((1, 1)));
        var kept = (await ListAsync("示例撤甲")).Single()!;
        Assert.That((string?)kept["countyCode"], Is.EqualTo("140213"));
        var facts = (await (await _bureau.GetAsync($"{Enterprises}/{kept["id"]}/facts")).JsonAsync()).AsArray().Where(f => (bool)f!["isCurrent"]!);
        Assert.That(facts.Where(f => f!["number"] is not null).Select(f => ((string?)f!["metric"], (int?)f["fiscalYear"], (decimal?)f["number"])), Is.EquivalentTo(new[]
        {
            ("revenue", (int?)2024, (decimal?)1_000_000m), ("employees", 2024, 50m),
        }));
        Assert.That(facts.Where(f => f!["number"] is not null && (string?)f["metric"] == "revenue").Select(f => (string?)f!["document"]), Is.EqualTo(new[] { "示例.csv（撤销导入后恢复）" }));
        Assert.That(await ListAsync("示例撤乙"), Is.Empty);
        var report = await (await _bureau.GetAsync($"/api/v1/imports/{second}")).JsonAsync();
        Assert.That((string?)report["import"]!["undone"]!["reason"], Is.EqualTo("单位填错"));
        await (await UndoAsync(second, "再次")).ProblemAsync(HttpStatusCode.Conflict, "import.already-undone");
        Assert.That((await UndoAsync(first, "也撤")).StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "the enterprise was changed by the undoing itself");
    }

    [Test]
    public async Task Undo_OfAnUndoneFile_LetsItBeImportedAgainAsNew()
    {
        var csv = Header + "示例重导有限公司,平城区,2024,100,50\n";
        await UndoAsync(await CommitAsync(csv), "试导");

        var again = await (await _bureau.ImportCsvAsync(csv, dryRun: false)).JsonAsync();

        Assert.That(((int?)again["import"]!["counts"]!["created"], again["sameFileCommittedAt"]), Is.EqualTo(((int?)1, (JsonNode?)null)));
        Assert.That((await ListAsync("示例重导")).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Undo_AfterSomebodyChangedARow_IsRefusedNamingIt()
    {
        var import = await CommitAsync(Header + "示例后改有限公司,平城区,2024,100,50\n示例未改有限公司,平城区,2024,100,50\n");
        var changed = (await ListAsync("示例后改")).Single()!;
        await _bureau.PutAsJsonAsync($"{Enterprises}/{changed["id"]}/facts", new { entries = new[] { new { metric = "revenue", fiscalYear = 2024, number = 5m } }, version = 1 });

        var problem = await (await UndoAsync(import, "撤")).ProblemAsync(HttpStatusCode.Conflict, "import.changed-since");

        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["message"]), Is.EqualTo(new[] { "示例后改有限公司" }));
        Assert.That((await ListAsync("示例未改")).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Undo_OfAnEnterpriseInUse_IsRefused()
    {
        var import = await CommitAsync(Header + "示例被引有限公司,平城区,2024,100,50\n");
        var id = (await ListAsync("示例被引")).Single()!["id"];
        await _bureau.PostAsJsonAsync($"{Enterprises}/{id}/records", new { kind = "honour", title = "示例称号", on = "2025-01-10", party = "示例厅", document = "牌匾" });

        await (await UndoAsync(import, "撤")).ProblemAsync(HttpStatusCode.Conflict, "import.undo-in-use");

        Assert.That((await ListAsync("示例被引")).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Undo_OfADryRun_HasNothingToUndo()
    {
        var dry = await (await _bureau.ImportCsvAsync(Header + "示例干跑有限公司,平城区,2024,100,50\n", dryRun: true)).JsonAsync();

        await (await UndoAsync((string)dry["import"]!["id"]!, "撤")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.nothing-to-undo");
        await (await UndoAsync(Guid.NewGuid().ToString(), "撤")).ProblemAsync(HttpStatusCode.NotFound, "import.not-found");
        await (await UndoAsync((string)dry["import"]!["id"]!, " ")).ProblemAsync(HttpStatusCode.BadRequest, "import.reason-invalid");
    }

    [Test]
    public async Task EditForm_SentBackUnedited_ChangesNothing()
    {
        await CommitAsync(Header + "示例编辑有限公司,平城区,2025,100.000123,50\n");

        var form = await (await _bureau.GetAsync("/api/v1/imports/enterprises/edit-form.xlsx?year=2025")).Content.ReadAsByteArrayAsync();
        var report = await (await _bureau.ImportAsync(form, dryRun: true)).JsonAsync();

        Assert.That((string?)report["import"]!["outcome"], Is.EqualTo("acceptable"), report.ToJsonString());
        var counts = report["import"]!["counts"]!;
        Assert.That(((int?)counts["created"], (int?)counts["updated"], (int?)counts["values"]), Is.EqualTo((0, 0, 0)), report["preview"]!.ToJsonString());
        Assert.That((int?)counts["unchanged"], Is.GreaterThan(10));
    }

    [Test]
    public async Task EditForm_OfAnEnterpriseChangedSince_IsStale()
    {
        await CommitAsync(Header + "示例陈旧有限公司,平城区,2025,100,50\n");
        var form = await (await _bureau.GetAsync($"/api/v1/imports/enterprises/edit-form.xlsx?search={Uri.EscapeDataString("示例陈旧")}&year=2025")).Content.ReadAsByteArrayAsync();
        await CommitAsync(Header + "示例陈旧有限公司,平城区,2025,101,50\n");

        var problem = await (await _bureau.ImportAsync(form, dryRun: true)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        Assert.That(problem["report"]!["findings"]!.AsArray().Select(f => (string?)f!["code"]), Does.Contain("import.row-stale"));
    }

    [TestCase("annual")]
    [TestCase("registration")]
    [TestCase("tax")]
    [TestCase("research")]
    public async Task Template_OfEachPurpose_ReadsItsOwnExample(string form)
    {
        var template = await (await _bureau.GetAsync($"/api/v1/imports/enterprises/template.xlsx?form={form}")).Content.ReadAsByteArrayAsync();

        var report = await (await _bureau.ImportAsync(template, dryRun: true, query: $"&sheet={Uri.EscapeDataString("填报示例")}")).JsonAsync();

        Assert.That((string?)report["import"]!["outcome"], Is.EqualTo("acceptable"), report.ToJsonString());
        Assert.That(report["columns"]!.AsArray().Select(c => (string?)c!["field"]), Does.Not.Contain("ignored"));
    }

    private async Task<string> CommitAsync(string csv)
    {
        var report = await (await _bureau.ImportCsvAsync(csv, dryRun: false)).JsonAsync();
        Assert.That((string?)report["import"]?["outcome"], Is.EqualTo("committed"), report.ToJsonString());
        return (string)report["import"]!["id"]!;
    }

    private Task<HttpResponseMessage> UndoAsync(string import, string reason) => _bureau.PostAsJsonAsync($"/api/v1/imports/{import}/undoing", new { reason });

    private async Task<JsonArray> ListAsync(string search) =>
        (await (await _bureau.GetAsync($"{Enterprises}?search={Uri.EscapeDataString(search)}")).JsonAsync())["items"]!.AsArray();
}
