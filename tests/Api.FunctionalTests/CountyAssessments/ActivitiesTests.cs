using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>Records of work behind the entered indicators over HTTP: who records what, what looks split, what counts, what is frozen.</summary>
public sealed class ActivitiesTests
{
    private const string Address = "/api/v1/county-activities";
    private const string Assessments = "/api/v1/county-assessments";
    private const string Pingcheng = "140213";
    private const string Yungang = "140214";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Record_ByACounty_IsItsOwnOnly()
    {
        var own = await RecordAsync(_county, Pingcheng, "上市挂牌推进会", "2025-03-12", "1号");
        await RecordAsync(_bureau, Yungang, "股改座谈会", "2025-04-01", "2号");
        await (await PostAsync(_county, Yungang, "股改座谈会", "2025-04-01", "2号")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.unit-not-found");
        await (await PostAsync(_bureau, "999999", "股改座谈会", "2025-04-01", "2号")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.unit-not-found");

        Assert.That((await ListAsync(_county)).Select(one => $"{one["id"]} {one["entry"]!["title"]}"), Is.EqualTo(new[] { $"{own} 上市挂牌推进会" }));
        Assert.That(await ListAsync(_bureau), Has.Count.EqualTo(2));
        Assert.That(await ListAsync(_bureau, $"&countyCode={Yungang}"), Has.Count.EqualTo(1));
        Assert.That(await ListAsync(_bureau, year: 2024), Is.Empty);
        var foreign = (string)(await ListAsync(_bureau, $"&countyCode={Yungang}"))[0]["id"]!;
        await (await ReasonAsync(_county, foreign, "withdrawal")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.activity-not-found");
        await (await ReasonAsync(_county, own, "separate-count")).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [Test]
    public async Task Record_WithFaults_NamesEachField()
    {
        var answer = await PostAsync(_county, Pingcheng, "会", "2026-07-02", "");

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.activity-invalid");
        Assert.That(problem["fields"]!.AsArray().Select(field => (string?)field!["path"]), Is.EqualTo(new[] { "title", "document", "heldOn" }));
    }

    [Test]
    public async Task OneTrainingReportedAsFive_CountsOnce_UntilTheBureauCountsAPartByItself()
    {
        var assessment = await OpenAsync();
        for (var part = 1; part <= 5; part++)
        {
            await RecordAsync(_county, Pingcheng, $"春季企业上市培训班（第{part}讲）", "2025-03-12", $"{part}号");
        }

        var listed = await ListAsync(_county);
        Assert.That(listed.Select(one => (string?)one["likeReason"]), Is.EqualTo(new[] { null, "split", "split", "split", "split" }));
        Assert.That(listed.Skip(1).Select(one => (string?)one["likeId"]).Distinct(), Is.EqualTo(new[] { (string?)listed[0]["id"] }));
        (await _bureau.PutAsJsonAsync($"{Assessments}/{assessment}/reports/{Pingcheng}", new { values = new[] { 0, 0, 5, 0, 0, 0, 0, 0 }, version = 1 })).EnsureSuccessStatusCode();
        var cell = await CellAsync(assessment);
        Assert.That($"{cell["reported"]} {cell["counted"]} {cell["state"]}", Is.EqualTo("5 1 differs"));
        Assert.That(cell["records"]!.AsArray().Count(record => (string?)record!["notCountedAs"] == "split"), Is.EqualTo(4), "what is not counted is shown beside what is");

        var last = (string)listed[4]["id"]!;
        await (await ReasonAsync(_bureau, last, "separate-count", " ")).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.text-invalid");
        Assert.That((await ReasonAsync(_bureau, last, "separate-count", "下午为另一场")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await ReasonAsync(_county, (string)listed[1]["id"]!, "withdrawal", "误录")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await ReasonAsync(_county, (string)listed[1]["id"]!, "withdrawal", "再撤")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.activity-not-found");

        Assert.That((await ListAsync(_county)).Select(one => $"{one["likeReason"]}/{one["separateReason"]}"), Is.EqualTo(new[] { "/", "split/", "split/", "/下午为另一场" }));
        Assert.That((int?)(await CellAsync(assessment))["counted"], Is.EqualTo(2));
    }

    [Test]
    public async Task Documents_AreAttachedByTheCounty_AndCounted()
    {
        var own = await RecordAsync(_county, Pingcheng, "上市挂牌推进会", "2025-03-12", "1号");
        var foreign = await RecordAsync(_bureau, Yungang, "股改座谈会", "2025-04-01", "2号");

        Assert.That((await UploadAsync(own)).StatusCode, Is.EqualTo(HttpStatusCode.Created));

        await (await UploadAsync(foreign)).ProblemAsync(HttpStatusCode.NotFound, "attachments.subject-not-found");
        await (await UploadAsync(own, "else")).ProblemAsync(HttpStatusCode.NotFound, "attachments.subject-not-found");
        Assert.That((int?)(await ListAsync(_county))[0]["fileCount"], Is.EqualTo(1));
        var files = await (await _county.GetAsync($"/api/v1/attachments?kind=county-activity&subjectId={own}")).JsonAsync();
        Assert.That(files.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Records_BehindASignedYear_AreFrozen()
    {
        var own = await RecordAsync(_county, Pingcheng, "上市挂牌推进会", "2025-03-12", "1号");
        var assessment = await OpenAsync();
        foreach (var unit in (await _bureau.CycleAsync(assessment))["units"]!.AsArray())
        {
            (await _bureau.PutAsJsonAsync($"{Assessments}/{assessment}/reports/{unit!["unitCode"]}", new { values = new int[8], version = 1 })).EnsureSuccessStatusCode();
        }

        await _bureau.ReadyToSignAsync(assessment);
        var version = (int)(await _bureau.CycleAsync(assessment))["version"]!;
        (await _bureau.PostAsJsonAsync($"{Assessments}/{assessment}/sign-off", new { version })).EnsureSuccessStatusCode();

        await (await PostAsync(_county, Pingcheng, "补录的会议", "2025-05-01", "3号")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await (await ReasonAsync(_county, own, "withdrawal")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await (await ReasonAsync(_bureau, own, "separate-count")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await (await UploadAsync(own)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await RecordAsync(_county, Pingcheng, "下一年度的会议", "2026-05-01", "3号");
    }

    private async Task<Guid> OpenAsync() =>
        (Guid)(await (await _bureau.PostAsJsonAsync(Assessments, new { schemeId = "datong-2022", year = 2025 })).JsonAsync())["id"]!;

    private async Task<JsonNode> CellAsync(Guid assessment) =>
        (await (await _county.GetAsync($"{Assessments}/{assessment}/reconciliation")).JsonAsync())["cells"]!.AsArray()
        .Single(cell => (string?)cell!["indicatorId"] == "meetings-trainings")!;

    private static async Task<List<JsonNode>> ListAsync(HttpClient client, string more = "", int year = 2025) =>
        [.. (await (await client.GetAsync($"{Address}?year={year}{more}")).JsonAsync()).AsArray().OfType<JsonNode>()];

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string countyCode, string title, string heldOn, string document) =>
        client.PostAsJsonAsync(Address, new { countyCode, kind = "training", title, heldOn, document, place = "政务中心", participants = "12户企业" });

    private static async Task<string> RecordAsync(HttpClient client, string countyCode, string title, string heldOn, string document)
    {
        var answer = await PostAsync(client, countyCode, title, heldOn, document);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static Task<HttpResponseMessage> ReasonAsync(HttpClient client, string id, string action, string reason = "理由") =>
        client.PostAsJsonAsync($"{Address}/{id}/{action}", new { reason });

    private async Task<HttpResponseMessage> UploadAsync(string id, string part = "document")
    {
        using var content = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "file", "纪要.pdf");
        return await _county.PostAsync($"/api/v1/attachments?kind=county-activity&subjectId={id}&part={part}", content);
    }
}
