using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Signing in by another provider, the whole way round, and what must not pass.</summary>
public sealed class SingleSignOnTests
{
    private const string Session = "/api/v1/session";
    private const string Refused = "/sign-in?refused=provider";

    private TestProvider _provider = null!;
    private ApiHost _host = null!;
    private HttpClient _browser = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _provider = await TestProvider.StartAsync();
        _host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string>
        {
            ["SingleSignOn:Name"] = "示例统一身份认证",
            ["SingleSignOn:ClientId"] = TestProvider.ClientId,
            ["SingleSignOn:ClientSecret"] = TestProvider.ClientSecret,
            ["SingleSignOn:AuthorizationEndpoint"] = $"{_provider.Address}/authorize",
            ["SingleSignOn:TokenEndpoint"] = $"{_provider.Address}/token",
            ["SingleSignOn:UserEndpoint"] = $"{_provider.Address}/user",
        });
        _browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        _host.Dispose();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task SignIn_ByTheProvider_OpensASessionOfTheAccountHere()
    {
        using var client = _host.Anonymous();
        Assert.That((string?)(await client.GetFromJsonAsync<JsonNode>($"{Session}/provider"))!["name"], Is.EqualTo("示例统一身份认证"));

        var answer = await client.GetAsync(await GrantAsync(client, "bureau"));

        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, "/")));
        Assert.That(answer.Headers.GetValues("Set-Cookie"), Has.Some.StartsWith("listing-pipeline=").And.Some.Contains("samesite=strict"));
        var session = await client.GetFromJsonAsync<JsonNode>(Session);
        Assert.That((string?)session!["role"], Is.EqualTo("bureau"));
        using var auditor = await _host.SignedInAsAsync("auditor");
        Assert.That((int)(await auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/records?action=SignedIn"))!["totalCount"]!, Is.GreaterThan(0));
    }

    [TestCase("nobody.here")]
    [TestCase("")]
    [TestCase("admin")]
    [TestCase("security")]
    [TestCase("auditor")]
    public async Task SignIn_OfSomebodyWithoutAnAccount_OrOfAnAdministrator_IsRefused(string userName)
    {
        using var client = _host.Anonymous();

        var answer = await client.GetAsync(await GrantAsync(client, userName));

        await AssertRefusedAsync(client, answer);
    }

    [Test]
    public async Task SignIn_ToAClosedAccount_IsRefused()
    {
        using var admin = await _host.SignedInAsAsync("admin");
        var account = (await admin.GetFromJsonAsync<JsonNode>("/api/v1/accounts?search=expert"))!["items"]![0]!;
        await admin.PostAsJsonAsync($"/api/v1/accounts/{account["id"]}/disabling", new { version = (int)account["version"]! });
        using var client = _host.Anonymous();

        await AssertRefusedAsync(client, await client.GetAsync(await GrantAsync(client, "expert")));
    }

    [Test]
    public async Task Callback_OfAnotherBrowser_IsRefused()
    {
        using var victim = _host.Anonymous();
        using var attacker = _host.Anonymous();
        var callback = await GrantAsync(attacker, "bureau");

        await AssertRefusedAsync(victim, await victim.GetAsync(callback));
    }

    [Test]
    public async Task Code_OfAnotherSignIn_FailsItsProof()
    {
        using var client = _host.Anonymous();
        var own = await GrantAsync(client, "bureau");
        using var attacker = _host.Anonymous();
        var stolen = await GrantAsync(attacker, "leader");
        var code = System.Web.HttpUtility.ParseQueryString(new Uri(stolen, UriKind.Absolute).Query)["code"];
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(own, UriKind.Absolute).Query)["state"];

        var answer = await client.GetAsync($"/single-sign-on/callback?code={code}&state={Uri.EscapeDataString(state!)}");

        await AssertRefusedAsync(client, answer);
    }

    [Test]
    public async Task Callback_SentTwice_WorksOnce()
    {
        using var client = _host.Anonymous();
        var callback = await GrantAsync(client, "leader");
        await client.GetAsync(callback);
        await client.DeleteAsync(Session);

        await AssertRefusedAsync(client, await client.GetAsync(callback));
    }

    [Test]
    public async Task Product_WithoutAProvider_OffersNone()
    {
        using var host = new ApiHost(enterprises: 5);
        using var client = host.Anonymous();

        Assert.That((await client.GetFromJsonAsync<JsonNode>($"{Session}/provider"))!["name"], Is.Null);
        Assert.That((await client.GetAsync("/single-sign-on")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "as any address that is none");
    }

    private static async Task AssertRefusedAsync(HttpClient client, HttpResponseMessage answer)
    {
        Assert.That((answer.StatusCode, answer.Headers.Location?.ToString()), Is.EqualTo((HttpStatusCode.Redirect, Refused)));
        Assert.That((await client.GetAsync(Session)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    /// <summary>Goes to the provider, where that user is signed in; answers where the provider sends the browser back to.</summary>
    private async Task<string> GrantAsync(HttpClient client, string userName)
    {
        var start = await client.GetAsync("/single-sign-on");
        Assert.That(start.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await start.Content.ReadAsStringAsync());
        Assert.That(start.Headers.Location!.Query, Does.Contain("code_challenge_method=S256"));
        _provider.UserName = userName;
        var back = await _browser.GetAsync(start.Headers.Location);
        return back.Headers.Location!.ToString();
    }
}
