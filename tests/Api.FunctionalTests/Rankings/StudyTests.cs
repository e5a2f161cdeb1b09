using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

/// <summary>Studies made by jobs: backtests and robustness.</summary>
public sealed class StudyTests
{
    private const string Rankings = "/api/v1/rankings";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 200);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Backtest_OfThePastDay_KnowsNoLaterFactAndFindsWhoGotListedWhere()
    {
        // The demo's facts are recorded on 30 June. What the enterprise reports two days later must not change the list of 30 June.
        var draft = await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts", new { programme = "guangzhou-2022", title = "当日" })).JsonAsync();
        var entries = (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/drafts/{draft["id"]}/entries?isListed=true"))!["items"]!.AsArray();
        var (first, third) = (entries[0]!, entries[2]!);
        _host.Clock.Now = _host.Clock.Now.AddDays(2);
        _bureau.Dispose();
        _bureau = await _host.SignedInAsAsync("bureau");
        await RecordAsync(first, new { metric = "rd_focused", number = (decimal?)0, text = (string?)null });
        await ListAsync(third, "2026-07-01", "科创板");
        await ListAsync(first, "2026-06-30", "创业板");

        var before = await RunAsync("2026-06-29", "recorded");
        var that = await RunAsync("2026-06-30", "recorded");

        Assert.That((string?)before["error"], Is.EqualTo("rankings.no-candidate"), "nothing was recorded by the day before");
        var result = that["result"]!;
        var line = result["lines"]!.AsArray().Single()!;
        Assert.That((string?)line["listing"]!["enterpriseId"], Is.EqualTo((string?)third["enterpriseId"]), "who was listed on the day itself is no later listing");
        Assert.That((string?)line["listing"]!["board"], Is.EqualTo("科创板"));
        Assert.That((int)line["rank"]!, Is.InRange(1, 3), "as on the day, but for the one listed that day");
        Assert.That(((int)result["top"]!["hits"]!, (decimal)result["top"]!["recall"]!), Is.EqualTo((1, 1m)));
        Assert.That((int)result["ranked"]!, Is.GreaterThan(10));

        var kept = (await _bureau.GetFromJsonAsync<JsonArray>($"{Rankings}/backtests"))!;
        Assert.That(kept.Select(study => (string?)study!["about"]), Does.Contain("2026-06-30 → 2026-07-02"));
    }

    [Test]
    public async Task Backtest_ByPeriods_CountsOnlyFiguresThatWereDue()
    {
        var test = await RunAsync("2025-07-31", "periods");

        Assert.That((int)test["result"]!["candidates"]!, Is.GreaterThan(50));
        Assert.That((int)test["result"]!["ranked"]!, Is.GreaterThan(0));
    }

    [TestCase("""{"programme":"guangzhou-2022","asOf":"2099-01-01","knowledge":"recorded"}""", HttpStatusCode.BadRequest, "rankings.backtest-days")]
    [TestCase("""{"programme":"guangzhou-2022","asOf":"2025-01-01","until":"2099-01-01","knowledge":"recorded"}""", HttpStatusCode.BadRequest, "rankings.backtest-days")]
    [TestCase("""{"programme":"nowhere","asOf":"2025-01-01","knowledge":"recorded"}""", HttpStatusCode.BadRequest, "rankings.unknown-programme")]
    [TestCase("""{"programme":"guangzhou-2022","asOf":"0001-01-01","knowledge":"recorded"}""", HttpStatusCode.UnprocessableEntity, "rankings.no-model-in-force")]
    public async Task Backtest_WrongRequest_IsRefusedByCode(string json, HttpStatusCode status, string code)
    {
        var answer = await _bureau.PostAsync($"{Rankings}/backtests", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        await answer.ProblemAsync(status, code);
        await (await _bureau.GetAsync($"{Rankings}/backtests/{Guid.NewGuid()}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.study-not-found");
    }

    [Test]
    public async Task Robustness_ByAJob_AnswersWhatTheRequestAnswersAndKeepsIt()
    {
        var draft = (string)(await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts", new { programme = "guangzhou-2022", title = "稳健性任务" })).JsonAsync())["id"]!;
        var studies = $"{Rankings}/drafts/{draft}/robustness-studies";

        var job = await (await _bureau.PostAsJsonAsync(studies, new { draws = 2000, spreadPercent = 25, seed = 3 })).JsonAsync();
        Assert.That((string?)(await EndedAsync(job))["state"], Is.EqualTo("succeeded"));
        var kept = await _bureau.GetStringAsync($"{Rankings}/robustness-studies/{job["id"]}");
        var direct = await _bureau.GetStringAsync($"{Rankings}/drafts/{draft}/robustness?draws=2000&spreadPercent=25&seed=3");

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(kept), JsonNode.Parse(direct)), Is.True);
        await (await _bureau.PostAsJsonAsync(studies, new { draws = 1, spreadPercent = 25, seed = 3 })).ProblemAsync(HttpStatusCode.BadRequest, "rankings.robustness-out-of-range");
        await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts/{Guid.NewGuid()}/robustness-studies", new { draws = 100, spreadPercent = 25, seed = 3 }))
            .ProblemAsync(HttpStatusCode.NotFound, "rankings.draft-not-found");
        await (await _bureau.GetAsync($"{Rankings}/robustness-studies/{Guid.NewGuid()}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.study-not-found");
    }

    private async Task<JsonNode> RunAsync(string asOf, string knowledge)
    {
        var job = await (await _bureau.PostAsJsonAsync($"{Rankings}/backtests", new { programme = "guangzhou-2022", asOf, until = (string?)null, knowledge })).JsonAsync();
        var ended = await EndedAsync(job);
        return (string?)ended["state"] == "succeeded"
            ? (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/backtests/{job["id"]}"))!
            : new JsonObject { ["error"] = (string?)ended["errorCode"] };
    }

    /// <summary>The last event of the job's stream.</summary>
    private async Task<JsonNode> EndedAsync(JsonNode job)
    {
        var events = await _bureau.GetStringAsync($"/api/v1/jobs/{job["id"]}/events");
        return JsonNode.Parse(events.Split('\n').Last(line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..])!;
    }

    private async Task ListAsync(JsonNode entry, string day, string board)
    {
        await RecordAsync(entry, new { metric = "listed_board", number = (decimal?)null, text = (string?)board });
        var answer = await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{entry["enterpriseId"]}/milestones", new { kind = "listed", happenedOn = day, document = "上市公告（示例）" });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private async Task RecordAsync(JsonNode entry, object fact)
    {
        var address = $"/api/v1/enterprises/{entry["enterpriseId"]}";
        var version = (int)(await _bureau.GetFromJsonAsync<JsonNode>(address))!["version"]!;
        var answer = await _bureau.PutAsJsonAsync($"{address}/facts", new { entries = new[] { fact }, document = "示例文件", version });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }
}
