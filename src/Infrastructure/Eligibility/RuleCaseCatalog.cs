using System.Globalization;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Policies;
using YamlDotNet.RepresentationModel;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads <c>cases/eligibility/*.yaml</c> of the policies folder once, on first use; the tests prove that every case can be read and holds.</summary>
internal sealed class RuleCaseCatalog(PolicyFolder folder, IPolicyCatalog policies) : IRuleCaseCatalog
{
    private readonly Lazy<IReadOnlyList<Case>> _cases = new(() => Read(Path.Combine(folder.Path, "cases", "eligibility")));

    public IReadOnlyList<RuleCase> Of(string rule, IReadOnlySet<string> metrics) =>
    [
        .. _cases.Value.Where(one => one.Expect.ContainsKey(rule)).Select(one => new RuleCase(
            one.Name,
            one.AsOf,
            Answer(one.Expect[rule]),
            [.. one.Facts.Where(fact => metrics.Contains(fact.Key)).SelectMany(fact => ToFacts(fact.Key, fact.Value))])),
    ];

    private static Outcome Answer(string word) => word switch
    {
        "met" => Outcome.Met,
        "notMet" => Outcome.NotMet,
        _ => Outcome.Unknown,
    };

    private IEnumerable<RuleCaseFact> ToFacts(string name, YamlNode value)
    {
        if (policies.Metrics.Find(name) is not { } metric)
        {
            return [];
        }

        return value is YamlMappingNode years
            ? years.Children.Select(pair => ToFact(metric, int.Parse(Text(pair.Key), CultureInfo.InvariantCulture), Text(pair.Value)))
            : [ToFact(metric, null, Text(value))];
    }

    private static RuleCaseFact ToFact(MetricDefinition metric, int? year, string text) => new(
        metric.Name,
        metric.Label,
        year,
        metric.Unit,
        metric.Kind == MetricKind.Flag ? text is "true"
            : metric.Kind is not (MetricKind.Choice or MetricKind.Date) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text);

    private static List<Case> Read(string path)
    {
        var cases = new List<Case>();
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal).ToArray() : [])
        {
            var yaml = new YamlStream();
            using var text = File.OpenText(file);
            yaml.Load(text);
            foreach (var item in ((YamlSequenceNode)Child((YamlMappingNode)yaml.Documents[0].RootNode, "cases")!).OfType<YamlMappingNode>())
            {
                AddWithVariations(item, cases);
            }
        }

        return cases;
    }

    private static void AddWithVariations(YamlMappingNode item, List<Case> cases)
    {
        var facts = Child(item, "facts") as YamlMappingNode;
        var origin = new Case(Text(Child(item, "name")!), Day(Child(item, "as_of")!), Words(item), Merge(new Dictionary<string, YamlNode>(StringComparer.Ordinal), facts));
        cases.Add(origin);
        foreach (var variation in (Child(item, "variations") as YamlSequenceNode)?.OfType<YamlMappingNode>() ?? [])
        {
            cases.Add(new Case(
                $"{origin.Name}：{Text(Child(variation, "name")!)}",
                Child(variation, "as_of") is { } day ? Day(day) : origin.AsOf,
                Words(variation),
                Merge(origin.Facts, variation)));
        }
    }

    /// <summary>Facts carry over to a variation; a null makes one unknown again.</summary>
    private static Dictionary<string, YamlNode> Merge(IReadOnlyDictionary<string, YamlNode> facts, YamlMappingNode? over)
    {
        var merged = new Dictionary<string, YamlNode>(facts, StringComparer.Ordinal);
        foreach (var kind in (string[])["metrics", "flags"])
        {
            foreach (var pair in (over is null ? null : Child(over, kind) as YamlMappingNode)?.Children.ToArray() ?? [])
            {
                if (pair.Value is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "null" or "~" or "" })
                {
                    merged.Remove(Text(pair.Key));
                }
                else
                {
                    merged[Text(pair.Key)] = pair.Value;
                }
            }
        }

        return merged;
    }

    private static Dictionary<string, string> Words(YamlMappingNode item) =>
        (Child(item, "expect") as YamlMappingNode)?.Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value), StringComparer.Ordinal) ?? [];

    private static YamlNode? Child(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static DateOnly Day(YamlNode node) => DateOnly.ParseExact(Text(node), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Case(string Name, DateOnly AsOf, IReadOnlyDictionary<string, string> Expect, IReadOnlyDictionary<string, YamlNode> Facts);
}
