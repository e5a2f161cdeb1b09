using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>What every operation of the document must tell its reader. A rule answers the violations it finds.</summary>
internal static partial class ContractRules
{
    public static IEnumerable<string> Violations(ContractDocument document) =>
        RepeatedIds(document).Concat(document.Operations.SelectMany(Violations)).Concat(NumericEnums(document));

    private static IEnumerable<string> RepeatedIds(ContractDocument document) => document.Operations
        .GroupBy(o => o.Id)
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key}: the operation id occurs {group.Count()} times");

    private static IEnumerable<string> Violations(ContractOperation operation)
    {
        if (!OperationId().IsMatch(operation.Id))
        {
            yield return $"{operation.Id}: the operation id is not Feature_Action";
        }

        if (IsBlank(operation.Content["summary"]))
        {
            yield return $"{operation.Id}: no summary";
        }

        if (!operation.Responses.Any(r => r.Key.StartsWith('2')))
        {
            yield return $"{operation.Id}: no success response";
        }

        foreach (var missing in MissingErrors(operation))
        {
            yield return $"{operation.Id}: no {missing} response";
        }

        foreach (var response in operation.Responses.Where(r => IsProblem(r.Key) && !IsProblemBody(r.Value)))
        {
            yield return $"{operation.Id}: {response.Key} is not a Problem";
        }

        foreach (var parameter in operation.Parameters.Where(p => IsBlank(p["description"]) && !IsOwnId(operation, p)))
        {
            yield return $"{operation.Id}: parameter {parameter["name"]} has no description";
        }

        if (operation.JsonBody is { } body && body["example"] is null)
        {
            yield return $"{operation.Id}: no example; add src/Api/openapi/examples/{operation.Id}.json";
        }
    }

    /// <summary>Statuses an operation answers by its nature: with input 400, with an id 404, with a session 401.</summary>
    private static IEnumerable<string> MissingErrors(ContractOperation operation)
    {
        var hasInput = operation.Content["requestBody"] is not null || operation.Parameters.Any(p => (string?)p["in"] == "query");
        var hasId = operation.Parameters.Any(p => (string?)p["in"] == "path");
        var isPublic = TestKit.PublicOperations.Anonymous.Contains(operation.Id);
        var expected = new List<string>();
        expected.AddRange(hasInput ? ["400"] : []);
        expected.AddRange(hasId ? ["404"] : []);
        expected.AddRange(isPublic ? [] : ["401"]);
        expected.AddRange(isPublic || TestKit.PublicOperations.SignedIn.Contains(operation.Id) ? [] : ["403"]);
        return expected.Where(status => !operation.Responses.ContainsKey(status));
    }

    /// <summary>Codes an operation's description promises that nothing in the product makes.</summary>
    public static IEnumerable<string> InventedCodes(ContractDocument document, IReadOnlySet<string> known) =>
        from operation in document.Operations
        let description = (string?)operation.Content["description"] ?? ""
        where description.Contains("rror code", StringComparison.Ordinal)
        from Match code in QuotedCode().Matches(description[description.IndexOf("rror code", StringComparison.Ordinal)..])
        where !known.Contains(code.Groups[1].Value)
        select $"{operation.Id}: there is no error code {code.Groups[1].Value}";

    private static IEnumerable<string> NumericEnums(ContractDocument document) => document.Schemas
        .Where(s => s.Value?["enum"] is not null && (string?)s.Value["type"] != "string")
        .Select(s => $"{s.Key}: the enum is not written as words");

    private static bool IsProblem(string status) => status[0] is '4' or '5';

    private static bool IsProblemBody(JsonNode? response) =>
        ((string?)response?["content"]?["application/problem+json"]?["schema"]?["$ref"])?.EndsWith("Problem", StringComparison.Ordinal) == true;

    /// <summary>An <c>{id}</c> in the path names the resource the path speaks of; words would only repeat it.</summary>
    private static bool IsOwnId(ContractOperation operation, JsonObject parameter) =>
        (string?)parameter["in"] == "path" && (string?)parameter["name"] == "id" && operation.Path.Contains("/{id}", StringComparison.Ordinal);

    private static bool IsBlank(JsonNode? text) => string.IsNullOrWhiteSpace((string?)text);

    [GeneratedRegex("`([a-z][a-z-]*\\.[a-z][a-z-]*)`")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("^[A-Z][A-Za-z]+_[A-Z][A-Za-z]+$")]
    private static partial Regex OperationId();
}
