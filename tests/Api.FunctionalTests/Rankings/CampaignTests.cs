using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

public sealed class CampaignTests
{
    private const string Campaigns = "/api/v1/rankings/campaigns";
    private const string Nominations = "/api/v1/rankings/nominations";
    private static readonly DateTimeOffset Start = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _broker = null!;
    private HttpClient _enterprise = null!;
    private HttpClient _county = null!;
    private JsonArray _ranked = null!;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        _host = new ApiHost(enterprises: 200);
        _bureau = await _host.SignedInAsAsync("bureau");
        _broker = await _host.SignedInAsAsync("broker");
        _enterprise = await _host.SignedInAsAsync("enterprise");
        _county = await _host.SignedInAsAsync("county");
        var trial = await (await _bureau.PostAsJsonAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", title = "试算" })).JsonAsync();
        _ranked = (await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/rankings/drafts/{trial["id"]}/entries?pageSize=100"))!["items"]!.AsArray();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        foreach (var client in new[] { _bureau, _broker, _enterprise, _county })
        {
            client.Dispose();
        }

        _host.Dispose();
    }

    [SetUp]
    public void ResetClock() => _host.Clock.Now = Start;

    [Test]
    public async Task Open_PacksWindow_OnceAYear()
    {
        var campaign = await OpenAsync(2026, null, null);

        var read = (await _bureau.GetFromJsonAsync<JsonNode>($"{Campaigns}/{campaign}"))!;
        Assert.That(((string?)read["campaign"]!["opensOn"], (string?)read["campaign"]!["closesOn"]), Is.EqualTo(("2026-07-01", "2026-07-25")));
        Assert.That(read["sources"]!.AsArray().Select(s => (int)s!["kind"]!["number"]!), Is.EqualTo([1, 2, 3, 4, 5, 6, 7]));
        await (await _bureau.PostAsJsonAsync(Campaigns, new { programme = "guangzhou-2022", listYear = 2026, title = "再开" }))
            .ProblemAsync(HttpStatusCode.Conflict, "rankings.campaign-exists");
        await (await _bureau.PostAsJsonAsync(Campaigns, new { programme = "datong-2022", listYear = 2026, title = "大同" }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "rankings.no-campaign-rules");
        var early = await (await NominateAsync(_bureau, campaign, Code(0), "other")).ProblemAsync(HttpStatusCode.Conflict, "rankings.too-early");
        Assert.That((string?)early["detail"], Does.Contain("2026-07-01"));
        await (await _bureau.PostAsJsonAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", title = "过早" }))
            .ProblemAsync(HttpStatusCode.Conflict, "rankings.campaign-not-settled");
    }

    [Test]
    public async Task Nominate_TwiceAndByWhom_IsCaughtAndMerged()
    {
        var campaign = await OpenAsync(2027, "2026-06-01", "2026-06-30");

        var first = await (await NominateAsync(_bureau, campaign, Code(0), "other")).JsonAsync();
        var second = await (await NominateAsync(_broker, campaign, Code(0), "recommendation")).JsonAsync();
        await (await NominateAsync(_broker, campaign, Code(0), "recommendation")).ProblemAsync(HttpStatusCode.Conflict, "rankings.already-nominated");
        await (await NominateAsync(_broker, campaign, Code(1), "known-list")).ProblemAsync(HttpStatusCode.Forbidden, "rankings.source-not-yours");
        await (await NominateAsync(_bureau, campaign, Code(1), "nowhere")).ProblemAsync(HttpStatusCode.BadRequest, "rankings.unknown-source");
        await (await NominateAsync(_bureau, campaign, "91440101MA00000000", "other")).ProblemAsync(HttpStatusCode.BadRequest, "rankings.nominee-not-found");
        await (await NominateAsync(_county, campaign, Code(1), "other")).ProblemAsync(HttpStatusCode.BadRequest, "rankings.nominee-not-found");
        await NominateAsync(_bureau, campaign, Code(1), "other");

        Assert.That((string?)second["id"], Is.EqualTo((string?)first["id"]), "an enterprise is named once a campaign");
        Assert.That(await NamesAsync(_broker, campaign), Is.EqualTo(new[] { (string?)_ranked[0]!["name"] }), "an institution sees what it named");
        Assert.That(await NamesAsync(_county, campaign), Is.Empty);
        await (await _county.GetAsync($"{Nominations}/{first["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.nomination-not-found");
        var seen = (await _broker.GetFromJsonAsync<JsonNode>($"{Nominations}/{first["id"]}"))!;
        Assert.That(seen["entryConditions"]!.AsArray(), Is.Empty, "figures of an enterprise are not for institutions");
        var bySource = await _bureau.GetFromJsonAsync<JsonNode>($"{Campaigns}/{campaign}/nominations?sourceId=recommendation");
        Assert.That((long)bySource!["totalCount"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Campaign_FromNominationToDraft_TakesAcceptedCandidatesOnly()
    {
        var campaign = await OpenAsync(2025, "2026-06-01", "2026-06-30");
        var mine = await (await NominateAsync(_enterprise, campaign, null, "contest-award")).JsonAsync();
        var good = await (await NominateAsync(_bureau, campaign, Code(0), "other")).JsonAsync();
        var slow = await (await NominateAsync(_bureau, campaign, Code(1), "other")).JsonAsync();

        var lacking = await (await StepAsync(_enterprise, mine, "submit")).ProblemAsync(HttpStatusCode.Conflict, "rankings.nomination-incomplete");
        Assert.That((string?)lacking["fields"]![0]!["path"], Is.EqualTo("sources/contest-award"));
        Assert.That((await AttachAsync(_enterprise, (string)mine["id"]!, "contest-award")).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        mine = await (await StepAsync(_enterprise, mine, "submit")).JsonAsync();
        good = await (await StepAsync(_bureau, good, "submit")).JsonAsync();
        await (await StepAsync(_enterprise, mine, "accept")).ProblemAsync(HttpStatusCode.Forbidden, "workflow.not-allowed");

        var failed = await (await StepAsync(_bureau, mine, "accept")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "rankings.entry-condition-not-met");
        Assert.That(failed["fields"]!.AsArray().Select(f => (string?)f!["path"]), Does.Contain("GZ-LIST-1"), "it is registered in another city");
        await (await StepAsync(_bureau, mine, "refuse")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await CampaignStepAsync(campaign, "close", 1)).ProblemAsync(HttpStatusCode.Conflict, "rankings.window-not-over");

        _host.Clock.Now = Start.AddDays(1);
        (_bureau, _enterprise) = (await AnewAsync(_bureau, "bureau"), await AnewAsync(_enterprise, "enterprise"));
        var late = await (await StepAsync(_bureau, slow, "submit")).ProblemAsync(HttpStatusCode.Conflict, "rankings.too-late");
        Assert.That((string?)late["detail"], Does.Contain("2026-06-30"));
        await (await CampaignStepAsync(campaign, "close", 1)).JsonAsync();
        await (await CampaignStepAsync(campaign, "settle", 2)).ProblemAsync(HttpStatusCode.Conflict, "rankings.nominations-waiting");
        Assert.That((await StepAsync(_bureau, mine, "refuse", "注册地不在广州市")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await StepAsync(_bureau, good, "accept")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await CampaignStepAsync(campaign, "settle", 9)).ProblemAsync(HttpStatusCode.Conflict, "rankings.stale-version");
        Assert.That((await CampaignStepAsync(campaign, "settle", 2)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await AttachAsync(_enterprise, (string)mine["id"]!, "contest-award")).ProblemAsync(HttpStatusCode.Conflict, "rankings.nomination-closed");

        var draft = await (await _bureau.PostAsJsonAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", listYear = 2025, title = "征集榜单" })).JsonAsync();
        var summary = (await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/rankings/drafts/{draft["id"]}"))!["draft"]!;
        var told = (await _enterprise.GetFromJsonAsync<JsonNode>($"{Nominations}/{mine["id"]}"))!;
        Assert.That(((int)summary["candidateCount"]!, (string?)summary["campaignId"]), Is.EqualTo((1, campaign)));
        Assert.That(((string?)told["nomination"]!["stage"], (string?)told["steps"]![0]!["note"]), Is.EqualTo(("refused", "注册地不在广州市")));
        Assert.That(told["entryConditions"]!.AsArray().Count, Is.EqualTo(4));
    }

    private async Task<string> OpenAsync(int listYear, string? opensOn, string? closesOn)
    {
        var answer = await _bureau.PostAsJsonAsync(Campaigns, new { programme = "guangzhou-2022", listYear, title = $"{listYear}年度征集", opensOn, closesOn });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    /// <summary>A session does not live through a day without use.</summary>
    private async Task<HttpClient> AnewAsync(HttpClient old, string user)
    {
        old.Dispose();
        return await _host.SignedInAsAsync(user);
    }

    private string Code(int index) => (string)_ranked[index]!["creditCode"]!;

    private static Task<HttpResponseMessage> NominateAsync(HttpClient client, string campaign, string? creditCode, string sourceId) =>
        client.PostAsJsonAsync($"{Campaigns}/{campaign}/nominations", new { creditCode, sourceId, detail = "示例依据" });

    private static Task<HttpResponseMessage> StepAsync(HttpClient client, JsonNode nomination, string action, string? note = null) =>
        client.PostAsJsonAsync($"{Nominations}/{nomination["id"]}/steps", new { action, version = (int)nomination["version"]!, note });

    private Task<HttpResponseMessage> CampaignStepAsync(string campaign, string action, int version) =>
        _bureau.PostAsJsonAsync($"{Campaigns}/{campaign}/steps", new { action, version });

    private static async Task<IEnumerable<string?>> NamesAsync(HttpClient client, string campaign) =>
        (await client.GetFromJsonAsync<JsonNode>($"{Campaigns}/{campaign}/nominations"))!["items"]!.AsArray().Select(n => (string?)n!["enterpriseName"]);

    private static async Task<HttpResponseMessage> AttachAsync(HttpClient client, string nomination, string part)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", "获奖证书.pdf");
        return await client.PostAsync($"/api/v1/attachments?kind=ranking-nomination&subjectId={nomination}&part={part}", form);
    }
}
