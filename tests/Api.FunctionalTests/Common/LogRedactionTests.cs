using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Identity;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>What the real program writes to its log at its most talkative, after everything secret went through it.</summary>
public sealed class LogRedactionTests
{
    private const string WrongPassword = "wrong-password-8c1f";
    private const string NewPassword = "seven bridges over green water";
    private const string Phone = "10099887766";
    private const string IdentityNumber = "990000190001010016";
    private const string Purpose = "purpose-of-this-test-5d2e";

    private readonly Dictionary<string, string> _secrets = new()
    {
        ["password"] = ApiHost.Password,
        ["wrong password"] = WrongPassword,
        ["new password"] = NewPassword,
        ["phone number"] = Phone,
        ["identity number"] = IdentityNumber,
    };

    private string _log = "";

    [OneTimeSetUp]
    public async Task Run()
    {
        var file = Path.Combine(Path.GetTempPath(), $"listing-pipeline-{Guid.NewGuid():N}.log");
        await using (var server = await RealServer.StartAsync(
            "Serilog:MinimumLevel:Default=Verbose",
            "Serilog:MinimumLevel:Override:Microsoft=Verbose",
            "Serilog:MinimumLevel:Override:System=Verbose",
            "Serilog:MinimumLevel:Override:Microsoft.AspNetCore.DataProtection=Verbose",
            "Serilog:WriteTo:1:Name=File",
            $"Serilog:WriteTo:1:Args:path={file}",
            "Serilog:WriteTo:1:Args:outputTemplate={Timestamp:o} {Level} {SourceContext} {Message:lj} {Properties:j}{NewLine}{Exception}"))
        {
            await SignInAsync(server);
            await KeysAsync(server);
            await ContactsAsync(server);
        }

        _log = await File.ReadAllTextAsync(file);
        File.Delete(file);
    }

    [Test]
    public void Log_AtItsMostTalkative_TellsOfTheRequests() =>
        Assert.That(_log, Does.Contain("api/v1/session").And.Contain("VerifyCredentialsQuery").And.Contain("disclosure").And.Contain("Debug"));

    [TestCase("password")]
    [TestCase("wrong password")]
    [TestCase("new password")]
    [TestCase("session cookie")]
    [TestCase("authenticator key")]
    [TestCase("authenticator code")]
    [TestCase("recovery code")]
    [TestCase("link token")]
    [TestCase("API key")]
    [TestCase("phone number")]
    [TestCase("identity number")]
    public void Log_HoldsNo(string secret)
    {
        Assert.That(_secrets[secret], Has.Length.GreaterThan(5), "the test took no such secret");
        var line = _log.Split('\n').FirstOrDefault(l => l.Contains(_secrets[secret], StringComparison.Ordinal));
        Assert.That(line, Is.Null);
    }

    private static async Task<HttpClient> SignedInAsync(RealServer server, string userName)
    {
        var client = server.Client();
        (await client.PostAsJsonAsync("/api/v1/session", new { userName, password = ApiHost.Password })).EnsureSuccessStatusCode();
        return client;
    }

    private async Task SignInAsync(RealServer server)
    {
        using var client = server.Client();
        await client.PostAsJsonAsync("/api/v1/session", new { userName = "leader", password = WrongPassword });
        using var signedIn = await client.PostAsJsonAsync("/api/v1/session", new { userName = "leader", password = ApiHost.Password });
        _secrets["session cookie"] = signedIn.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("listing-pipeline=", StringComparison.Ordinal)).Split('=', 2)[1].Split(';')[0];
        var key = (string)(await (await client.PostAsJsonAsync("/api/v1/account/second-factor", new { password = ApiHost.Password })).JsonAsync())["key"]!;
        _secrets["authenticator key"] = key;
        var code = Totp.CodeOf(key);
        _secrets["authenticator code"] = $"\"{code}\"";
        var codes = await (await client.PostAsJsonAsync("/api/v1/account/second-factor/confirmation", new { code })).JsonAsync();
        _secrets["recovery code"] = (string)codes["codes"]![0]!;
        using var again = server.Client();
        var recovered = await again.PostAsJsonAsync("/api/v1/session", new { userName = "leader", password = ApiHost.Password, code = _secrets["recovery code"] });
        Assert.That(recovered.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task KeysAsync(RealServer server)
    {
        using var admin = await SignedInAsync(server, "admin");
        using var security = await SignedInAsync(server, "security");
        var link = await (await admin.PostAsJsonAsync("/api/v1/accounts", new { userName = "log.reader", displayName = "示例" })).JsonAsync();
        _secrets["link token"] = (string)link["token"]!;
        using var anonymous = server.Client();
        var used = await anonymous.PostAsJsonAsync("/api/v1/account/activation", new { token = _secrets["link token"], newPassword = NewPassword });
        Assert.That(used.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var key = await (await admin.PostAsJsonAsync(
            "/api/v1/api-keys", new { name = "示例", scopes = new[] { "enterprises.read" }, expiresOn = DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd"), callsAMinute = 9, recordsADay = 99 })).JsonAsync();
        _secrets["API key"] = ((string)key["secret"]!)[^40..];
        (await security.PostAsJsonAsync($"/api/v1/api-keys/{key["id"]}/approval", new { version = 1 })).EnsureSuccessStatusCode();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/enterprises");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)key["secret"]!);
        Assert.That((await anonymous.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task ContactsAsync(RealServer server)
    {
        using var bureau = await SignedInAsync(server, "bureau");
        var enterprise = (string)(await bureau.GetFromJsonAsync<JsonNode>("/api/v1/enterprises?pageSize=1"))!["items"]![0]!["id"]!;
        var contacts = $"/api/v1/enterprises/{enterprise}/contacts";
        var created = await (await bureau.PostAsJsonAsync(contacts, new { name = "示例甲", phone = Phone, identityNumber = IdentityNumber, source = "采集表" })).JsonAsync();
        bureau.DefaultRequestHeaders.Add("X-Purpose", Purpose);
        var shown = await (await bureau.PostAsync($"{contacts}/{created["id"]}/disclosure", null)).JsonAsync();
        Assert.That((string?)shown["phone"], Is.EqualTo(Phone));
        (await bureau.GetAsync("/api/v1/enterprises/contacts.xlsx")).EnsureSuccessStatusCode();
        // Refused requests, and one that looks for the number, must not tell it either.
        await bureau.PostAsJsonAsync(contacts, new { name = "示例甲", phone = Phone + "x", source = "采集表" });
        await bureau.PostAsJsonAsync(contacts, new { phone = new[] { Phone } });
        await bureau.GetAsync($"/api/v1/enterprises?search={Phone}");
    }
}
