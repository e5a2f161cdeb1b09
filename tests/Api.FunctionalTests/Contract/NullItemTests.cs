using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>A null in a list of a request is refused with its path, wherever the list stands.</summary>
public sealed class NullItemTests
{
    private const string Enterprise = "01930000-0000-7000-8000-000000000007";
    private static readonly ContractDocument Document =
        ContractDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src/Api/openapi/v1.json")));

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [TestCase("POST /api/v1/eligibility/impact", """{"thresholds":[null]}""", "thresholds[0]")]
    [TestCase("POST /api/v1/eligibility/impact/export.csv", """{"thresholds":[null]}""", "thresholds[0]")]
    [TestCase("POST /api/v1/eligibility/impact/export.xlsx", """{"thresholds":[{"rule":"CX24-S2","condition":"1","value":1},null]}""", "thresholds[1]")]
    [TestCase("POST /api/v1/eligibility/scenarios", """{"name":"示例","isShared":false,"scenario":{"thresholds":[null]}}""", "scenario.thresholds[0]")]
    [TestCase("POST /api/v1/eligibility/preview", """{"asOf":"2026-06-30","rules":["MB24-S1",null]}""", "rules[1]")]
    [TestCase($"PUT /api/v1/enterprises/{Enterprise}/facts", """{"entries":[null],"document":null,"version":1}""", "entries[0]")]
    [TestCase("POST /api/v1/eligibility/bulk", """{"asOf":"2026-06-30","pinned":[null],"enterprises":[]}""", "pinned[0]")]
    public async Task List_WithANull_IsRefusedWithThePath(string operation, string body, string place)
    {
        var problem = await (await SendAsync(operation.Split(' ')[0], operation.Split(' ')[1], body)).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

        Assert.That(problem["fields"]!.AsArray().Select(field => (string?)field!["path"]), Is.EqualTo(new[] { place }));
    }

    [TestCaseSource(nameof(Lists))]
    public async Task ListOfTheExample_WithANull_IsNeverAFault(string operationId, int list)
    {
        var operation = Document.Operations.Single(o => o.Id == operationId);
        var body = operation.JsonBody!["example"]!.DeepClone();
        ListsIn(body).ElementAt(list).Insert(0, null);
        var path = operation.Path.Replace("{id}", Enterprise, StringComparison.Ordinal).Replace("{unitCode}", "140213", StringComparison.Ordinal);

        using var answer = await SendAsync(operation.Method.ToUpperInvariant(), path, body.ToJsonString());

        Assert.That((int)answer.StatusCode, Is.LessThan(500), await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<TestCaseData> Lists() =>
        from operation in Document.Operations
        where operation.JsonBody?["example"] is not null
        from list in Enumerable.Range(0, ListsIn(operation.JsonBody!["example"]!).Count())
        select new TestCaseData(operation.Id, list);

    private static IEnumerable<JsonArray> ListsIn(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(ListsIn).Prepend(items),
        JsonObject members => members.SelectMany(member => ListsIn(member.Value)),
        _ => [],
    };

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await _bureau.SendAsync(request);
    }
}
