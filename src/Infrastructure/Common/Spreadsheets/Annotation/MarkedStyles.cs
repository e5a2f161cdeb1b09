using System.Globalization;
using System.Xml.Linq;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>The formats of an officer's workbook and those of its marked cells, each the cell's own with another fill.</summary>
internal sealed class MarkedStyles
{
    /// <summary>Formats Excel opens a workbook with.</summary>
    private const int MostFormats = 65_000;

    private const string Warning = "FFEB9C";
    private const string Error = "FFC7CE";
    private const string Opaque = "FF";

    // Elements a styles part begins with, in the order the format demands.
    private static readonly string[] _order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];

    private readonly XDocument _document;
    private readonly XNamespace _space;
    private readonly bool[] _isMarked;
    private readonly Dictionary<(int Style, Look Look, bool IsQuoted), int> _indexes = [];
    private readonly List<(int Style, Look Look, bool IsQuoted)> _added = [];

    /// <summary>Takes the formats of a workbook.</summary>
    /// <param name="part">Its styles; null when it has none.</param>
    /// <param name="space">Namespace of a new part.</param>
    public MarkedStyles(Stream? part, string space)
    {
        using (part)
        {
            _document = part is null ? new XDocument(new XElement((XNamespace)space + "styleSheet")) : SafeXml.Load(part);
        }

        _space = _document.Root!.Name.Namespace;
        Section("fonts", () => [new XElement(_space + "font")]);
        var marks = Section("fills", () => [Fill("none"), Fill("gray125")]).Elements().Select(IsMark).ToList();
        Section("borders", () => [new XElement(_space + "border")]);
        Section("cellStyleXfs", () => [new XElement(_space + "xf")]);
        _isMarked = [.. Section("cellXfs", () => [new XElement(_space + "xf", new XAttribute("xfId", 0))]).Elements(_space + "xf")
            .Select(format => int.TryParse((string?)format.Attribute("fillId"), out var fill) && fill >= 0 && fill < marks.Count && marks[fill])];
    }

    /// <summary>Index of a format with the fill of a mark.</summary>
    /// <param name="style">Index of the cell's own.</param>
    /// <param name="weight">The mark; null for none.</param>
    /// <param name="isQuoted">Whether the cell holds a text a program might take for a formula.</param>
    public int IndexOf(int style, RemarkWeight? weight, bool isQuoted = false) =>
        IndexOf(style, weight switch { RemarkWeight.Error => Look.Error, RemarkWeight.Warning => Look.Warning, _ => Look.Own }, isQuoted);

    /// <summary>Index of a format without the mark an earlier check gave it.</summary>
    public int Unmarked(int style) => style < _isMarked.Length && _isMarked[style] ? IndexOf(style, Look.Plain, isQuoted: false) : style;

    /// <summary>Writes the formats with those asked for.</summary>
    public void Write(Stream destination)
    {
        var fills = _document.Root!.Element(_space + "fills")!;
        var formats = _document.Root!.Element(_space + "cellXfs")!;
        var first = fills.Elements().Count();
        fills.Add(Fill("solid", Warning), Fill("solid", Error));
        var own = formats.Elements(_space + "xf").ToList();
        foreach (var (style, look, isQuoted) in _added)
        {
            var format = new XElement(own[style]);
            if (look != Look.Own)
            {
                format.SetAttributeValue("fillId", look switch { Look.Warning => first, Look.Error => first + 1, _ => 0 });
                format.SetAttributeValue("applyFill", 1);
            }

            if (isQuoted)
            {
                format.SetAttributeValue("quotePrefix", 1);
            }

            formats.Add(format);
        }

        fills.SetAttributeValue("count", fills.Elements().Count().ToString(CultureInfo.InvariantCulture));
        formats.SetAttributeValue("count", formats.Elements().Count().ToString(CultureInfo.InvariantCulture));
        SafeXml.Save(_document, destination);
    }

    private int IndexOf(int style, Look look, bool isQuoted)
    {
        var own = _isMarked.Length;
        style = style < own ? style : 0;
        if ((look == Look.Own && !isQuoted) || own + _added.Count >= MostFormats)
        {
            return style;
        }

        if (!_indexes.TryGetValue((style, look, isQuoted), out var index))
        {
            index = own + _added.Count;
            _added.Add((style, look, isQuoted));
            _indexes.Add((style, look, isQuoted), index);
        }

        return index;
    }

    private bool IsMark(XElement fill) =>
        fill.Element(_space + "patternFill") is { } pattern && (string?)pattern.Attribute("patternType") == "solid"
        && (string?)pattern.Element(_space + "fgColor")?.Attribute("rgb") is Opaque + Warning or Opaque + Error;

    private XElement Section(string name, Func<XElement[]> content)
    {
        if (_document.Root!.Element(_space + name) is { } present)
        {
            if (!present.HasElements)
            {
                present.Add(content());
            }

            return present;
        }

        var section = new XElement(_space + name, content());
        var before = _order[..Array.IndexOf(_order, name)];
        var last = _document.Root.Elements().LastOrDefault(e => before.Contains(e.Name.LocalName));
        if (last is null)
        {
            _document.Root.AddFirst(section);
        }
        else
        {
            last.AddAfterSelf(section);
        }

        return section;
    }

    private XElement Fill(string pattern, string? color = null) => new(
        _space + "fill",
        new XElement(
            _space + "patternFill",
            new XAttribute("patternType", pattern),
            color is null ? null : new XElement(_space + "fgColor", new XAttribute("rgb", Opaque + color)),
            color is null ? null : new XElement(_space + "bgColor", new XAttribute("indexed", 64))));

    private enum Look
    {
        Own,
        Plain,
        Warning,
        Error,
    }
}
