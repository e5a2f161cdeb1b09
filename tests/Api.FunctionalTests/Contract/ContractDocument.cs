using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>One operation of the API's document.</summary>
/// <param name="Method">HTTP method in lower case.</param>
/// <param name="Path">Path template.</param>
/// <param name="Content">The operation object.</param>
internal sealed record ContractOperation(string Method, string Path, JsonObject Content)
{
    public string Id => (string?)Content["operationId"] ?? $"{Method} {Path}";

    public IEnumerable<JsonObject> Parameters => Content["parameters"]?.AsArray().Select(p => p!.AsObject()) ?? [];

    public JsonObject Responses => Content["responses"]?.AsObject() ?? [];

    public JsonObject? JsonBody => Content["requestBody"]?["content"]?["application/json"]?.AsObject();
}

/// <summary>The API's OpenAPI document as data.</summary>
internal sealed class ContractDocument(JsonObject root)
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<ContractOperation> Operations { get; } =
    [
        .. from path in root["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           orderby path.Key, operation.Key
           select new ContractOperation(operation.Key, path.Key, operation.Value!.AsObject()),
    ];

    public JsonObject Schemas { get; } = root["components"]?["schemas"]?.AsObject() ?? [];

    public static ContractDocument Parse(string json) => new(JsonNode.Parse(json)!.AsObject());

    /// <summary>The document with paths and schemas in the order of their names, so that moving code changes no line.</summary>
    public string Canonical()
    {
        var copy = root.DeepClone().AsObject();
        Sort(copy, "paths");
        if (copy["components"] is JsonObject components)
        {
            Sort(components, "schemas");
        }

        return copy.ToJsonString(Pretty) + "\n";
    }

    private static void Sort(JsonObject parent, string name)
    {
        var children = parent[name]!.AsObject();
        parent[name] = new JsonObject(children.OrderBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => KeyValuePair.Create(c.Key, c.Value?.DeepClone())));
    }
}
