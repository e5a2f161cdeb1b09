using System.Net;
using System.Net.Http.Json;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>What keeps a browser safe: headers, cookies, and other sites' pages kept out.</summary>
public sealed class BrowserSecurityTests
{
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(enterprises: 5);

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [TestCase("Sec-Fetch-Site", "cross-site", false)]
    [TestCase("Sec-Fetch-Site", "same-site", false)]
    [TestCase("Sec-Fetch-Site", "same-origin", true)]
    [TestCase("Sec-Fetch-Site", "none", true)]
    [TestCase("Origin", "https://evil.example", false)]
    [TestCase("Origin", "null", false)]
    [TestCase("Origin", "http://localhost", true)]
    [TestCase("X-Other", "1", true)]
    public async Task Change_FromAnotherSitesPage_IsRefused(string header, string value, bool isLetIn)
    {
        using var client = await _host.SignedInAsAsync("bureau");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/enterprises") { Content = JsonContent.Create(new { name = $"示例来源有限公司{header}{value}".Replace('/', '-') }) };
        request.Headers.Add(header, value);

        var answer = await client.SendAsync(request);

        if (isLetIn)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        }
        else
        {
            await answer.ProblemAsync(HttpStatusCode.Forbidden, "request.cross-site");
        }
    }

    [Test]
    public async Task SignIn_FromAnotherSitesPage_IsRefused()
    {
        using var client = _host.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session") { Content = JsonContent.Create(new { userName = "bureau", password = ApiHost.Password }) };
        request.Headers.Add("Origin", "https://evil.example");

        await (await client.SendAsync(request)).ProblemAsync(HttpStatusCode.Forbidden, "request.cross-site");
    }

    [Test]
    public async Task Reading_FromAnotherSite_GetsNoPermissionToLook()
    {
        using var client = _host.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/public/rankings");
        request.Headers.Add("Origin", "https://evil.example");

        var answer = await client.SendAsync(request);

        Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
    }

    [Test]
    public async Task Answers_OverHttps_CarryEverySafeHeader_AndSecureCookies()
    {
        using var client = _host.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = "bureau", password = ApiHost.Password });

        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";
        Assert.Multiple(() =>
        {
            Assert.That(Header("Strict-Transport-Security"), Does.StartWith("max-age=31536000"));
            Assert.That(Header("X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header("Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header("Cross-Origin-Resource-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header("Permissions-Policy"), Does.Contain("camera=()"));
            Assert.That(Header("Content-Security-Policy"), Does.Contain("script-src 'self';").And.Contain("frame-ancestors 'none'"));
            Assert.That(answer.Headers.GetValues("Set-Cookie"), Has.All.Contains("secure").And.All.Contains("httponly").And.All.Contains("samesite=strict"));
        });
    }

    [TestCase("/")]
    [TestCase("/health/live")]
    [TestCase("/swagger/index.html")]
    [TestCase("/api/v1/policies")]
    [TestCase("/api/v1/no-such-thing")]
    public async Task Answers_Anywhere_AllowNoInlineScript(string path)
    {
        using var client = await _host.SignedInAsAsync("bureau");

        using var answer = await client.GetAsync(path);

        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self';").And.Not.Contain("unsafe-eval"));
    }

    [Test]
    public async Task Answers_OverHttp_DoNotDemandHttps()
    {
        using var client = _host.Anonymous();

        Assert.That((await client.GetAsync("/health/live")).Headers.Contains("Strict-Transport-Security"), Is.False);
    }
}
