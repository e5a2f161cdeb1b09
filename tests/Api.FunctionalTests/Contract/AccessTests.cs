using System.Net;
using System.Net.Http.Json;
using System.Text;
using ListingPipeline.Api.Common;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.TestKit;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>Every operation of the contract, called by everybody and with whatever a body can hold.</summary>
public sealed class AccessTests
{
    private const string Nobody = "anonymous";
    private const string ThirdParty = "api-key";
    private const string SignOut = "Identity_SignOut";

    private static readonly Dictionary<string, string> RoleOf = new()
    {
        ["bureau"] = Roles.Bureau,
        ["county"] = Roles.County,
        ["enterprise"] = Roles.Enterprise,
        ["broker"] = Roles.Institution,
        ["department"] = Roles.Department,
        ["leader"] = Roles.Leadership,
        ["expert"] = Roles.Expert,
        ["admin"] = Roles.Administrator,
        ["security"] = Roles.SecurityAdministrator,
        ["auditor"] = Roles.AuditAdministrator,
        [ThirdParty] = Roles.ThirdParty,
    };

    private static readonly IReadOnlyList<ContractOperation> Operations =
        ContractDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src/Api/openapi/v1.json"))).Operations;

    private readonly Dictionary<string, HttpClient> _clients = [];
    private ApiHost _host = null!;
    private Dictionary<string, string?> _permissions = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5, settings: new Dictionary<string, string> { ["Limits:SignInsAMinute"] = "100000", ["Limits:PublicCallsAMinute"] = "100000" });
        _clients.Add(Nobody, _host.Anonymous());
        foreach (var user in RoleOf.Keys.Where(user => user != ThirdParty))
        {
            _clients.Add(user, await _host.SignedInAsAsync(user));
        }

        _clients.Add(ThirdParty, await SystemAsync());
        _permissions = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .ToDictionary(
                e => e.Metadata.GetMetadata<ControllerActionDescriptor>()!.AttributeRouteInfo!.Name!,
                e => e.Metadata.GetMetadata<HasPermissionAttribute>()?.Permission);
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

    [TestCaseSource(nameof(Calls))]
    public async Task Operation_LetsInWhomItShould(string operation, string caller)
    {
        var nothing = Find(operation).Content["requestBody"]?["content"]?["multipart/form-data"] is null ? (HttpContent)Json("{}") : new MultipartFormDataContent();

        using var answer = await SendAsync(Find(operation), caller, nothing);

        var refusals = new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden };
        Assert.That(answer.StatusCode, Expected(operation, caller) is { } refusal ? Is.EqualTo(refusal) : Is.Not.AnyOf(refusals));
        Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync());
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task Operation_WithAHostileBody_AnswersAProblem(string operation, string body)
    {
        using var answer = await SendAsync(Find(operation), "bureau", Hostile(body));

        Assert.That((int)answer.StatusCode, Is.InRange(400, 499), await answer.Content.ReadAsStringAsync());
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCaseSource(nameof(Queries))]
    public async Task Operation_WithAHostileQuery_DoesNotFail(string operation, string value)
    {
        var query = string.Join('&', Find(operation).Parameters.Where(p => (string?)p["in"] == "query").Select(p => $"{(string?)p["name"]}={value}"));

        using var answer = await SendAsync(Find(operation), "bureau", null, "?" + query);

        Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync());
    }

    [TestCaseSource(nameof(Examples))]
    public async Task Example_OfAnOperation_IsUnderstood(string operation)
    {
        var example = Find(operation).JsonBody!["example"]!.ToJsonString();

        using var answer = await SendAsync(Find(operation), "bureau", Json(example));

        Assert.That((int)answer.StatusCode, Is.Not.EqualTo(400).And.Not.EqualTo(415).And.LessThan(500), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public void Endpoints_BesidesTheContract_AreTheKnownOnes()
    {
        var others = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is null)
            .Select(e => e.RoutePattern.RawText);

        Assert.That(others, Is.SubsetOf(new[] { "/health/live", "/health/ready", "/openapi/{documentName}.json" }));
        Assert.That(_permissions.Keys, Is.EquivalentTo(Operations.Select(o => o.Id)));
    }

    [Test]
    public void Callers_StandForEveryRole() => Assert.That(RoleOf.Values, Is.EquivalentTo(Roles.All));

    private static IEnumerable<TestCaseData> Calls() =>
        from operation in Operations
        from caller in RoleOf.Keys.Prepend(Nobody)
        where operation.Id != SignOut || caller == Nobody
        select Case(operation.Id, caller);

    private static IEnumerable<TestCaseData> Bodies() =>
        from operation in Operations
        where operation.Content["requestBody"] is not null
        from body in new[] { "empty", "null", "array", "cut off", "deep", "not UTF-8", "plain text" }
        select Case(operation.Id, body);

    private static IEnumerable<TestCaseData> Queries() =>
        from operation in Operations
        where operation.Parameters.Any(p => (string?)p["in"] == "query")
        from value in new[] { "", "-1", "%00", "%27%3B--", "99999999999999999999", "%25", "2026-02-30", new string('9', 2000) }
        select Case(operation.Id, value);

    private static IEnumerable<TestCaseData> Examples() =>
        Operations.Where(o => o.JsonBody is not null).Select(o => new TestCaseData(o.Id).SetArgDisplayNames(o.Id));

    private static TestCaseData Case(string operation, string what) =>
        new TestCaseData(operation, what).SetArgDisplayNames(operation, what.Length > 20 ? what[..20] + "…" : what);

    /// <summary>A client with an API key of every scope there is.</summary>
    private async Task<HttpClient> SystemAsync()
    {
        var request = new { name = "示例系统", scopes = Roles.PermissionsOf(Roles.ThirdParty), expiresOn = "2026-12-31", callsAMinute = 10_000, recordsADay = 10_000_000 };
        var created = await (await _clients["admin"].PostAsJsonAsync("/api/v1/api-keys", request)).JsonAsync();
        await _clients["security"].PostAsJsonAsync($"/api/v1/api-keys/{created["id"]}/approval", new { version = 1 });
        var client = _host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string?)created["secret"]);
        return client;
    }

    private static ContractOperation Find(string operation) => Operations.Single(o => o.Id == operation);

    /// <summary>The refusal a caller must get; null for one who is let in.</summary>
    private HttpStatusCode? Expected(string operation, string caller)
    {
        if (PublicOperations.Anonymous.Contains(operation))
        {
            return null;
        }

        if (caller == Nobody || (caller == ThirdParty && PublicOperations.SignedIn.Contains(operation)))
        {
            return HttpStatusCode.Unauthorized;
        }

        var isGranted = PublicOperations.SignedIn.Contains(operation) || (_permissions[operation] is { } permission && Roles.Grants(RoleOf[caller], permission));
        return isGranted ? null : HttpStatusCode.Forbidden;
    }

    private async Task<HttpResponseMessage> SendAsync(ContractOperation operation, string caller, HttpContent? content, string query = "")
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(p => (string?)p["in"] == "path"))
        {
            var isId = (string?)parameter["schema"]?["format"] == "uuid";
            var isNumber = (string?)parameter["schema"]?["type"] == "integer";
            path = path.Replace($"{{{(string?)parameter["name"]}}}", isId ? Guid.Empty.ToString() : isNumber ? "1" : "140213", StringComparison.Ordinal);
        }

        using var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), path + query);
        request.Content = operation.Content["requestBody"] is null ? null : content;
        return await _clients[caller].SendAsync(request);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Hostile(string body) => body switch
    {
        "empty" => Json(""),
        "null" => Json("null"),
        "array" => Json("[[]]"),
        "cut off" => Json("{\"version\":"),
        "deep" => Json(string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200)),
        "not UTF-8" => new ByteArrayContent([0x7B, 0x22, 0xFF, 0xFE, 0x00, 0x22, 0x3A, 0x31, 0x7D]) { Headers = { ContentType = new("application/json") } },
        _ => new StringContent("plain", Encoding.UTF8, "text/plain"),
    };
}
