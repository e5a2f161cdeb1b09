using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Contract;

public sealed class OpenApiTests
{
    private ApiHost _host = null!;
    private ContractDocument _document = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        using var client = _host.Anonymous();
        _document = ContractDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
    }

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public void Document_Served_EqualsTheCommittedContract() => Snapshot.Verify("src/Api/openapi/v1.json", _document.Canonical());

    [Test]
    public void Document_Served_FollowsTheRules() => Assert.That(ContractRules.Violations(_document), Is.Empty);

    [Test]
    public void ErrorCodes_InDescriptions_Exist()
    {
        // The list is written from the code by the architecture tests.
        var published = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs/generated/error-codes.md"));
        var known = published.Split('`').Where((_, i) => i % 2 == 1).ToHashSet(StringComparer.Ordinal);
        var sample = ContractDocument.Parse(
            """{"paths":{"/a":{"get":{"operationId":"A_Get","description":"Text `file.xlsx`. Error codes: `things.gone` (404)."}}},"components":{"schemas":{}}}""");

        Assert.That(ContractRules.InventedCodes(_document, known), Is.Empty);
        Assert.That(ContractRules.InventedCodes(sample, known), Is.EqualTo(new[] { "A_Get: there is no error code things.gone" }));
    }

    [Test]
    public void Snapshot_WithOneChangedLine_IsToldApart() =>
        Assert.That(Snapshot.Difference("{\n  \"a\": 1\n}\n", "{\n  \"a\": 2\n}\n"), Does.StartWith("From line 2:"));

    [Test]
    public void Rules_OverAnUndocumentedOperation_NameEveryLack()
    {
        var sample = ContractDocument.Parse("""
            {
              "paths": {
                "/api/v1/things/{thingId}": {
                  "put": {
                    "operationId": "thing",
                    "parameters": [{ "name": "thingId", "in": "path" }],
                    "requestBody": { "content": { "application/json": {} } },
                    "responses": { "409": { "content": { "application/json": {} } } }
                  },
                  "get": { "operationId": "thing", "summary": "Reads.", "responses": { "200": {}, "401": {}, "403": {} } }
                }
              },
              "components": { "schemas": { "Colour": { "type": "integer", "enum": [0, 1] } } }
            }
            """);

        Assert.That(ContractRules.Violations(sample), Is.SupersetOf(new[]
        {
            "thing: the operation id occurs 2 times",
            "thing: the operation id is not Feature_Action",
            "thing: no summary",
            "thing: no success response",
            "thing: no 400 response",
            "thing: no 404 response",
            "thing: no 401 response",
            "thing: no 403 response",
            "thing: 409 is not a Problem",
            "thing: parameter thingId has no description",
            "thing: no example; add src/Api/openapi/examples/thing.json",
            "Colour: the enum is not written as words",
        }));
    }

    [Test]
    public void Canonical_OfReorderedPaths_IsTheSame()
    {
        var one = ContractDocument.Parse("""{"paths":{"/b":{},"/a":{}},"components":{"schemas":{"Y":{},"X":{}}}}""");
        var other = ContractDocument.Parse("""{"paths":{"/a":{},"/b":{}},"components":{"schemas":{"X":{},"Y":{}}}}""");

        Assert.That(one.Canonical(), Is.EqualTo(other.Canonical()));
    }
}
