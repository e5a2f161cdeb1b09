using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ListingPipeline.Api.Common;

/// <summary>Shows the example <c>openapi/examples/OperationId.json</c> with each operation that takes a JSON body.</summary>
/// <remarks>The contract tests ask for an example of every such operation and send it, so that no example is one the server refuses.</remarks>
internal sealed class RequestExamples : IOperationFilter
{
    private const string Json = "application/json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } request || !content.TryGetValue(Json, out var body))
        {
            return;
        }

        // The binder takes other spellings of JSON too; the contract promises one.
        foreach (var other in content.Keys.Where(type => type != Json).ToList())
        {
            content.Remove(other);
        }

        request.Required = true;
        body.Example = Read(operation.OperationId);
    }

    private static JsonNode? Read(string? operationId)
    {
        using var stream = typeof(RequestExamples).Assembly.GetManifestResourceStream($"Examples/{operationId}");
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
