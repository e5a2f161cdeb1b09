using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>Facts of many enterprises in one call, as other programs rely on it.</summary>
public sealed class BulkTests
{
    private const string Address = "/api/v1/eligibility/bulk";
    private const string Good = """{"metrics":{"np_lower":{"2021":4e7,"2022":6e7,"2023":1e8},"cfo":{"2021":6e7,"2022":6e7,"2023":8e7},"revenue":{"2021":4e8,"2022":4.5e8,"2023":5e8}}}""";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Enterprises_AreAnsweredInOrder_AndAMistakeLosesNoOther()
    {
        var lines = await LinesAsync($$$"""
            {"asOf":"2024-05-01","rules":["MB24-S1"],"enterprises":[
              {"reference":"one","facts":{{{Good}}} },
              {"reference":"two","facts":{"metrics":{"rev":{"2023":1},"revenue":{"2023":-1,"1066":1} } } },
              null,
              {"reference":"four","facts":{{{Good}}} }]}
            """);

        Assert.That(lines.Select(line => ((int)line["index"]!, (string?)line["reference"], (string?)line["errorCode"])), Is.EqualTo(new[]
        {
            (0, "one", null), (1, "two", "eligibility.invalid-facts"), (2, (string?)null, (string?)null), (3, "four", null),
        }));
        Assert.That(lines[1]["fields"]!.AsArray().Select(field => (string?)field!["path"]), Is.EqualTo(new[]
        {
            "enterprises[1].facts.metrics.rev", "enterprises[1].facts.metrics.revenue.2023", "enterprises[1].facts.metrics.revenue.1066",
        }));
        Assert.That(lines[1]["verdicts"], Is.Null);
        Assert.That((string?)lines[0]["verdicts"]![0]!["outcome"], Is.EqualTo((string?)lines[3]["verdicts"]![0]!["outcome"]).And.Not.Null);
        Assert.That((string?)lines[2]["verdicts"]![0]!["outcome"], Is.EqualTo("unknown"), "nothing known is never a failure");
    }

    [Test]
    public async Task Explained_SaysWhatThePreviewSays()
    {
        var lines = await LinesAsync($$"""{"asOf":"2024-05-01","rules":["MB24-S1"],"detail":"explained","enterprises":[{"reference":null,"facts":{{Good}}}]}""");
        var preview = await (await PostAsync("/api/v1/eligibility/preview", $$"""{"asOf":"2024-05-01","rules":["MB24-S1"],"facts":{{Good}}}""")).JsonAsync();

        Assert.That(lines.Single()["results"]!.ToJsonString(), Is.EqualTo(preview["results"]!.ToJsonString()));
    }

    [Test]
    public async Task MostEnterprises_AreAnswered_OneMoreIsRefused()
    {
        var one = $$"""{"reference":null,"facts":{{Good}}}""";

        var lines = await LinesAsync(Call(string.Join(',', Enumerable.Repeat(one, 10_000))));

        Assert.That(lines, Has.Count.EqualTo(10_000));
        Assert.That(lines[^1].ToJsonString(), Is.EqualTo(lines[0].ToJsonString().Replace("\"index\":0", "\"index\":9999", StringComparison.Ordinal)));
        await (await PostAsync(Address, Call(string.Join(',', Enumerable.Repeat("null", 10_001)))))
            .ProblemAsync(HttpStatusCode.BadRequest, "eligibility.wrong-number-of-enterprises");
        await (await PostAsync(Address, Call(""))).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.wrong-number-of-enterprises");
    }

    [Test]
    public async Task WrongCalls_AreRefused()
    {
        await (await PostAsync(Address, """{"asOf":"2024-05-01","rules":["NO-RULE"],"enterprises":[null]}""")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.unknown-rule");
        await (await PostAsync(Address, """{"asOf":"2024-05-01"}""")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        using var county = await _host.SignedInAsAsync("county");
        using var call = new StringContent(Call("null"), Encoding.UTF8, "application/json");
        Assert.That((await county.PostAsync(Address, call)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static string Call(string enterprises) => $$"""{"asOf":"2024-05-01","rules":["MB24-S1"],"enterprises":[{{enterprises}}]}""";

    private async Task<HttpResponseMessage> PostAsync(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _bureau.PostAsync(address, content);
    }

    private async Task<IReadOnlyList<JsonNode>> LinesAsync(string body)
    {
        var answer = await PostAsync(Address, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/x-ndjson"));
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }
}
