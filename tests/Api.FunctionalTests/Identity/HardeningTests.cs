using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ListingPipeline.Api.FunctionalTests.Common;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Limits of size, time and number, proxies, and what the log must not hold.</summary>
public sealed class HardeningTests
{
    private const string Session = "/api/v1/session";
    private const string Preview = "/api/v1/composite-index/preview";

    [Test]
    public async Task Body_BeyondTheLimit_OnTheRealServer_Is413()
    {
        using var host = new ApiHost(enterprises: 5);
        host.UseKestrel(0);
        host.StartServer();
        using var client = host.CreateClient();
        var large = new StringContent("{\"userName\":\"" + new string('x', 1_100_000) + "\"}", Encoding.UTF8, "application/json");

        var answer = await client.PostAsync(Session, large);

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        Assert.That(answer.Headers.Contains("Server"), Is.False);
    }

    [Test]
    public void Server_HasLimitsOfSizeAndTime()
    {
        using var host = new ApiHost(enterprises: 5);
        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Multiple(() =>
        {
            Assert.That(limits.MaxRequestBodySize, Is.EqualTo(1_048_576));
            Assert.That(limits.RequestHeadersTimeout, Is.EqualTo(TimeSpan.FromSeconds(15)));
            Assert.That(limits.MinRequestBodyDataRate, Is.Not.Null);
            Assert.That(limits.MaxRequestHeadersTotalSize, Is.LessThanOrEqualTo(32_768));
            Assert.That(host.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy?.Timeout, Is.EqualTo(TimeSpan.FromMinutes(5)));
        });
    }

    [Test]
    public async Task SignIns_BeyondTheLimitOfAnAddress_Wait_AndLeaveOthersAlone()
    {
        using var host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string> { ["Limits:SignInsAMinute"] = "3" });
        using var client = host.Anonymous();
        for (var i = 0; i < 3; i++)
        {
            Assert.That((await SignInAsync(client, "198.51.100.1")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        var refused = await SignInAsync(client, "198.51.100.1");
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests, "request.too-many");
        Assert.That(refused.Headers.RetryAfter?.Delta, Is.LessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        Assert.That((await SignInAsync(client, "198.51.100.2")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await client.GetAsync("/api/v1/policies")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task PublicCalculations_BeyondTheLimitOfAnAddress_Wait()
    {
        using var host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string> { ["Limits:PublicCallsAMinute"] = "2" });
        using var client = host.Anonymous();
        await client.PostAsJsonAsync(Preview, new { });
        await client.PostAsJsonAsync(Preview, new { });

        await (await client.PostAsJsonAsync(Preview, new { })).ProblemAsync(HttpStatusCode.TooManyRequests, "request.too-many");
    }

    [TestCase("10.9.9.9", "203.0.113.7", true)]
    [TestCase("10.9.9.9", "203.0.113.8", false)]
    [TestCase("10.8.8.8", "203.0.113.7", false)]
    public async Task AddressOfACaller_IsTakenFromKnownProxiesOnly(string from, string forwardedFor, bool isLetIn)
    {
        using var host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string> { ["Proxies:Known"] = "10.9.9.0/24" });
        using var admin = await host.SignedInAsAsync("admin");
        using var security = await host.SignedInAsAsync("security");
        var created = await (await admin.PostAsJsonAsync(
            "/api/v1/api-keys", new { name = "示例代理后系统", scopes = new[] { "enterprises.read" }, expiresOn = "2026-12-31", addresses = new[] { "203.0.113.7" } })).JsonAsync();
        await security.PostAsJsonAsync($"/api/v1/api-keys/{created["id"]}/approval", new { version = 1 });
        using var client = host.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/enterprises");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)created["secret"]);
        request.Headers.Add(ApiHost.AddressHeader, from);
        request.Headers.Add("X-Forwarded-For", forwardedFor);

        var answer = await client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(isLetIn ? HttpStatusCode.OK : HttpStatusCode.Forbidden));
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Session) { Content = JsonContent.Create(new { userName = "nobody", password = "wrong" }) };
        request.Headers.Add(ApiHost.AddressHeader, address);
        return await client.SendAsync(request);
    }
}
