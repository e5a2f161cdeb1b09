using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Keys of third-party systems: approved by a second administrator, held to scopes, rows, addresses and amounts, changed without a gap, ended at once.</summary>
public sealed class ApiKeysTests
{
    private const string Keys = "/api/v1/api-keys";
    private const string Enterprises = "/api/v1/enterprises";
    private const string Worthless = "identity.api-key-worthless";

    private ApiHost _host = null!;
    private HttpClient _admin = null!;
    private HttpClient _security = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 30);
        _admin = await _host.SignedInAsAsync("admin");
        _security = await _host.SignedInAsAsync("security");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _admin.Dispose();
        _security.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Key_IsWorthNothing_UntilTheSecurityAdministratorApprovesIt()
    {
        var (id, secret) = await CreateAsync(new { name = "示例待批系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31" });
        using var system = Caller(secret);

        await (await system.GetAsync(Enterprises)).ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
        await (await _admin.PostAsJsonAsync($"{Keys}/{id}/approval", new { version = 1 })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _security.PostAsJsonAsync(Keys, new { name = "x", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31" }))
            .ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await ApproveAsync(id);

        Assert.That((await system.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var listed = await FindAsync(id);
        Assert.That(((string?)listed["state"], (int)listed["secretCount"]!, (string?)listed["lastUsedAt"]), Is.EqualTo(("active", 1, "2026-06-30T04:00:00+00:00")));
        Assert.That(listed.ToJsonString(), Does.Not.Contain(secret.Split('_')[2]));
    }

    [Test]
    public async Task Key_HoldsItsScopesOnly_AndNoPersonsPages()
    {
        using var system = await ApprovedAsync(new { name = "示例只读系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31" });

        Assert.That((await system.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await system.PostAsJsonAsync(Enterprises, new { name = "示例越权有限公司" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await system.GetAsync("/api/v1/rankings/editions")).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await system.GetAsync("/api/v1/account")).ProblemAsync(HttpStatusCode.Unauthorized, "identity.not-signed-in");
        await (await system.GetAsync("/api/v1/session")).ProblemAsync(HttpStatusCode.Unauthorized, "identity.not-signed-in");
    }

    [Test]
    public async Task Key_BoundToACounty_SeesThatCountyOnly()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");
        var other = (string)(await (await bureau.PostAsJsonAsync(Enterprises, new { name = "示例邻县有限公司", countyCode = "140214" })).JsonAsync())["id"]!;
        using var system = await ApprovedAsync(new { name = "示例平城平台", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31", countyCode = "140213" });

        var seen = (await system.GetFromJsonAsync<JsonNode>($"{Enterprises}?pageSize=100"))!["items"]!.AsArray().Select(e => (string?)e!["countyCode"]).Distinct();

        Assert.That(seen, Is.EqualTo(new[] { "140213" }));
        await (await system.GetAsync($"{Enterprises}/{other}")).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
        Assert.That((await bureau.GetAsync($"{Enterprises}/{other}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Key_WithAddresses_IsGoodFromThereOnly()
    {
        using var system = await ApprovedAsync(new { name = "示例内网系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31", addresses = new[] { "10.20.0.0/16", "2001:db8::7" } });

        foreach (var (address, status) in new[] { ("10.20.3.4", 200), ("::ffff:10.20.3.4", 200), ("2001:db8::7", 200), ("10.21.0.1", 403), ("", 403) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Enterprises);
            request.Headers.Add(ApiHost.AddressHeader, address);
            var answer = await system.SendAsync(request);
            Assert.That((int)answer.StatusCode, Is.EqualTo(status), address);
        }
    }

    [Test]
    public async Task Key_BeyondItsCalls_WaitsForTheNextMinute()
    {
        using var host = new ApiHost(enterprises: 5);
        using var system = await ApprovedAsync(new { name = "示例频繁系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31", callsAMinute = 2, recordsADay = 100 }, host);

        var first = await system.GetAsync($"{Enterprises}?pageSize=3");
        await system.GetAsync($"{Enterprises}?pageSize=3");
        var third = await system.GetAsync($"{Enterprises}?pageSize=3");

        Assert.That(first.Headers.GetValues("RateLimit-Policy").Single(), Is.EqualTo("\"calls\";q=2;w=60, \"records\";q=100;w=86400"));
        Assert.That(first.Headers.GetValues("RateLimit").Single(), Is.EqualTo("\"calls\";r=1;t=60, \"records\";r=100;t=43200"));
        await third.ProblemAsync(HttpStatusCode.TooManyRequests, "identity.api-key-limit-reached");
        Assert.That((third.Headers.RetryAfter!.ToString(), third.Headers.GetValues("RateLimit").Single()), Is.EqualTo(("60", "\"calls\";r=0;t=60, \"records\";r=94;t=43200")));
        host.Clock.Now = host.Clock.Now.AddSeconds(60);
        Assert.That((await system.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Key_BeyondItsRecords_WaitsForTomorrow()
    {
        using var host = new ApiHost(enterprises: 10);
        using var system = await ApprovedAsync(new { name = "示例大量系统", scopes = new[] { "enterprises.read", "eligibility.bulk", "eligibility.read" }, expiresOn = "2026-12-31", recordsADay = 12 }, host);

        async Task<string> LeftAsync(string path) => (await system.GetAsync(path)).Headers.GetValues("RateLimit").Single().Split("r=")[2].Split(';')[0];

        Assert.That(await LeftAsync($"{Enterprises}?pageSize=8"), Is.EqualTo("12"));
        Assert.That(await LeftAsync("/api/v1/policies"), Is.EqualTo("4"));
        host.Clock.Now = host.Clock.Now.AddMinutes(2);
        Assert.That((await system.GetAsync($"{Enterprises}?pageSize=8")).StatusCode, Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
        var refused = await system.GetAsync(Enterprises);
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "identity.api-key-limit-reached");
        host.Clock.Now = host.Clock.Now.AddDays(1);
        Assert.That((await system.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Key_Rotated_KeepsTheEarlierSecretForTheOverlap()
    {
        using var host = new ApiHost(enterprises: 5);
        var (id, secret) = await CreateAsync(new { name = "示例轮换系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31" }, host);
        await ApproveAsync(id, host);
        using var admin = await host.SignedInAsAsync("admin");

        await (await admin.PostAsJsonAsync($"{Keys}/{id}/rotation", new { version = 1 })).ProblemAsync(HttpStatusCode.Conflict, "identity.api-key-stale");
        var rotated = await (await admin.PostAsJsonAsync($"{Keys}/{id}/rotation", new { version = 2, overlapHours = 24 })).JsonAsync();

        using var before = Caller(secret, host);
        using var after = Caller((string)rotated["secret"]!, host);
        Assert.That(((await before.GetAsync(Enterprises)).StatusCode, (await after.GetAsync(Enterprises)).StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        host.Clock.Now = host.Clock.Now.AddHours(24);
        await (await before.GetAsync(Enterprises)).ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
        Assert.That((await after.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        host.Clock.Now = new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero);
        await (await after.GetAsync(Enterprises)).ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
    }

    [Test]
    public async Task Key_Revoked_IsWorthlessAtOnce_AndShowsInTheTrail()
    {
        var (id, secret) = await CreateAsync(new { name = "示例停用系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31" });
        await ApproveAsync(id);
        using var system = Caller(secret);
        Assert.That((await system.GetAsync(Enterprises)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await _admin.PostAsJsonAsync($"{Keys}/{id}/revocation", new { version = 2 })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        await (await system.GetAsync(Enterprises)).ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
        await (await system.GetAsync("/api/v1/policies")).ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
        await (await _security.PostAsJsonAsync($"{Keys}/{id}/approval", new { version = 3 })).ProblemAsync(HttpStatusCode.Conflict, "identity.api-key-wrong-state");
        using var auditor = await _host.SignedInAsAsync("auditor");
        var trail = (await auditor.GetFromJsonAsync<JsonNode>($"/api/v1/audit/records?subject=api-key/{id}"))!["items"]!.AsArray();
        Assert.That(trail.Select(r => (string?)r!["event"]), Is.EqualTo(new[] { "ApiKeyRevoked", "ApiKeyApproved", "ApiKeyCreated" }));
        Assert.That(trail.ToJsonString(), Does.Not.Contain(secret.Split('_')[2]));
    }

    [Test]
    public async Task Write_ByAKey_NamesTheSystemInTheTrail()
    {
        using var system = await ApprovedAsync(new { name = "示例报送系统", scopes = new[] { "enterprises.read", "enterprises.write" }, expiresOn = "2026-12-31" });

        var created = await (await system.PostAsJsonAsync(Enterprises, new { name = "示例接口报送有限公司" })).JsonAsync();

        using var auditor = await _host.SignedInAsAsync("auditor");
        var record = (await auditor.GetFromJsonAsync<JsonNode>($"/api/v1/audit/records?subject=enterprise/{created["id"]}"))!["items"]!.AsArray().First()!;
        Assert.That(((string?)record["userName"], (string?)record["roleName"]), Is.EqualTo(("示例报送系统", "third-party")));
    }

    [TestCase("lp_0123456789ab_00")]
    [TestCase("lp__")]
    [TestCase("")]
    [TestCase("null")]
    public async Task Key_ThatIsNone_IsRefused(string text)
    {
        using var client = _host.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {text}");

        var answer = await client.GetAsync(Enterprises);

        if (text.Length > 0)
        {
            await answer.ProblemAsync(HttpStatusCode.Unauthorized, Worthless);
        }

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("identity.manage", "2026-12-31", "10.0.0.1", "identity.api-key-scope-unknown")]
    [TestCase("enterprises.read", "2028-01-01", "10.0.0.1", "identity.api-key-expiry-out-of-range")]
    [TestCase("enterprises.read", "2026-06-29", "10.0.0.1", "identity.api-key-expiry-out-of-range")]
    [TestCase("enterprises.read", "2026-12-31", "example.com", "identity.api-key-address-unreadable")]
    public async Task Key_ThatMayNotBe_IsNotCreated(string scope, string expiresOn, string address, string code) =>
        await (await _admin.PostAsJsonAsync(Keys, new { name = "示例", scopes = new[] { scope }, expiresOn, addresses = new[] { address } }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, code);

    private async Task<(string Id, string Secret)> CreateAsync(object request, ApiHost? host = null)
    {
        using var admin = host is null ? null : await host.SignedInAsAsync("admin");
        var answer = await (admin ?? _admin).PostAsJsonAsync(Keys, request);
        var created = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), created.ToJsonString());
        return ((string)created["id"]!, (string)created["secret"]!);
    }

    private async Task ApproveAsync(string id, ApiHost? host = null)
    {
        using var security = host is null ? null : await host.SignedInAsAsync("security");
        var answer = await (security ?? _security).PostAsJsonAsync($"{Keys}/{id}/approval", new { version = 1 });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpClient> ApprovedAsync(object request, ApiHost? host = null)
    {
        var (id, secret) = await CreateAsync(request, host);
        await ApproveAsync(id, host);
        return Caller(secret, host);
    }

    private HttpClient Caller(string secret, ApiHost? host = null)
    {
        var client = (host ?? _host).Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    private async Task<JsonNode> FindAsync(string id) => (await _admin.GetFromJsonAsync<JsonNode>(Keys))!.AsArray().Single(k => (string?)k!["id"] == id)!;
}
