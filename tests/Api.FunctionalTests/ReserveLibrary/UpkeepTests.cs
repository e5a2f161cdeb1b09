using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.ReserveLibrary;

/// <summary>The check of the members: what it finds, what becomes of it, and the reminders it gives.</summary>
public sealed class UpkeepTests
{
    private const string Members = "/api/v1/reserve-library/members";
    private const string Findings = "/api/v1/reserve-library/findings";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        _host = new ApiHost(enterprises: 20);
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
    [CancelAfter(60_000)]
    public async Task Check_FindsWithEvidence_ForgetsWhatIsGone_AndKeepsDecisions()
    {
        var (id, member) = await EnterAsync();
        await RecordAsync(
            id,
            new { metric = "tax_credit", fiscalYear = (int?)2025, number = (decimal?)null, text = (string?)"D" },
            new { metric = "hightech_issued_on", fiscalYear = (int?)null, number = (decimal?)null, text = (string?)"2023-06-29" },
            new { metric = "registration_status", fiscalYear = (int?)null, number = (decimal?)null, text = (string?)"清算" });
        await CheckAsync();

        var found = await FindingsAsync(member, "open");
        var kinds = found.ToDictionary(f => (string)f["kind"]!, f => f);
        Assert.That(kinds.Keys, Is.EquivalentTo(new[] { "certificateExpired", "shareReformOverdue", "taxCreditD", "cancelled", "conditionsNotMet", "recheckDue" }));
        Assert.That(((string?)kinds["taxCreditD"]["evidence"]!["zh"], (string?)kinds["taxCreditD"]["evidence"]!["en"]), Is.EqualTo(("2025年度纳税信用等级为D级", "Tax credit grade D for 2025")));
        Assert.That((string?)kinds["taxCreditD"]["source"], Does.EndWith("附件2 一(六)2"));
        Assert.That((string?)kinds["certificateExpired"]["evidence"]!["zh"], Does.Contain("2026-06-29到期"));
        Assert.That((string?)kinds["shareReformOverdue"]["evidence"]!["en"], Does.Contain("2026-03-31"));
        Assert.That(
            await ToldAsync(_county),
            Is.EquivalentTo(new[] { ("reserve-promise-overdue", $"reserve-member/{member}", "2026-03-31"), ("reserve-findings", "reserve-library/dt-resources", "2") }));
        Assert.That(await ToldAsync(_bureau), Is.Empty, "who asked for the check sees what it found");

        var certificate = kinds["certificateExpired"];
        await (await KeepAsync(certificate, "")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await KeepAsync(certificate, "证书换发中")).JsonAsync();
        await (await KeepAsync(certificate, "证书换发中")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.finding-settled");
        await (await _county.PostAsJsonAsync($"{Findings}/{kinds["recheckDue"]["id"]}/keeping", new { version = 1, note = "示例" }))
            .ProblemAsync(HttpStatusCode.Forbidden, "reserve-library.not-keeper");
        await RecordAsync(id, new { metric = "tax_credit", fiscalYear = (int?)2025, number = (decimal?)null, text = (string?)"B" });
        var again = await CheckAsync();
        Assert.That((long)again["result"]!["reminders"]!, Is.Zero, "a reminder is given once");
        Assert.That((await FindingsAsync(member, "gone")).Select(f => (string?)f["kind"]), Does.Contain("taxCreditD"));
        Assert.That((await FindingsAsync(member, "open")).Select(f => (string?)f["kind"]), Does.Not.Contain("certificateExpired").And.Not.Contain("taxCreditD"));

        var version = (int)(await _bureau.GetFromJsonAsync<JsonNode>($"{Members}/{member}"))!["version"]!;
        await (await _bureau.PostAsJsonAsync($"{Members}/{member}/steps", new { action = "exit", version, note = "清算", exitId = "cancelled" })).JsonAsync();
        Assert.That(await FindingsAsync(member, "open"), Is.Empty);
        var steps = (await _bureau.GetFromJsonAsync<JsonNode>($"{Members}/{member}"))!["steps"]!.AsArray();
        Assert.That(steps.Select(s => (string?)s!["action"]), Is.EqualTo(new[] { "exit", "keep-in-spite", "promise-overdue", "enter" }));
    }

    private async Task<(string Enterprise, string Member)> EnterAsync()
    {
        var code = Domain.Enterprises.CreditCode.Complete("91140213MATEKT77X").Value;
        var details = new { name = "大同示例监测有限公司", creditCode = code, countyCode = "140213", form = "limited", industryCode = "C3562", establishedOn = "2015-01-01" };
        var id = (string)(await (await _bureau.PostAsJsonAsync("/api/v1/enterprises", details)).JsonAsync())["id"]!;
        var entry = new { creditCode = code, levelId = "city", layerId = "base", admittedOn = "2024-03-31", basis = "示例：2024年第一批" };
        var besides = new { creditCode = code, levelId = "county", layerId = "key", admittedOn = "2024-03-31", basis = "示例：县区摸排" };
        (await _bureau.PostAsJsonAsync("/api/v1/reserve-library/libraries/dt-resources/members", besides)).EnsureSuccessStatusCode();
        return (id, (string)(await (await _bureau.PostAsJsonAsync("/api/v1/reserve-library/libraries/dt-reserve/members", entry)).JsonAsync())["id"]!);
    }

    private async Task RecordAsync(string id, params object[] entries)
    {
        var version = (int)(await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises/{id}"))!["version"]!;
        var recorded = await _bureau.PutAsJsonAsync($"/api/v1/enterprises/{id}/facts", new { entries, version });
        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.OK), await recorded.Content.ReadAsStringAsync());
    }

    private async Task<JsonNode> CheckAsync()
    {
        var answer = await _bureau.PostAsJsonAsync($"{Findings}/checks", new { });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        var job = await answer.JsonAsync();
        var events = await (await _bureau.GetAsync($"/api/v1/jobs/{job["id"]}/events")).Content.ReadAsStringAsync();
        var over = JsonNode.Parse(events.TrimEnd().Split("data: ")[^1])!;
        Assert.That((string?)over["state"], Is.EqualTo("succeeded"), over.ToJsonString());
        return over;
    }

    private static async Task<IReadOnlyList<(string, string, string?)>> ToldAsync(HttpClient client) =>
    [
        .. (await client.GetFromJsonAsync<JsonNode>("/api/v1/notifications?pageSize=100"))!["items"]!.AsArray()
            .Where(item => ((string)item!["kind"]!).StartsWith("reserve-", StringComparison.Ordinal))
            .Select(item => ((string)item!["kind"]!, (string)item["subject"]!, (string?)item["note"])),
    ];

    private Task<HttpResponseMessage> KeepAsync(JsonNode finding, string note) =>
        _bureau.PostAsJsonAsync($"{Findings}/{finding["id"]}/keeping", new { version = 1, note });

    private async Task<IReadOnlyList<JsonNode>> FindingsAsync(string member, string stage) =>
        [.. (await _bureau.GetFromJsonAsync<JsonNode>($"{Findings}?memberId={member}&stage={stage}&pageSize=100"))!["items"]!.AsArray().Select(item => item!["finding"]!)];
}
