using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>A place in a policy file. Reads never throw: a wrong value is noted and a harmless one returned, so that reading goes on and
/// every mistake of the file is found in one go; the load fails at the end.</summary>
public sealed class PolicyNode
{
    private readonly YamlNode _yaml;

    internal PolicyNode(YamlNode yaml, string file, string path, PolicyProblems problems)
    {
        _yaml = yaml;
        File = file;
        Path = path;
        Problems = problems;
    }

    /// <summary>File relative to the policies folder, with forward slashes.</summary>
    public string File { get; }

    /// <summary>Keys from the top of the file; empty for the top.</summary>
    public string Path { get; }

    public PolicyProblems Problems { get; }

    /// <summary><c>file:line</c>.</summary>
    public string Location => $"{File}:{_yaml.Start.Line.ToString(CultureInfo.InvariantCulture)}";

    public bool IsScalar => _yaml is YamlScalarNode;

    public bool IsMapping => _yaml is YamlMappingNode;

    public bool IsSequence => _yaml is YamlSequenceNode;

    public void Problem(string what) => Problems.Add(Location, Path, what);

    /// <summary>The part of the file below this place as JSON without blanks, keys sorted, every scalar a text: equal for equal content, whatever its layout.</summary>
    /// <param name="without">Keys of this mapping that are left out, because nothing depends on them.</param>
    public string Canonical(params IReadOnlyCollection<string> without)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            WriteCanonical(json, _yaml, without);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a mapping; keys that <paramref name="read"/> did not ask for are errors.</summary>
    public T Map<T>(Func<PolicyMap, T> read)
    {
        if (_yaml is not YamlMappingNode)
        {
            Problem("a mapping (key: value) is expected");
        }

        var map = new PolicyMap(this, _yaml as YamlMappingNode);
        var value = read(map);
        map.ReportUnreadKeys();
        return value;
    }

    /// <summary>Reads a sequence item by item.</summary>
    public IReadOnlyList<T> List<T>(Func<PolicyNode, T> read)
    {
        if (_yaml is not YamlSequenceNode sequence)
        {
            Problem("a list is expected");
            return [];
        }

        var items = new List<T>(sequence.Children.Count);
        for (var i = 0; i < sequence.Children.Count; i++)
        {
            items.Add(read(new PolicyNode(sequence.Children[i], File, $"{Path}[{i}]", Problems)));
        }

        return items;
    }

    /// <summary>A text that is not empty.</summary>
    public string Text()
    {
        if (_yaml is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
        {
            return value.Trim();
        }

        Problem("a text is expected");
        return string.Empty;
    }

    /// <summary>A decimal number, read exactly.</summary>
    public decimal Number() => Parse("a decimal number", 0m, static (string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    public int Whole() => Parse("a whole number", 0, static (string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>A day written <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Date() => Parse("a day written yyyy-MM-dd", DateOnly.MinValue, static (string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    /// <summary><c>true</c> or <c>false</c>, nothing else.</summary>
    public bool Bool() => Parse("true or false", false, static (string text, out bool value) =>
    {
        value = text == "true";
        return value || text == "false";
    });

    /// <summary>One of the enumeration's members, written in kebab case.</summary>
    public T Word<T>()
        where T : struct, Enum
    {
        var text = Text();
        foreach (var value in Enum.GetValues<T>())
        {
            if (Kebab(value.ToString()) == text)
            {
                return value;
            }
        }

        Problem($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}");
        return default;
    }

    internal PolicyNode Child(YamlNode yaml, string key) => new(yaml, File, Path.Length == 0 ? key : $"{Path}.{key}", Problems);

    private static string Kebab(string pascal)
    {
        var kebab = new StringBuilder();
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    private delegate bool TryParse<T>(string text, out T value);

    private T Parse<T>(string expected, T fallback, TryParse<T> parse)
    {
        if (_yaml is YamlScalarNode { Value: { } text } && parse(text, out var value))
        {
            return value;
        }

        Problem(_yaml is YamlScalarNode scalar ? $"{expected} is expected, not '{scalar.Value}'" : $"{expected} is expected");
        return fallback;
    }

    private static void WriteCanonical(Utf8JsonWriter json, YamlNode yaml, IReadOnlyCollection<string> without)
    {
        switch (yaml)
        {
            case YamlMappingNode mapping:
                json.WriteStartObject();
                foreach (var (key, value) in mapping.Children.Where(pair => !without.Contains(pair.Key.ToString())).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
                {
                    json.WritePropertyName(key.ToString());
                    WriteCanonical(json, value, []);
                }

                json.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Children)
                {
                    WriteCanonical(json, item, []);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((yaml as YamlScalarNode)?.Value?.Trim() ?? "");
                break;
        }
    }
}
