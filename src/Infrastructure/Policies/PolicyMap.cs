using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;
using YamlDotNet.RepresentationModel;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>A mapping of a policy file, read key by key; whoever reads it names every key it may hold.</summary>
public sealed class PolicyMap
{
    private readonly Dictionary<string, YamlNode> _children = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal PolicyMap(PolicyNode node, YamlMappingNode? yaml)
    {
        Node = node;
        foreach (var (key, value) in yaml is null ? [] : yaml.Children.ToArray())
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _children.Add(name, value);
            }
            else
            {
                node.Child(key, "?").Problem("a key must be a plain text");
            }
        }
    }

    /// <summary>The mapping itself, for problems that concern it as a whole.</summary>
    public PolicyNode Node { get; }

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => _children.Keys;

    public bool Has(string key) => _children.ContainsKey(key);

    public PolicyNode? Optional(string key)
    {
        _asked.Add(key);
        return _children.TryGetValue(key, out var child) ? Node.Child(child, key) : null;
    }

    public PolicyNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null)
        {
            Node.Problem($"key '{key}' is missing");
        }

        return node;
    }

    public string Text(string key) => Required(key)?.Text() ?? string.Empty;

    public string? OptionalText(string key) => Optional(key)?.Text();

    public decimal Number(string key) => Required(key)?.Number() ?? 0m;

    public decimal? OptionalNumber(string key) => Optional(key)?.Number();

    public int Whole(string key) => Required(key)?.Whole() ?? 0;

    public int? OptionalWhole(string key) => Optional(key)?.Whole();

    public bool Bool(string key) => Required(key)?.Bool() ?? false;

    public bool? OptionalBool(string key) => Optional(key)?.Bool();

    public DateOnly Date(string key) => Required(key)?.Date() ?? DateOnly.MinValue;

    public DateOnly? OptionalDate(string key) => Optional(key)?.Date();

    public T Word<T>(string key)
        where T : struct, Enum => Required(key)?.Word<T>() ?? default;

    public T? OptionalWord<T>(string key)
        where T : struct, Enum => Optional(key)?.Word<T>();

    /// <summary>A text in both languages: <c>{zh: …, en: …}</c>.</summary>
    public LocalizedText Localized(string key) => OptionalLocalized(key, required: true) ?? new LocalizedText(string.Empty, string.Empty);

    public LocalizedText? OptionalLocalized(string key) => OptionalLocalized(key, required: false);

    public IReadOnlyList<T> List<T>(string key, Func<PolicyNode, T> read) => Required(key)?.List(read) ?? [];

    public IReadOnlyList<T> OptionalList<T>(string key, Func<PolicyNode, T> read) => Optional(key)?.List(read) ?? [];

    /// <summary>A source: <c>{document: …, clause: …, confidence: A}</c>.</summary>
    /// <param name="key">Key of the mapping.</param>
    /// <param name="document">Document of the file, for sources that name only the clause; null when each must name its own.</param>
    public PolicySource Source(string key = "source", string? document = null) =>
        Required(key)?.Map(map => new PolicySource(
            document is null ? map.Text("document") : map.OptionalText("document") ?? document,
            map.Text("clause"),
            map.Confidence("confidence"))) ?? new PolicySource(string.Empty, string.Empty, PolicyConfidence.Unverified);

    /// <summary>A confidence mark: <c>A</c>, <c>A/B</c>, <c>B</c> or <c>C</c>.</summary>
    public PolicyConfidence Confidence(string key)
    {
        if (Required(key) is not { } node)
        {
            return PolicyConfidence.Unverified;
        }

        var text = node.Text();
        foreach (var confidence in Enum.GetValues<PolicyConfidence>())
        {
            if (confidence.Mark() == text)
            {
                return confidence;
            }
        }

        node.Problem($"'{text}' is no confidence mark (A, A/B, B, C)");
        return PolicyConfidence.Unverified;
    }

    internal void ReportUnreadKeys()
    {
        foreach (var (key, value) in _children)
        {
            if (!_asked.Contains(key))
            {
                Node.Child(value, key).Problem($"unknown key; known here: {string.Join(", ", _asked)}");
            }
        }
    }

    private LocalizedText? OptionalLocalized(string key, bool required) =>
        (required ? Required(key) : Optional(key))?.Map(map => new LocalizedText(map.Text("zh"), map.Text("en")));
}
