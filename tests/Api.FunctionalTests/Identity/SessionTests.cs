using System.Net;
using System.Net.Http.Json;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

public sealed class SessionTests
{
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(enterprises: 5);

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [TestCase("bureau", "bureau")]
    [TestCase("county", "county")]
    [TestCase("enterprise", "enterprise")]
    [TestCase("broker", "institution")]
    [TestCase("admin", "administrator")]
    public async Task SignIn_WithDemoAccount_AnswersRoleAndSetsStrictCookie(string userName, string role)
    {
        using var client = _host.Anonymous();

        var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName, password = ApiHost.Password });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)(await answer.JsonAsync())["role"], Is.EqualTo(role));
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.That(cookies, Has.Some.StartsWith("listing-pipeline="));
        Assert.That(cookies, Has.All.Contains("httponly").And.All.Contains("samesite=strict"));
    }

    [TestCase("bureau", "wrong")]
    [TestCase("nobody", ApiHost.Password)]
    public async Task SignIn_WithWrongCredentials_IsRefusedAlike(string userName, string password)
    {
        using var client = _host.Anonymous();

        var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName, password });

        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "identity.credentials-wrong");
    }

    [Test]
    public async Task GetSession_Anonymous_IsNotSignedIn()
    {
        using var client = _host.Anonymous();

        await (await client.GetAsync("/api/v1/session")).ProblemAsync(HttpStatusCode.Unauthorized, "identity.not-signed-in");
    }

    [Test]
    public async Task SignOut_EndsTheSession()
    {
        using var client = await _host.SignedInAsAsync("bureau");

        var signOut = await client.DeleteAsync("/api/v1/session");

        Assert.That(signOut.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await client.GetAsync("/api/v1/session")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
