using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>Thousands of generated requests over every operation: none answers 5xx, each answer is as documented, and the process lives.</summary>
/// <remarks><c>FUZZ_REQUESTS</c> (20,000), <c>FUZZ_SECONDS</c> (110, at most; slow machines do fewer) and <c>FUZZ_SEED</c> in the environment; the seed is printed.
/// The suite takes one seed so that it answers the same about the same code; <c>./run fuzz</c> takes a new one each time.</remarks>
public sealed class FuzzTests
{
    private const string SignOut = "Identity_SignOut";
    private const int MostFaults = 20;
    private const int SeedOfTheSuite = 20_261_121;
    private static readonly TimeSpan MostAnOperation = TimeSpan.FromSeconds(4);

    /// <summary>Statuses the framework answers before an operation is reached: no such address, wrong method, too large, wrong media type.</summary>
    private static readonly int[] BeforeTheOperation = [400, 404, 405, 411, 413, 415];

    private static readonly ContractDocument Document =
        ContractDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src/Api/openapi/v1.json")));

    private readonly SchemaCheck _schemas = new(Document.Schemas);

    [Test]
    public async Task Operations_UnderGeneratedRequests_AnswerAsDocumented()
    {
        var seed = Setting("FUZZ_SEED", SeedOfTheSuite);
        var wanted = Setting("FUZZ_REQUESTS", 20_000);
        var longest = TimeSpan.FromSeconds(Setting("FUZZ_SECONDS", 110));
        using var host = new ApiHost(enterprises: 20, settings: new Dictionary<string, string> { ["Limits:SignInsAMinute"] = "10000000", ["Limits:PublicCallsAMinute"] = "10000000", ["Serilog:WriteTo:0:Args:restrictedToMinimumLevel"] = "Fatal" });
        var clients = await ClientsAsync(host);
        var ids = await IdsAsync(clients["bureau"], clients["expert"]);
        var names = clients.Keys.ToArray();
        var turns = Document.Operations.Select(o => new Turn(o, seed, ids)).ToList();
        var faults = new List<string>();
        var clock = Stopwatch.StartNew();
        var sent = 0;
        for (; sent < wanted && clock.Elapsed < longest && faults.Count < MostFaults; sent++)
        {
            var fast = turns.Where(t => t.Spent < MostAnOperation).ToList();
            var turn = (fast.Count > 0 ? fast : turns)[sent % (fast.Count > 0 ? fast : turns).Count];
            var operation = turn.Operation;
            var caller = operation.Id == SignOut ? "anonymous" : turn.Random.Next(2) == 0 ? "bureau" : names[turn.Random.Next(names.Length)];
            var begin = clock.Elapsed;
            using var request = turn.Next();
            using var answer = await clients[caller].SendAsync(request);
            if (await FaultAsync(operation, answer) is { } fault)
            {
                faults.Add($"{caller}: {request.Method} {request.RequestUri} {await BodyOfAsync(request)} → {fault}");
            }

            turn.Spent += clock.Elapsed - begin;
        }

        await TestContext.Progress.WriteLineAsync($"Fuzzed {sent} requests in {clock.Elapsed.TotalSeconds:F0} s with FUZZ_SEED={seed}.");
        Assert.That(faults, Is.Empty, $"FUZZ_SEED={seed}");
        Assert.That((await clients["anonymous"].GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(sent, Is.GreaterThan(500), "hardly anything was sent");
    }

    [Test]
    public void Check_OfAnAnswerThatIsNotAsDocumented_NamesThePlace()
    {
        var check = new SchemaCheck(JsonNode.Parse("""{"Thing":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"n":{"type":"integer"}},"additionalProperties":false}}""")!.AsObject());
        var schema = JsonNode.Parse("""{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}""");

        var faults = check.Faults(JsonNode.Parse("""[{"id":"x","n":1},{"n":"1","m":2},null]"""), schema);

        Assert.That(faults, Is.EqualTo(new[] { "$[1] lacks id", "$[1].n is String, not integer", "$[1] has m, which is not documented", "$[2] is null" }));
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;

    private static async Task<Dictionary<string, HttpClient>> ClientsAsync(ApiHost host)
    {
        var clients = new Dictionary<string, HttpClient> { ["anonymous"] = host.Anonymous() };
        foreach (var user in new[] { "bureau", "county", "enterprise", "broker", "admin", "security", "auditor", "leader", "expert" })
        {
            clients.Add(user, await host.SignedInAsAsync(user));
        }

        return clients;
    }

    /// <summary>Ids of enterprises, an assessment, a draft, an edition with a case of removal, an expert's sheet, and one that is nobody's.</summary>
    private static async Task<IReadOnlyList<string>> IdsAsync(HttpClient bureau, HttpClient expert)
    {
        var enterprises = (await bureau.GetFromJsonAsync<JsonNode>("/api/v1/enterprises?pageSize=5"))!["items"]!.AsArray().Select(e => (string)e!["id"]!);
        var assessment = await (await bureau.PostAsJsonAsync("/api/v1/county-assessments", new { schemeId = "datong-2022", year = 2025 })).JsonAsync();
        var draft = await (await bureau.PostAsJsonAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", asOf = "2026-06-30", listYear = 2026, title = "示例" })).JsonAsync();
        return [.. enterprises, (string)assessment["id"]!, (string)draft["id"]!, .. await ListIdsAsync(bureau, expert), Guid.Empty.ToString()];
    }

    private static async Task<IReadOnlyList<string>> ListIdsAsync(HttpClient bureau, HttpClient expert)
    {
        const string rankings = "/api/v1/rankings";
        var draft = await (await bureau.PostAsJsonAsync($"{rankings}/drafts", new { programme = "guangzhou-2022", title = "示例" })).JsonAsync();
        var path = $"{rankings}/drafts/{draft["id"]}";
        var expertId = (await bureau.GetFromJsonAsync<JsonArray>($"{rankings}/experts"))!.Single(e => (string?)e!["name"] == "示例专家 李八")!["id"];
        await (await bureau.PostAsJsonAsync($"{path}/expert-review/assignments", new { expertId, institution = "示例会计师事务所", fromRank = 1, toRank = 5 })).JsonAsync();
        var sheet = (await expert.GetFromJsonAsync<JsonArray>($"{rankings}/sheets"))![0]!;
        await (await bureau.PostAsJsonAsync($"{path}/steps", new { action = "submit", version = 1 })).JsonAsync();
        var edition = await (await bureau.PostAsJsonAsync($"{path}/publication", new { version = 2 })).JsonAsync();
        var removal = await (await bureau.PostAsJsonAsync(
            $"{rankings}/editions/{edition["editionId"]}/removals", new { enterpriseId = sheet["enterpriseId"], cause = "other", statement = "示例" })).JsonAsync();
        return [(string)edition["editionId"]!, (string)removal["id"]!, (string)sheet["id"]!];
    }

    private static async Task<string> BodyOfAsync(HttpRequestMessage request)
    {
        const int most = 300;
        var text = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        return text.Length <= most ? text : text[..most] + "…";
    }

    private async Task<string?> FaultAsync(ContractOperation operation, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500)
        {
            return $"{operation.Id} answered {status}: {await answer.Content.ReadAsStringAsync()}";
        }

        var documented = operation.Responses[status.ToString()];
        if (documented is null && !BeforeTheOperation.Contains(status))
        {
            return $"{operation.Id} answered {status}, which is not documented";
        }

        var mediaType = answer.Content.Headers.ContentType?.MediaType;
        if (status >= 400)
        {
            return mediaType == "application/problem+json" ? ProblemFault(operation, status, await answer.Content.ReadAsStringAsync())
                : $"{operation.Id} answered {status} as {mediaType}";
        }

        return mediaType == "application/json" ? SchemaFault(operation, documented?["content"]?["application/json"]?["schema"], await answer.Content.ReadAsStringAsync(), isProblem: false) : null;
    }

    private string? ProblemFault(ContractOperation operation, int status, string text) =>
        SchemaFault(operation, Document.Schemas["Problem"], text, isProblem: true)
        ?? (status == 400 && JsonNode.Parse(text)!["fields"]!.AsArray().Count == 0 ? $"{operation.Id} answered 400 without naming a place: {text}" : null);

    private string? SchemaFault(ContractOperation operation, JsonNode? schema, string text, bool isProblem)
    {
        try
        {
            // A problem may carry more than every problem does.
            var faults = _schemas.Faults(JsonNode.Parse(text), schema).Where(f => !isProblem || !f.EndsWith("not documented", StringComparison.Ordinal)).Take(3).ToList();
            return faults.Count == 0 ? null : $"{operation.Id}: {string.Join("; ", faults)}";
        }
        catch (JsonException)
        {
            return $"{operation.Id}: not JSON";
        }
    }

    /// <summary>One operation's own series of requests: the same for the same seed, however fast the machine and whatever other operations take part.</summary>
    private sealed class Turn(ContractOperation operation, int seed, IReadOnlyList<string> ids)
    {
        public ContractOperation Operation { get; } = operation;

        public Random Random { get; } = new(seed ^ operation.Id.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));

        public TimeSpan Spent { get; set; }

        public HttpRequestMessage Next() => new FuzzRequests(Random, ids).Next(Operation);
    }
}
