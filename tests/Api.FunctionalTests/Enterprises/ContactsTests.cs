using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>Contact persons: covered by role, looked behind for a recorded purpose, erased, and taken out for a recorded purpose.</summary>
public sealed class ContactsTests
{
    private const string Phone = "10055551234";
    private const string IdentityNumber = "990000190001010016";

    private readonly Dictionary<string, HttpClient> _clients = [];
    private ApiHost _host = null!;
    private string _own = "";
    private string _others = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        foreach (var user in new[] { "bureau", "county", "department", "leader", "enterprise", "broker", "auditor" })
        {
            _clients.Add(user, await _host.SignedInAsAsync(user));
        }

        _own = (string)(await _clients["enterprise"].GetFromJsonAsync<JsonNode>("/api/v1/session"))!["enterpriseId"]!;
        var created = await _clients["bureau"].PostAsJsonAsync("/api/v1/enterprises", new { name = "示例邻县有限公司", countyCode = "140214" });
        _others = (string)(await created.JsonAsync())["id"]!;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        _host.Dispose();
    }

    [TestCase("bureau", "100****1234", "990***********0016")]
    [TestCase("county", "100****1234", "990***********0016")]
    [TestCase("department", "100****1234", null)]
    [TestCase("leader", "100****1234", null)]
    [TestCase("enterprise", Phone, "990***********0016")]
    public async Task Contact_ByRole_IsCovered(string caller, string phone, string? identityNumber)
    {
        var contact = await FindAsync(caller, await RecordAsync());

        Assert.That(((string?)contact["phone"], (string?)contact["identityNumber"], (bool)contact["hasIdentityNumber"]!), Is.EqualTo((phone, identityNumber, true)));
        Assert.That(((string?)contact["name"], (string?)contact["source"]), Is.EqualTo(("示例庚", "采集表")));
    }

    [Test]
    public async Task Disclosure_WithAPurpose_ShowsTheNumbers_AndIsRecorded()
    {
        var id = await RecordAsync();

        using var answer = await SendAsync("county", HttpMethod.Post, $"{Contacts(_own)}/{id}/disclosure", "通知参加培训");

        var shown = await answer.JsonAsync();
        Assert.That(((string?)shown["phone"], (string?)shown["identityNumber"]), Is.EqualTo((Phone, IdentityNumber)));
        var record = await AuditAsync($"action=ContactDisclosed&subject=enterprise/{_own}");
        Assert.That(((string?)record["reason"], (string?)record["userName"]), Is.EqualTo(("通知参加培训", "示例平城区 周二")));
        Assert.That((string?)record["detail"], Does.Contain(id));
    }

    [TestCase(null)]
    [TestCase(" ")]
    [TestCase("x")]
    public async Task Disclosure_WithoutAPurpose_IsRefused(string? purpose)
    {
        using var answer = await SendAsync("bureau", HttpMethod.Post, $"{Contacts(_own)}/{await RecordAsync()}/disclosure", purpose);

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "request.purpose-required");
    }

    [TestCase("department")]
    [TestCase("leader")]
    [TestCase("broker")]
    public async Task Disclosure_ToARoleWithoutThePermission_IsForbidden(string caller)
    {
        using var answer = await SendAsync(caller, HttpMethod.Post, $"{Contacts(_own)}/{await RecordAsync()}/disclosure", "好奇心");

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [TestCase("county")]
    [TestCase("enterprise")]
    public async Task Contact_OfAnotherEnterprise_IsAbsent(string caller)
    {
        var id = await RecordAsync(_others);

        using var list = await _clients[caller].GetAsync(Contacts(_others));
        using var disclosure = await SendAsync(caller, HttpMethod.Post, $"{Contacts(_others)}/{id}/disclosure", "测试用途");
        // The enterprise in the path is the caller's own, the person somebody else's.
        using var crossed = await SendAsync(caller, HttpMethod.Post, $"{Contacts(_own)}/{id}/disclosure", "测试用途");

        await list.ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
        await disclosure.ProblemAsync(HttpStatusCode.NotFound, "enterprises.contact-not-found");
        await crossed.ProblemAsync(HttpStatusCode.NotFound, "enterprises.contact-not-found");
    }

    [Test]
    public async Task Change_WithoutNumbers_LeavesThem_AndAnEmptyOneRemovesIt()
    {
        var id = await RecordAsync();
        var path = $"{Contacts(_own)}/{id}";

        (await _clients["county"].PutAsJsonAsync(path, new { entry = new { name = "示例辛", source = "来函" }, version = 1 })).EnsureSuccessStatusCode();
        using var first = await SendAsync("county", HttpMethod.Post, $"{path}/disclosure", "核对号码");
        (await _clients["county"].PutAsJsonAsync(path, new { entry = new { name = "示例辛", identityNumber = "", source = "来函" }, version = 2 })).EnsureSuccessStatusCode();
        using var second = await SendAsync("county", HttpMethod.Post, $"{path}/disclosure", "核对号码");
        using var stale = await _clients["county"].PutAsJsonAsync(path, new { entry = new { name = "示例壬", source = "来函" }, version = 2 });

        Assert.That((string?)(await first.JsonAsync())["identityNumber"], Is.EqualTo(IdentityNumber));
        var left = await second.JsonAsync();
        Assert.That(((string?)left["phone"], (string?)left["identityNumber"]), Is.EqualTo((Phone, (string?)null)));
        await stale.ProblemAsync(HttpStatusCode.Conflict, "enterprises.contact-stale");
    }

    [Test]
    public async Task Contact_Erased_IsGone_AndTheTrailHoldsNoNumber()
    {
        var id = await RecordAsync();

        using var erased = await _clients["county"].PostAsJsonAsync($"{Contacts(_own)}/{id}/erasure", new { version = 1 });

        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await ListAsync("county")).Select(c => (string)c!["id"]!), Does.Not.Contain(id));
        var trail = await _clients["auditor"].GetStringAsync($"/api/v1/audit/records?subject=enterprise/{_own}&pageSize=100");
        Assert.That(trail, Does.Contain("ContactErased").And.Contain("ContactRecorded").And.Not.Contain(Phone).And.Not.Contain(IdentityNumber).And.Not.Contain("示例庚"));
    }

    [Test]
    public async Task Numbers_InTheDatabase_AreSealed()
    {
        await RecordAsync();

        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_host.Folder, "listing-pipeline.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*), SUM(CASE WHEN SealedPhone LIKE '%555512%' THEN 1 ELSE 0 END) FROM EnterpriseContact WHERE SealedPhone IS NOT NULL;";
        using var reader = command.ExecuteReader();
        reader.Read();
        Assert.That((reader.GetInt64(0) > 0, reader.GetInt64(1)), Is.EqualTo((true, 0L)));
    }

    [Test]
    public async Task Export_NeedsAPurpose_HoldsOwnRowsWithPhones_AndIsRecorded()
    {
        await RecordAsync();
        await RecordAsync(_others);
        const string path = "/api/v1/enterprises/contacts.xlsx";

        using var without = await _clients["county"].GetAsync(path);
        using var forbidden = await SendAsync("department", HttpMethod.Get, path, "年度走访");
        using var answer = await SendAsync("county", HttpMethod.Get, path, "年度走访");

        await without.ProblemAsync(HttpStatusCode.UnprocessableEntity, "request.purpose-required");
        await forbidden.ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        var text = await SheetTextAsync(answer);
        Assert.That(text, Does.Contain(Phone).And.Not.Contain(IdentityNumber).And.Not.Contain("示例邻县有限公司"));
        Assert.That((string?)(await AuditAsync("subject=export/Enterprises_ExportContacts"))["reason"], Is.EqualTo("年度走访"));
    }

    private static string Contacts(string enterprise) => $"/api/v1/enterprises/{enterprise}/contacts";

    private static async Task<string> SheetTextAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync();
        using var package = new System.IO.Compression.ZipArchive(content);
        var texts = package.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
        return string.Concat(texts);
    }

    private async Task<string> RecordAsync(string? enterprise = null)
    {
        var entry = new { name = "示例庚", position = "董秘", phone = Phone, identityNumber = IdentityNumber, source = "采集表" };
        using var answer = await _clients["bureau"].PostAsJsonAsync(Contacts(enterprise ?? _own), entry);
        var created = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), created.ToJsonString());
        return (string)created["id"]!;
    }

    private async Task<JsonArray> ListAsync(string caller) => (await _clients[caller].GetFromJsonAsync<JsonNode>(Contacts(_own)))!.AsArray();

    private async Task<JsonNode> FindAsync(string caller, string id) => (await ListAsync(caller)).Single(c => (string)c!["id"]! == id)!;

    private async Task<HttpResponseMessage> SendAsync(string caller, HttpMethod method, string path, string? purpose)
    {
        using var request = new HttpRequestMessage(method, path);
        if (purpose is not null)
        {
            request.Headers.Add("X-Purpose", Uri.EscapeDataString(purpose));
        }

        return await _clients[caller].SendAsync(request);
    }

    private async Task<JsonNode> AuditAsync(string query)
    {
        var page = await _clients["auditor"].GetFromJsonAsync<JsonNode>($"/api/v1/audit/records?{query}");
        Assert.That(page!["items"]!.AsArray(), Is.Not.Empty, query);
        return page["items"]![0]!;
    }
}
