using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Numbers the distinct styles of a workbook and writes its styles part.</summary>
internal sealed class StyleTable
{
    private const int FirstCustomFormat = 164;

    private readonly Dictionary<CellStyle, int> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(CellStyle Style, bool IsQuoted), int> _indexes = [];
    private readonly List<(CellStyle Style, bool IsQuoted)> _styles = [];

    public StyleTable() => Add(CellStyle.Default, isQuoted: false);

    /// <summary>Index of the style; equal styles share one.</summary>
    public int IndexOf(CellStyle style)
    {
        if (!_seen.TryGetValue(style, out var index))
        {
            index = Add(style, isQuoted: false);
            _seen.Add(style, index);
        }

        return index;
    }

    /// <summary>Index of the style for text that must not be taken for a formula, marked as if typed with a leading apostrophe.</summary>
    public int QuotedIndexOf(CellStyle style) => Add(style, isQuoted: true);

    public void Write(Utf8Sink sink)
    {
        var formats = _styles.Select(s => s.Style.NumberFormat).Where(f => f != "General").Distinct().ToList();
        var fonts = _styles.Select(s => FontOf(s.Style)).Distinct().ToList();
        var fills = _styles.Select(s => s.Style.FillColor).OfType<string>().Distinct().ToList();

        sink.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        WriteFormats(sink, formats);
        WriteFonts(sink, fonts);
        WriteFills(sink, fills);
        sink.Raw("<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"u8);
        sink.Raw("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs>"u8);
        foreach (var (style, isQuoted) in _styles)
        {
            var format = formats.IndexOf(style.NumberFormat);
            WriteCellFormat(sink, style, isQuoted, format < 0 ? 0 : FirstCustomFormat + format, fonts.IndexOf(FontOf(style)), FillIndex(fills, style));
        }

        sink.Raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"u8);
    }

    private static (string? Name, int Size, bool Bold, string? Color) FontOf(CellStyle style) => (style.FontName, style.FontSize, style.Bold, style.FontColor);

    // Indexes 0 and 1 are reserved by the format for "none" and "gray125".
    private static int FillIndex(List<string> fills, CellStyle style) => style.FillColor is { } color ? 2 + fills.IndexOf(color) : 0;

    private static void WriteFormats(Utf8Sink sink, List<string> formats)
    {
        if (formats.Count == 0)
        {
            return;
        }

        sink.Raw("<numFmts>"u8);
        for (var i = 0; i < formats.Count; i++)
        {
            sink.Raw("<numFmt numFmtId=\""u8);
            sink.Int(FirstCustomFormat + i);
            sink.Raw("\" formatCode=\""u8);
            sink.Text(formats[i]);
            sink.Raw("\"/>"u8);
        }

        sink.Raw("</numFmts>"u8);
    }

    private static void WriteFonts(Utf8Sink sink, List<(string? Name, int Size, bool Bold, string? Color)> fonts)
    {
        sink.Raw("<fonts>"u8);
        foreach (var (name, size, bold, color) in fonts)
        {
            sink.Raw("<font>"u8);
            if (bold)
            {
                sink.Raw("<b/>"u8);
            }

            sink.Raw("<sz val=\""u8);
            sink.Int(size);
            sink.Raw("\"/>"u8);
            if (color is not null)
            {
                sink.Raw("<color rgb=\"FF"u8);
                sink.Text(color);
                sink.Raw("\"/>"u8);
            }

            sink.Raw("<name val=\""u8);
            sink.Text(name ?? "宋体");
            sink.Raw("\"/></font>"u8);
        }

        sink.Raw("</fonts>"u8);
    }

    private static void WriteFills(Utf8Sink sink, List<string> fills)
    {
        sink.Raw("<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"u8);
        foreach (var color in fills)
        {
            sink.Raw("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"u8);
            sink.Text(color);
            sink.Raw("\"/></patternFill></fill>"u8);
        }

        sink.Raw("</fills>"u8);
    }

    private static void WriteCellFormat(Utf8Sink sink, CellStyle style, bool isQuoted, int format, int font, int fill)
    {
        sink.Raw("<xf xfId=\"0\" numFmtId=\""u8);
        sink.Int(format);
        sink.Raw("\" fontId=\""u8);
        sink.Int(font);
        sink.Raw("\" fillId=\""u8);
        sink.Int(fill);
        sink.Raw("\" borderId=\""u8);
        sink.Int(style.HasBorder ? 1 : 0);
        sink.Raw("\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\""u8);
        if (isQuoted)
        {
            sink.Raw(" quotePrefix=\"1\""u8);
        }

        sink.Raw("><alignment vertical=\"center\""u8);
        if (style.Alignment != CellAlignment.General)
        {
            sink.Raw(" horizontal=\""u8);
            sink.Raw(style.Alignment switch { CellAlignment.Left => "left"u8, CellAlignment.Right => "right"u8, _ => "center"u8 });
            sink.Raw("\""u8);
        }

        sink.Raw(style.WrapText ? " wrapText=\"1\"/>"u8 : "/>"u8);
        sink.Raw(style.IsLocked ? "<protection locked=\"1\"/></xf>"u8 : "<protection locked=\"0\"/></xf>"u8);
    }

    private int Add(CellStyle style, bool isQuoted)
    {
        if (!_indexes.TryGetValue((style, isQuoted), out var index))
        {
            index = _styles.Count;
            _styles.Add((style, isQuoted));
            _indexes.Add((style, isQuoted), index);
        }

        return index;
    }
}
