using System.Text.Json;
using System.Text.Json.Nodes;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>Holds JSON against a schema of the document: types, required members, enums, references; members nobody documented are faults too.</summary>
/// <param name="schemas">The named schemas.</param>
internal sealed class SchemaCheck(JsonObject schemas)
{
    /// <summary>What does not fit, by place; empty when everything does.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonNode? schema, string at = "$")
    {
        if (schema is not JsonObject rules || rules.Count == 0)
        {
            return [];
        }

        if ((string?)rules["$ref"] is { } reference)
        {
            return Faults(value, schemas[reference.Split('/')[^1]], at);
        }

        if (value is null)
        {
            return (bool?)rules["nullable"] == true || rules["type"] is null && rules["allOf"] is null ? [] : [$"{at} is null"];
        }

        if (rules["allOf"] is JsonArray parts)
        {
            return parts.SelectMany(part => Faults(value, part, at));
        }

        return OfType(value, rules, at).Concat(OfEnum(value, rules, at));
    }

    private IEnumerable<string> OfType(JsonNode value, JsonObject rules, string at) => ((string?)rules["type"], value.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) => Members(value.AsObject(), rules, at),
        ("array", JsonValueKind.Array) => value.AsArray().SelectMany((item, i) => Faults(item, rules["items"], $"{at}[{i}]")),
        ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) or (null, _) => [],
        ("integer", JsonValueKind.Number) => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? [$"{at} is not whole"] : [],
        var (expected, found) => [$"{at} is {found}, not {expected}"],
    };

    private IEnumerable<string> Members(JsonObject value, JsonObject rules, string at)
    {
        var properties = rules["properties"]?.AsObject() ?? [];
        var required = rules["required"]?.AsArray().Select(r => (string)r!) ?? [];
        var others = rules["additionalProperties"];
        foreach (var missing in required.Where(name => !value.ContainsKey(name)))
        {
            yield return $"{at} lacks {missing}";
        }

        foreach (var (name, member) in value)
        {
            var isKnown = properties.TryGetPropertyValue(name, out var schema);
            if (!isKnown && others is JsonValue allowed && !(bool)allowed)
            {
                yield return $"{at} has {name}, which is not documented";
            }

            foreach (var fault in Faults(member, isKnown ? schema : others as JsonObject, $"{at}.{name}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> OfEnum(JsonNode value, JsonObject rules, string at) =>
        rules["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)) ? [$"{at} is {value.ToJsonString()}, none of the words"] : [];
}
