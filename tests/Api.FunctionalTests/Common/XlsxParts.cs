using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>A cell of a workbook as the file says it.</summary>
/// <param name="Text">Text of an inline text; the number as written otherwise; empty for a blank.</param>
/// <param name="HasFormula">Whether it holds a formula element.</param>
/// <param name="IsText">Whether it is a text and not a number.</param>
/// <param name="Fill">Colour it is filled with, e.g. FFC7CE; null for none.</param>
/// <param name="IsQuoted">Whether a spreadsheet program is told to take it as text whatever it begins with.</param>
internal sealed record XlsxPart(string Text, bool HasFormula, bool IsText, string? Fill, bool IsQuoted);

/// <summary>Cells, marks and notes of a workbook, read with nothing but the platform's ZIP and XML.</summary>
internal sealed class XlsxParts
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public XlsxParts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var styles = Load(zip.GetEntry("xl/styles.xml")!);
        var fills = styles.Element(Main + "fills")!.Elements().Select(fill => (string?)fill.Descendants(Main + "fgColor").FirstOrDefault()?.Attribute("rgb")).ToList();
        var formats = styles.Element(Main + "cellXfs")!.Elements()
            .Select(format => (Fill: fills[(int?)format.Attribute("fillId") ?? 0], IsQuoted: (string?)format.Attribute("quotePrefix") is "1" or "true")).ToList();
        Sheets = [.. zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal)
            .Select(e => Cells(Load(e), formats))];
        Notes = zip.Entries.Where(e => e.FullName.StartsWith("xl/comments", StringComparison.Ordinal))
            .SelectMany(e => Load(e).Descendants(Main + "comment")).ToLookup(note => (string)note.Attribute("ref")!, note => note.Value);
    }

    /// <summary>Cells by address, sheet by sheet.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, XlsxPart>> Sheets { get; }

    /// <summary>Texts of the notes by address.</summary>
    public ILookup<string, string> Notes { get; }

    public IEnumerable<XlsxPart> All => Sheets.SelectMany(sheet => sheet.Values);

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream).Root!;
    }

    private static Dictionary<string, XlsxPart> Cells(XElement sheet, List<(string? Fill, bool IsQuoted)> formats) =>
        sheet.Descendants(Main + "row").Index().SelectMany(row => row.Item.Elements(Main + "c").Index().Select(cell => (Cell: cell.Item, Row: row.Index + 1, Column: cell.Index))).ToDictionary(
            one => (string?)one.Cell.Attribute("r") ?? $"{(char)('A' + one.Column)}{one.Row}",
            one =>
            {
                var (fill, isQuoted) = formats[int.Parse((string?)one.Cell.Attribute("s") ?? "0", CultureInfo.InvariantCulture)];
                // An ARGB colour without its first two digits.
                return new XlsxPart(
                    one.Cell.Value, one.Cell.Element(Main + "f") is not null, (string?)one.Cell.Attribute("t") == "inlineStr", fill is { Length: 8 } ? fill[2..] : fill, isQuoted);
            },
            StringComparer.Ordinal);
}
