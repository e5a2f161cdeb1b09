using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Accounts from invitation to closing, sessions, second factor, and the guard against guessing.</summary>
public sealed class AccountsTests
{
    private const string Session = "/api/v1/session";
    private const string Accounts = "/api/v1/accounts";
    private const string Mine = "/api/v1/account";
    private const string GoodPassword = "seven bridges over green water";

    private ApiHost _host = null!;
    private HttpClient _admin = null!;
    private HttpClient _security = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
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
    public async Task Invitation_ActivatedAndGivenARole_SignsInAndDoesWhatTheRoleMay()
    {
        var link = await InviteAsync("new.officer");
        using var client = _host.Anonymous();
        await (await SignInAsync(client, "new.officer", GoodPassword)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials-wrong");

        var activated = await client.PostAsJsonAsync($"{Mine}/activation", new { token = (string?)link["token"], newPassword = GoodPassword });
        Assert.That(activated.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await activated.Content.ReadAsStringAsync());
        await (await client.PostAsJsonAsync($"{Mine}/activation", new { token = (string?)link["token"], newPassword = GoodPassword }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.link-worthless");

        var withoutRole = await (await SignInAsync(client, "new.officer", GoodPassword)).JsonAsync();
        Assert.That(withoutRole["permissions"]!.AsArray(), Is.Empty);
        var assigned = await _security.PutAsJsonAsync($"{Accounts}/{link["id"]}/role", new { role = "county", countyCode = "140213", enterpriseId = (string?)null, version = await VersionAsync("new.officer") });
        Assert.That(assigned.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await assigned.Content.ReadAsStringAsync());
        Assert.That((await client.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a new role begins with a new session");
        var withRole = await (await SignInAsync(client, "new.officer", GoodPassword)).JsonAsync();
        Assert.That(withRole["permissions"]!.AsArray().Select(p => (string?)p), Does.Contain("enterprises.read"));
        Assert.That((await client.GetAsync("/api/v1/enterprises")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Duties_AreSeparate()
    {
        var link = await InviteAsync("separate.duties");
        var role = new { role = "bureau", countyCode = (string?)null, enterpriseId = (string?)null, version = 1 };

        await (await _admin.PutAsJsonAsync($"{Accounts}/{link["id"]}/role", role)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _security.PostAsJsonAsync(Accounts, new { userName = "by.security", displayName = "示例" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _security.PutAsJsonAsync($"{Accounts}/{await IdAsync("security")}/role", role with { version = await VersionAsync("security") }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.own-account");
        await (await _security.PutAsJsonAsync($"{Accounts}/{link["id"]}/role", role with { role = "county" })).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.role-needs-rows");
        await (await _security.PutAsJsonAsync($"{Accounts}/{link["id"]}/role", role with { role = "third-party" })).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.role-unknown");
        await (await _admin.PostAsJsonAsync(Accounts, new { userName = "separate.duties", displayName = "示例" })).ProblemAsync(HttpStatusCode.Conflict, "identity.name-taken");
    }

    [Test]
    public async Task Disabling_EndsTheSessionsAtOnce()
    {
        using var client = await PersonAsync("closed.account");
        Assert.That((await client.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var version = await VersionAsync("closed.account");
        var id = await IdAsync("closed.account");

        await (await _admin.PostAsJsonAsync($"{Accounts}/{id}/disabling", new { version = version + 1 })).ProblemAsync(HttpStatusCode.Conflict, "identity.stale");
        await _admin.PostAsJsonAsync($"{Accounts}/{id}/disabling", new { version });

        Assert.That((await client.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        await (await SignInAsync(client, "closed.account", GoodPassword)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials-wrong");
        await _admin.PostAsJsonAsync($"{Accounts}/{id}/enabling", new { version = version + 1 });
        Assert.That((await SignInAsync(client, "closed.account", GoodPassword)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Erasure_OfAClosedAccount_TakesThePersonOut_AndLeavesTheTrailVerifiable()
    {
        using var client = await PersonAsync("leaves.office");
        var (id, version) = (await IdAsync("leaves.office"), await VersionAsync("leaves.office"));
        await (await _admin.PostAsJsonAsync($"{Accounts}/{id}/erasure", new { version })).ProblemAsync(HttpStatusCode.Conflict, "identity.account-not-closed");
        await _admin.PostAsJsonAsync($"{Accounts}/{id}/disabling", new { version });

        var erased = await _admin.PostAsJsonAsync($"{Accounts}/{id}/erasure", new { version = version + 1 });

        Assert.That(erased.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await erased.Content.ReadAsStringAsync());
        var found = (await _admin.GetFromJsonAsync<JsonNode>($"{Accounts}?search=leaves.office"))!;
        Assert.That((int)found["totalCount"]!, Is.Zero, "neither name is left");
        await (await _admin.PostAsJsonAsync($"{Accounts}/{id}/enabling", new { version = version + 2 })).ProblemAsync(HttpStatusCode.Conflict, "identity.account-erased");
        await (await _admin.PostAsJsonAsync($"{Accounts}/{id}/link", new { })).ProblemAsync(HttpStatusCode.Conflict, "identity.account-erased");
        await (await _security.PutAsJsonAsync($"{Accounts}/{id}/role", new { role = "bureau", version = version + 2 })).ProblemAsync(HttpStatusCode.Conflict, "identity.account-erased");
        Assert.That((await InviteAsync("leaves.office"))["id"], Is.Not.Null, "the name is free again");
        using var auditor = await _host.SignedInAsAsync("auditor");
        Assert.That((bool)(await auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/verification"))!["isIntact"]!, Is.True);
    }

    [Test]
    public async Task Sessions_AreListedAndRevoked()
    {
        using var desk = await PersonAsync("two.desks");
        using var phone = _host.Anonymous();
        await SignInAsync(phone, "two.desks", GoodPassword);

        var listed = (await desk.GetFromJsonAsync<JsonNode>($"{Mine}/sessions"))!;
        Assert.That(listed["items"]!.AsArray(), Has.Count.EqualTo(2));
        var other = listed["items"]!.AsArray().Select(s => (string)s!["id"]!).Single(id => id != (string?)listed["currentId"]);
        var revoked = await desk.DeleteAsync($"{Mine}/sessions/{other}");

        Assert.That(revoked.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await phone.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await desk.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await _admin.DeleteAsync($"{Mine}/sessions/{listed["currentId"]}")).ProblemAsync(HttpStatusCode.NotFound, "identity.session-not-found");
    }

    [Test]
    public async Task Cookie_AfterSignOut_IsWorthless()
    {
        using var client = _host.Anonymous();
        var answer = await SignInAsync(client, "leader", ApiHost.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("listing-pipeline=", StringComparison.Ordinal)).Split(';')[0];
        await client.DeleteAsync(Session);

        using var thief = _host.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, Session);
        request.Headers.Add("Cookie", cookie);

        Assert.That((await thief.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Session_Unused_TimesOut_AndEndsAtTheLatestAfterHalfADay()
    {
        using var host = new ApiHost(enterprises: 5);
        using var idle = await host.SignedInAsAsync("bureau");
        using var busy = await host.SignedInAsAsync("county");
        for (var minutes = 0; minutes < 12 * 60; minutes += 50)
        {
            Assert.That((await busy.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.OK), $"after {minutes} minutes");
            host.Clock.Now = host.Clock.Now.AddMinutes(50);
        }

        Assert.That((await idle.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await busy.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Password_Changed_EndsOtherSessionsAndFollowsTheRules()
    {
        using var client = await PersonAsync("changes.password");
        using var other = _host.Anonymous();
        await SignInAsync(other, "changes.password", GoodPassword);

        await (await client.PutAsJsonAsync($"{Mine}/password", new { currentPassword = "not it", newPassword = "another good passphrase" }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.password-wrong");
        var problem = await (await client.PutAsJsonAsync($"{Mine}/password", new { currentPassword = GoodPassword, newPassword = "password1234" }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.password-refused");
        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["code"]), Is.EqualTo(new[] { "identity.password-breached" }));
        await client.PutAsJsonAsync($"{Mine}/password", new { currentPassword = GoodPassword, newPassword = "another good passphrase" });

        Assert.That((await client.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await other.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await SignInAsync(other, "changes.password", "another good passphrase")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Password_UnderLevel3_ExpiresAndIsNotUsedAgain()
    {
        using var host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string> { ["Identity:PasswordProfile"] = "mlps-3" });
        using var client = await host.SignedInAsAsync("bureau");
        host.Clock.Now = host.Clock.Now.AddDays(91);

        var session = await (await SignInAsync(client, "bureau", ApiHost.Password)).JsonAsync();
        Assert.That(((bool)session["mustChangePassword"]!, session["permissions"]!.AsArray().Count), Is.EqualTo((true, 0)));
        Assert.That((await client.GetAsync("/api/v1/enterprises")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        var plain = await ChangeAsync(client, ApiHost.Password, "onlysmallletters");
        Assert.That(plain["fields"]!.AsArray().Select(f => (string?)f!["code"]), Does.Contain("identity.password-too-plain"));
        Assert.That((await client.PutAsJsonAsync($"{Mine}/password", new { currentPassword = ApiHost.Password, newPassword = "Green-River-77" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await client.GetAsync("/api/v1/enterprises")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var again = await ChangeAsync(client, "Green-River-77", "Green-River-77");
        Assert.That(again["fields"]!.AsArray().Select(f => (string?)f!["code"]), Does.Contain("identity.password-used-before"));
    }

    [Test]
    public async Task SecondFactor_AsksForACodeOnce_AndTakesRecoveryCodes()
    {
        using var client = await PersonAsync("second.factor");
        var key = await (await client.PostAsJsonAsync($"{Mine}/second-factor", new { password = GoodPassword })).JsonAsync();
        await (await client.PostAsJsonAsync($"{Mine}/second-factor/confirmation", new { code = "000000" })).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.code-wrong");
        var first = Totp.CodeOf((string)key["key"]!);
        var recovery = (await (await client.PostAsJsonAsync($"{Mine}/second-factor/confirmation", new { code = first })).JsonAsync())["codes"]!.AsArray().Select(c => (string)c!).ToList();

        using var fresh = _host.Anonymous();
        await (await SignInAsync(fresh, "second.factor", GoodPassword)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.second-factor-needed");
        await (await SignInAsync(fresh, "second.factor", GoodPassword, first)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.second-factor-wrong");
        Assert.That((await SignInAsync(fresh, "second.factor", GoodPassword, Totp.CodeOf((string)key["key"]!, 1))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await SignInAsync(fresh, "second.factor", GoodPassword, recovery[0])).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await SignInAsync(fresh, "second.factor", GoodPassword, recovery[0])).ProblemAsync(HttpStatusCode.Unauthorized, "identity.second-factor-wrong");
        Assert.That((int)(await client.GetFromJsonAsync<JsonNode>(Mine))!["recoveryCodesLeft"]!, Is.EqualTo(9));

        await client.PostAsJsonAsync($"{Mine}/second-factor/removal", new { password = GoodPassword });
        Assert.That((await SignInAsync(fresh, "second.factor", GoodPassword)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Guessing_ClosesTheAccountToStrangers_NotToItsOwner()
    {
        using var host = new ApiHost(enterprises: 5);
        using var owner = await host.SignedInAsAsync("bureau");
        using var stranger = host.Anonymous();
        for (var i = 0; i < 10; i++)
        {
            await SignInAsync(stranger, "bureau", "guess " + i);
        }

        await (await SignInAsync(stranger, "bureau", ApiHost.Password)).ProblemAsync(HttpStatusCode.Forbidden, "identity.too-many-attempts");
        Assert.That((await SignInAsync(stranger, "county", ApiHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "another account");
        Assert.That((await SignInAsync(owner, "bureau", ApiHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the owner's own device");
        host.Clock.Now = host.Clock.Now.AddMinutes(16);
        Assert.That((await SignInAsync(stranger, "bureau", ApiHost.Password)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "after a quarter of an hour");
    }

    [Test]
    public async Task SetUp_OfAProductWithoutAccounts_NeedsTheCodeInTheDataFolder()
    {
        using var host = new ApiHost(settings: new Dictionary<string, string> { ["Demo:Enabled"] = "false" });
        using var client = host.Anonymous();
        object Body(string code, string password) => new { code, userName = "first.admin", displayName = "示例管理员", newPassword = password };

        Assert.That((bool)(await client.GetFromJsonAsync<JsonNode>("/api/v1/set-up"))!["isNeeded"]!, Is.True);
        var code = (await File.ReadAllTextAsync(Path.Combine(host.Folder, "set-up-code.txt"))).Trim();
        await (await client.PostAsJsonAsync("/api/v1/set-up", Body("guess", GoodPassword))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.set-up-code-wrong");
        await (await client.PostAsJsonAsync("/api/v1/set-up", Body(code, "short"))).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.password-refused");
        var links = await (await client.PostAsJsonAsync("/api/v1/set-up", Body(code, GoodPassword))).JsonAsync();

        Assert.That(links["security"]!["token"], Is.Not.Null);
        Assert.That((string?)(await (await SignInAsync(client, "first.admin", GoodPassword)).JsonAsync())["role"], Is.EqualTo("administrator"));
        await (await client.PostAsJsonAsync("/api/v1/set-up", Body(code, GoodPassword))).ProblemAsync(HttpStatusCode.Conflict, "identity.already-set-up");
        Assert.That(File.Exists(Path.Combine(host.Folder, "set-up-code.txt")), Is.False);
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string userName, string password, string? code = null) =>
        client.PostAsJsonAsync(Session, new { userName, password, code });

    private static async Task<JsonNode> ChangeAsync(HttpClient client, string currentPassword, string newPassword) =>
        await (await client.PutAsJsonAsync($"{Mine}/password", new { currentPassword, newPassword })).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.password-refused");

    private async Task<JsonNode> InviteAsync(string userName)
    {
        var answer = await _admin.PostAsJsonAsync(Accounts, new { userName, displayName = "示例 " + userName });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    private async Task<HttpClient> PersonAsync(string userName)
    {
        var link = await InviteAsync(userName);
        var client = _host.Anonymous();
        await client.PostAsJsonAsync($"{Mine}/activation", new { token = (string?)link["token"], newPassword = GoodPassword });
        var answer = await SignInAsync(client, userName, GoodPassword);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return client;
    }

    private async Task<JsonNode> AccountAsync(string userName) =>
        (await _admin.GetFromJsonAsync<JsonNode>($"{Accounts}?search={userName}"))!["items"]!.AsArray().Single(a => (string?)a!["userName"] == userName)!;

    private async Task<int> VersionAsync(string userName) => (int)(await AccountAsync(userName))["version"]!;

    private async Task<string> IdAsync(string userName) => (string)(await AccountAsync(userName))["id"]!;
}
