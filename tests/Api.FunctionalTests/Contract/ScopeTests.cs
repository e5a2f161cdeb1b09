using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>Every operation of the contract by every bound role, on rows of its own and on others': what is out of scope looks like absent.</summary>
public sealed class ScopeTests
{
    private const string Own = "own";
    private const string Others = "another's";
    private const string OwnCounty = "140213";
    private const string OtherCounty = "140214";
    private const string OthersName = "示例界外标记有限公司";

    private static readonly Dictionary<string, string> Bound = new() { ["county"] = Roles.County, ["enterprise"] = Roles.Enterprise };

    private static readonly IReadOnlyList<ContractOperation> Operations =
        ContractDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src/Api/openapi/v1.json"))).Operations;

    private static readonly Dictionary<string, string> PermissionOf = GeneratedPermissions();

    private readonly Dictionary<string, HttpClient> _clients = [];
    private readonly Dictionary<string, string> _parents = [];
    private readonly Dictionary<(string Caller, string Whose), string> _enterprises = [];
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 40);
        foreach (var user in Bound.Keys.Append("bureau"))
        {
            _clients.Add(user, await _host.SignedInAsAsync(user));
        }

        var others = await CreateAsync("/api/v1/enterprises", new { name = OthersName, countyCode = OtherCounty });
        foreach (var caller in Bound.Keys)
        {
            _enterprises[(caller, Others)] = others;
        }

        _enterprises[("county", Own)] = await CreateAsync("/api/v1/enterprises", new { name = "示例界内标记有限公司", countyCode = OwnCounty });
        _enterprises[("enterprise", Own)] = (string)(await _clients["enterprise"].GetFromJsonAsync<JsonNode>("/api/v1/session"))!["enterpriseId"]!;
        _parents["/api/v1/county-assessments/{id}"] = await CreateAsync("/api/v1/county-assessments", new { schemeId = "datong-2022", year = 2025 });
        _parents["/api/v1/rankings/drafts/{id}"] =
            await CreateAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", asOf = "2026-06-30", listYear = 2026, title = "示例范围" });
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

    [Test]
    public void EveryOperation_IsClassified()
    {
        var ids = Operations.Select(o => o.Id).ToList();

        Assert.That(
            ids.Where(id => !OperationScopes.All.ContainsKey(id)),
            Is.Empty,
            "New operations: add each to tests/TestKit/OperationScopes.cs under the kind that says whose rows it shows, then accept docs/generated/permissions.md.");
        Assert.That(OperationScopes.All.Keys.Except(ids), Is.Empty, "Operations that are gone: remove them from tests/TestKit/OperationScopes.cs.");
        Assert.That(
            Operations.Where(o => o.Path.Contains("/enterprises/{id}", StringComparison.Ordinal) && OperationScopes.All.GetValueOrDefault(o.Id) == ScopeKind.Common).Select(o => o.Id),
            Is.Empty,
            "An enterprise in the path is never common to all.");
    }

    [TestCaseSource(nameof(InPath))]
    public async Task Operation_OnANamedRow_FindsOnlyTheCallersOwn(string id, string caller, string whose)
    {
        var operation = Operations.Single(o => o.Id == id);

        using var answer = await SendAsync(operation, caller, whose);

        var text = await answer.Content.ReadAsStringAsync();
        if (whose == Others)
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), text);
        }
        else if (!operation.Path.StartsWith("/api/v1/rankings/", StringComparison.Ordinal))
        {
            // Rankings hold the candidates of another city here: the own enterprise is in none of them.
            Assert.That(answer.StatusCode, Is.Not.EqualTo(HttpStatusCode.NotFound).And.Not.EqualTo(HttpStatusCode.Forbidden), text);
        }

        Assert.That((int)answer.StatusCode, Is.LessThan(500), text);
    }

    [TestCaseSource(nameof(WithRows))]
    public async Task Operation_WithRows_ShowsNobodyElses(string id, string caller)
    {
        using var answer = await SendAsync(Operations.Single(o => o.Id == id), caller, Own);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.LessThan(500), text);
        Assert.That(text, Does.Not.Contain(OthersName).And.Not.Contain(_enterprises[(caller, Others)]));
    }

    [Test]
    public async Task Marker_OfAnotherCounty_IsSeenByTheBureau() =>
        Assert.That(await _clients["bureau"].GetStringAsync($"/api/v1/enterprises?search={Uri.EscapeDataString(OthersName)}"), Does.Contain(OthersName));

    private static IEnumerable<TestCaseData> InPath() =>
        from operation in Operations
        let kind = OperationScopes.All.GetValueOrDefault(operation.Id)
        where kind is ScopeKind.EnterpriseInPath or ScopeKind.CountyInPath
        from caller in Bound
        where MayCall(caller.Value, operation.Id) && (kind != ScopeKind.CountyInPath || caller.Key == "county")
        from whose in new[] { Own, Others }
        select new TestCaseData(operation.Id, caller.Key, whose).SetArgDisplayNames(operation.Id, caller.Key, whose);

    private static IEnumerable<TestCaseData> WithRows() =>
        from operation in Operations
        where operation.Method == "get" && OperationScopes.All.GetValueOrDefault(operation.Id) == ScopeKind.Rows
        from caller in Bound
        where MayCall(caller.Value, operation.Id)
        select new TestCaseData(operation.Id, caller.Key).SetArgDisplayNames(operation.Id, caller.Key);

    private static bool MayCall(string role, string operation) =>
        PermissionOf.TryGetValue(operation, out var permission) && Roles.Grants(role, permission);

    /// <summary>The permissions as published; another test keeps that document equal to the code.</summary>
    private static Dictionary<string, string> GeneratedPermissions() => File
        .ReadAllLines(Path.Combine(RepositoryFolders.Root, "docs/generated/permissions.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && cells[1].Contains('_', StringComparison.Ordinal) && cells[2].StartsWith('`'))
        .ToDictionary(cells => cells[1], cells => cells[2].Trim('`'), StringComparer.Ordinal);

    private async Task<HttpResponseMessage> SendAsync(ContractOperation operation, string caller, string whose)
    {
        var path = operation.Path;
        foreach (var (prefix, parent) in _parents.Where(p => path.StartsWith(p.Key, StringComparison.Ordinal)))
        {
            path = prefix.Replace("{id}", parent, StringComparison.Ordinal) + path[prefix.Length..];
        }

        if (path.Contains("{contactId}", StringComparison.Ordinal))
        {
            // A fresh one each time: some of the operations end what they are sent to.
            var contact = new { name = "示例丁", source = "示例" };
            path = path.Replace("{contactId}", await CreateAsync($"/api/v1/enterprises/{_enterprises[(caller, whose)]}/contacts", contact), StringComparison.Ordinal);
        }

        path = path
            .Replace("/enterprises/{id}", $"/enterprises/{_enterprises[(caller, whose)]}", StringComparison.Ordinal)
            .Replace("{enterpriseId}", _enterprises[(caller, whose)], StringComparison.Ordinal)
            .Replace("{unitCode}", whose == Own ? OwnCounty : OtherCounty, StringComparison.Ordinal)
            .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), path);
        request.Headers.Add("X-Purpose", "test");
        request.Content = operation.JsonBody is { } body ? new StringContent(body["example"]!.ToJsonString(), Encoding.UTF8, "application/json") : null;
        return await _clients[caller].SendAsync(request);
    }

    private async Task<string> CreateAsync(string path, object body)
    {
        var answer = await _clients["bureau"].PostAsJsonAsync(path, body);
        var created = await answer.JsonAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), created.ToJsonString());
        return (string?)created["id"] ?? throw new InvalidOperationException(created.ToJsonString());
    }
}
