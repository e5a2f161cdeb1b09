using System.Text.Json;

namespace ListingPipeline.TestKit.Policies;

/// <summary>A hand-computed table of the county assessment: the preview's request and the answer it must give.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Request">Request as sent over HTTP.</param>
/// <param name="Response">Expected answer.</param>
public sealed record AssessmentCase(string Name, JsonElement Request, JsonElement Response)
{
    /// <summary>Scheme of the case.</summary>
    public string SchemeId => Request.GetProperty("scheme").GetString()!;

    public override string ToString() => Name;
}

/// <summary>The golden cases under <c>policies/cases/county-assessments</c>.</summary>
public static class AssessmentCases
{
    public static IReadOnlyList<AssessmentCase> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(RepositoryFolders.Policies, "cases", "county-assessments"), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.EnumerateArray())
        .Select(item => new AssessmentCase(item.GetProperty("name").GetString()!, item.GetProperty("request"), item.GetProperty("response")))];
}
