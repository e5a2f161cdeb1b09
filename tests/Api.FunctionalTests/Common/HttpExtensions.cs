using System.Net;
using System.Text.Json.Nodes;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>What tests read of an answer.</summary>
public static class HttpExtensions
{
    /// <summary>The body as JSON.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("The body is the JSON null.");

    /// <summary>Asserts a problem answer of that status and code and returns it.</summary>
    public static async Task<JsonNode> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), body);
        var problem = JsonNode.Parse(body)!;
        Assert.That((string?)problem["code"], Is.EqualTo(code), body);
        return problem;
    }
}
