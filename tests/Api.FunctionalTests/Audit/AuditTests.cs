using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Audit;

public sealed class AuditTests
{
    private const string Records = "/api/v1/audit/records";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _auditor = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
        _auditor = await _host.SignedInAsAsync("auditor");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _auditor.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task SignIns_GoodAndRefused_AreRecordedWithTheirOrigin()
    {
        using var stranger = _host.Anonymous();
        await stranger.PostAsJsonAsync("/api/v1/session", new { userName = "bureau", password = "geheim" });

        var good = await FirstAsync("action=SignedIn&user=林一");
        var refused = await FirstAsync("action=SignInRefused");

        Assert.That(((string?)good["userName"], (string?)good["roleName"]), Is.EqualTo(("示例金融办 林一", "bureau")));
        Assert.That(((string?)refused["subject"], (string?)refused["userName"]), Is.EqualTo(("account/bureau", "")));
        Assert.That((string?)refused["detail"], Does.Not.Contain("geheim"));
    }

    [Test]
    public async Task Export_OfAnything_IsRecordedWithItsPurpose()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/imports/enterprises/template.xlsx");
        request.Headers.Add("X-Purpose", Uri.EscapeDataString("年度核查"));

        using var answer = await _bureau.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var record = await FirstAsync("subject=export/Imports_Template");
        Assert.That(((string?)record["event"], (string?)record["reason"]), Is.EqualTo(("FileExported", "年度核查")));
    }

    [Test]
    public async Task Change_HoldsWhatWasBeforeAndAfter()
    {
        var created = await (await _bureau.PostAsJsonAsync("/api/v1/enterprises", new { name = "示例前身有限公司", countyCode = "140213" })).JsonAsync();
        await _bureau.PutAsJsonAsync($"/api/v1/enterprises/{created["id"]}", new { details = new { name = "示例后继有限公司", countyCode = "140213" }, version = 1 });

        var record = await FirstAsync($"action=EnterpriseRevised&subject=enterprise/{created["id"]}");

        Assert.That((string?)record["detail"], Does.Contain("示例前身有限公司").And.Contain("示例后继有限公司"));
    }

    [Test]
    public async Task Verification_OfTheRunningSystem_IsIntact()
    {
        var outcome = await _auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/verification");

        Assert.That((bool)outcome!["isIntact"]!, Is.True, outcome.ToJsonString());
        Assert.That((long)outcome["recordCount"]!, Is.GreaterThan(2));
    }

    [Test]
    public async Task Export_OfTheTrail_IsAWorkbookAndRecorded()
    {
        using var without = await _auditor.GetAsync($"{Records}.xlsx?action=SignedIn");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Records}.xlsx?action=SignedIn");
        request.Headers.Add("X-Purpose", Uri.EscapeDataString("季度核查"));
        using var answer = await _auditor.SendAsync(request);

        await without.ProblemAsync(HttpStatusCode.UnprocessableEntity, "request.purpose-required");
        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Does.StartWith("审计记录"));
        var record = await FirstAsync("subject=export/Audit_ExportRecords");
        Assert.That(((string?)record["roleName"], (string?)record["reason"]), Is.EqualTo(("audit-administrator", "季度核查")));
    }

    [TestCase("admin")]
    [TestCase("security")]
    [TestCase("bureau")]
    public async Task Trail_ForOthers_IsForbidden(string userName)
    {
        using var client = await _host.SignedInAsAsync(userName);

        foreach (var path in new[] { Records, Records + ".xlsx", "/api/v1/audit/verification" })
        {
            await (await client.GetAsync(path)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        }
    }

    private async Task<JsonNode> FirstAsync(string query)
    {
        var page = await _auditor.GetFromJsonAsync<JsonNode>($"{Records}?{query}");
        Assert.That(page!["items"]!.AsArray(), Is.Not.Empty, query);
        return page["items"]![0]!;
    }
}
