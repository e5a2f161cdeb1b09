using ListingPipeline.Domain.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Understands the headers of columns: what they are about, in which unit, of which year.</summary>
public sealed partial class HeaderMatcher
{
    private const int LongestHeader = 80;
    private const int LongestUnit = 8;

    private readonly Dictionary<string, (ImportField Field, MetricDefinition? Metric)> _meanings = new(StringComparer.Ordinal);

    /// <summary>Knows the words for the metrics of a vocabulary.</summary>
    /// <param name="catalog">Metrics that are computed from others are left out: they cannot be supplied by a spreadsheet.</param>
    public HeaderMatcher(MetricCatalog catalog)
    {
        foreach (var (field, words) in HeaderWords.Fields)
        {
            Add(words, field, null);
        }

        foreach (var (name, field) in HeaderWords.Master)
        {
            if (catalog.Find(name) is { } metric)
            {
                Add([metric.Name, metric.Label.Zh, metric.Label.En], field, null);
            }
        }

        foreach (var (name, words) in HeaderWords.Metrics)
        {
            if (catalog.Find(name) is { } metric)
            {
                Add(words, ImportField.Metric, metric);
            }
        }

        foreach (var metric in catalog.All)
        {
            Add([metric.Name, metric.Label.Zh, metric.Label.En], ImportField.Metric, metric);
        }
    }

    /// <summary>The column under a header; <see cref="ImportField.Ignored"/> when it is not understood.</summary>
    /// <param name="number">Column from 1.</param>
    /// <param name="header">Header as written; line breaks, stars and widths do not matter.</param>
    public ImportColumn Match(int number, string header)
    {
        var ignored = new ImportColumn(number, header, ImportField.Ignored, null, null, null, false);
        if (header.Length > LongestHeader)
        {
            return ignored;
        }

        var text = TextForms.Normalise(header).ToLowerInvariant().Replace("*", string.Empty, StringComparison.Ordinal);
        if (Find(text) is { } exact)
        {
            return ignored with { Field = exact.Field, Metric = exact.Metric };
        }

        var parts = Parts.Of(text);
        var meaning = Find(parts.Rest);
        for (var length = Math.Min(LongestUnit, parts.Rest.Length - 1); meaning is null && parts.Unit is null && length > 0; length--)
        {
            if (AmountUnit.Parse(parts.Rest[^length..].Trim('_', ' ')) is { } unit)
            {
                meaning = Find(parts.Rest[..^length]);
                parts = meaning is null ? parts : parts with { Unit = unit };
            }
        }

        return meaning is { } found
            ? new ImportColumn(number, header, found.Field, found.Metric, parts.Year, parts.Unit, parts.IsPercent)
            : ignored;
    }

    /// <summary>The unit a title or note above the table states for all amounts, e.g. 单位：万元; null when it states none.</summary>
    public static AmountUnit? UnitLine(string text)
    {
        var match = UnitStatement().Match(TextForms.Unspaced(TextForms.Normalise(text)));
        return match.Success ? AmountUnit.Parse(match.Groups[1].Value) : null;
    }

    private (ImportField Field, MetricDefinition? Metric)? Find(string text) =>
        _meanings.TryGetValue(Key(text), out var meaning) ? meaning : null;

    // The first word to claim a key keeps it: the lists go from the certain to the general.
    private void Add(IEnumerable<string> words, ImportField field, MetricDefinition? metric)
    {
        foreach (var word in words)
        {
            _meanings.TryAdd(Key(TextForms.Normalise(word).ToLowerInvariant()), (field, metric));
        }
    }

    private static string Key(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or ':' or '、')));

    [GeneratedRegex(@"单位[:]?(?:人民币)?\(?([^0-9:,;。)]{1,8})\)?", RegexOptions.CultureInvariant)]
    private static partial Regex UnitStatement();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})(?!\d)(?:财年|年度|年末|年底|年)?", RegexOptions.CultureInvariant)]
    private static partial Regex YearPart();

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[,/;]?单位:?([^0-9]{1,8})$|[,/;]([^0-9]{1,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingUnit();

    /// <summary>A header taken apart.</summary>
    private sealed record Parts(string Rest, int? Year, AmountUnit? Unit, bool IsPercent)
    {
        public static Parts Of(string text)
        {
            int? year = null;
            AmountUnit? unit = null;
            var isPercent = false;
            var rest = Bracket().Replace(text, match =>
            {
                var inner = match.Groups[1].Value.Trim();
                inner = inner.StartsWith("单位", StringComparison.Ordinal) ? inner[2..].TrimStart(':') : inner;
                if (inner is "%" or "百分比")
                {
                    isPercent = true;
                    return string.Empty;
                }

                if (AmountUnit.Parse(inner) is { } written)
                {
                    unit = written;
                    return string.Empty;
                }

                // 必填, 选填 and counting words say nothing about the value.
                return inner is "必填" or "选填" or "人" or "个" or "项" or "件" or "名" or "家" or "required" or "optional" ? string.Empty : match.Value;
            });
            rest = YearPart().Replace(rest, match =>
            {
                year = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
                return string.Empty;
            });
            rest = TrailingUnit().Replace(rest.Trim(), match =>
            {
                var written = AmountUnit.Parse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);
                unit ??= written;
                return written is null ? match.Value : string.Empty;
            });
            if (rest.EndsWith('%'))
            {
                isPercent = true;
                rest = rest[..^1];
            }

            return new Parts(rest.Replace("()", string.Empty, StringComparison.Ordinal).Trim('-', '_', ' ', ':'), year, unit, isPercent);
        }
    }
}
