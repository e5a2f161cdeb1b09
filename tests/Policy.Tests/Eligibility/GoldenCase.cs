using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.TestKit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>One golden case: facts, a day, and what each rule must answer.</summary>
/// <param name="Name">File and sentence.</param>
/// <param name="Data">The case with its variation merged in.</param>
public sealed partial record GoldenCase(string Name, JsonObject Data)
{
    public DateOnly AsOf => DateOnly.Parse((string)Data["as_of"]!);

    public DateOnly? ListingCommitteeOn => (string?)Data["listing_committee_on"] is { } day ? DateOnly.Parse(day) : null;

    public FactsInput Facts => new(
        Data["facts"]?["metrics"]?.Deserialize<Dictionary<string, JsonElement>>(),
        Data["facts"]?["flags"]?.Deserialize<Dictionary<string, bool?>>());

    public IReadOnlyDictionary<string, string> Expect => Words("expect");

    public IReadOnlyDictionary<string, string> Conditions => Words("conditions");

    public IReadOnlyList<string> NotInForce => Items("not_in_force");

    public IReadOnlyList<string> NotApplied => Items("not_applied");

    public IReadOnlyList<string> Unverified => Items("unverified");

    public IReadOnlyList<string> Pinned => Items("pinned");

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Presumed => (Data["presumed"] as JsonObject ?? [])
        .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value!.AsArray().Select(flag => (string)flag!)]);

    public JsonObject Boards => Data["boards"] as JsonObject ?? [];

    public override string ToString() => Name;

    public static IEnumerable<GoldenCase> All()
    {
        var folder = Path.Combine(RepositoryFolders.Policies, "cases", "eligibility");
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var yaml = new YamlStream();
            using var text = File.OpenText(path);
            yaml.Load(text);
            var file = Path.GetFileNameWithoutExtension(path);
            foreach (var item in Json(yaml.Documents[0].RootNode)!["cases"]!.AsArray())
            {
                foreach (var one in Expand(file, item!.AsObject()))
                {
                    yield return one;
                }
            }
        }
    }

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex NumberPattern { get; }

    private static IEnumerable<GoldenCase> Expand(string file, JsonObject data)
    {
        var name = $"{file}: {data["name"]}";
        yield return new GoldenCase(name, data);
        foreach (var variation in data["variations"]?.AsArray() ?? [])
        {
            var merged = Base(data);
            foreach (var (key, value) in variation!.AsObject())
            {
                if (key is "metrics" or "flags")
                {
                    Override(merged, key, value!.AsObject());
                }
                else
                {
                    merged[key] = value?.DeepClone();
                }
            }

            yield return new GoldenCase($"{name} — {variation["name"]}", merged);
        }
    }

    /// <summary>Facts and days carry over to a variation; expectations do not.</summary>
    private static JsonObject Base(JsonObject data) => new()
    {
        ["as_of"] = data["as_of"]!.DeepClone(),
        ["listing_committee_on"] = data["listing_committee_on"]?.DeepClone(),
        ["facts"] = data["facts"]?.DeepClone() ?? new JsonObject(),
    };

    private static void Override(JsonObject data, string kind, JsonObject values)
    {
        var facts = data["facts"]!.AsObject();
        var into = facts[kind] as JsonObject ?? [];
        facts[kind] ??= into;
        foreach (var (name, value) in values)
        {
            into[name] = value?.DeepClone();
        }
    }

    private Dictionary<string, string> Words(string key) =>
        (Data[key] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => (string)pair.Value!);

    private IReadOnlyList<string> Items(string key) => [.. (Data[key] as JsonArray ?? []).Select(item => (string)item!)];

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair =>
            KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when NumberPattern.IsMatch(text) => JsonNode.Parse(text),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException($"Unexpected YAML at line {node.Start.Line}."),
    };
}
