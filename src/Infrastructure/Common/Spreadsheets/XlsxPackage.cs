using System.IO.Compression;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>A package that was checked for harm, with the sheet to read.</summary>
internal sealed class XlsxPackage : IDisposable
{
    /// <summary>Path of the workbook.</summary>
    public const string BookPath = "xl/workbook.xml";

    private const string RelationNamespaceEnd = "/relationships";
    private const long SmallPartBytes = 16L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly SpreadsheetLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxPackage(ZipArchive zip, SpreadsheetLimits limits)
    {
        _zip = zip;
        _limits = limits;
    }

    /// <summary>Parts by path, in the order they stand in the file.</summary>
    public IReadOnlyDictionary<string, ZipArchiveEntry> Parts => _parts;

    /// <summary>Relations of the workbook.</summary>
    public IReadOnlyList<PartRelation> Relations { get; private set; } = [];

    /// <summary>Name of the sheet.</summary>
    public string SheetName { get; private set; } = string.Empty;

    /// <summary>Path of the sheet.</summary>
    public string SheetPath { get; private set; } = string.Empty;

    /// <summary>Path of the formats; null when there are none.</summary>
    public string? StylesPath => PathOf("styles");

    private bool UsesDate1904 { get; set; }

    /// <summary>Opens a package and finds the sheet of a name, or the first visible one.</summary>
    public static Result<XlsxPackage> Open(Stream content, string? sheetName, SpreadsheetLimits limits)
    {
        var package = new XlsxPackage(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true), limits);
        try
        {
            if (package.Open(sheetName) is not { } refusal)
            {
                return package;
            }

            package.Dispose();
            return refusal;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The rows of the sheet; they take the package over.</summary>
    public Result<ISheetRows> OpenRows()
    {
        try
        {
            if (!SharedTexts.Read(PathOf("sharedStrings") is { } path ? OpenPart(path) : null, _limits).TryGetValue(out var texts, out var error))
            {
                Dispose();
                return error;
            }

            var formats = CellFormats.Read(StylesPath is { } styles ? OpenPart(styles) : null);
            return new XlsxRows(SheetName, this, () => OpenPart(SheetPath)!, new CellDecoder(texts, formats, UsesDate1904), _limits);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The content of a part, as long as it unpacks to no more than it may; null when there is no such part.</summary>
    public Stream? OpenPart(string part) =>
        _parts.TryGetValue(part, out var entry) ? new LimitedStream(entry.Open(), part, IsLarge(part) ? _limits.UnpackedBytes : SmallPartBytes) : null;

    public void Dispose() => _zip.Dispose();

    private Error? Open(string? sheetName)
    {
        if ((XlsxHarm.Find(_zip, _parts, _limits) ?? (HasMacros() ? ImportErrors.Macros : null)) is { } refusal)
        {
            return refusal;
        }

        if (!_parts.ContainsKey(BookPath))
        {
            return ImportErrors.FileNotSupported("不是 Excel 工作簿");
        }

        Relations = PartRelations.Read(OpenPart(PartRelations.PathOf(BookPath)), BookPath);
        if (Relations.FirstOrDefault(r => r.IsExternal) is { } external)
        {
            return ImportErrors.ExternalLink(external.Target);
        }

        var sheets = ReadSheets();
        var chosen = sheetName is null ? sheets.Find(s => s.IsVisible) : sheets.Find(s => s.Name.Equals(sheetName, StringComparison.OrdinalIgnoreCase));
        if (chosen is null || Relations.LastOrDefault(r => r.Id == chosen.RelationId) is not { } sheet || !_parts.ContainsKey(sheet.Target))
        {
            return ImportErrors.NoSuchSheet(sheetName ?? "(首个可见工作表)");
        }

        (SheetName, SheetPath) = (chosen.Name, sheet.Target);
        return null;
    }

    /// <summary>Path of the workbook's part of a kind; files that do not relate it have it at its usual place.</summary>
    private string? PathOf(string kind)
    {
        var path = Relations.FirstOrDefault(r => r.IsOf(kind) && _parts.ContainsKey(r.Target))?.Target ?? $"xl/{kind}.xml";
        return _parts.ContainsKey(path) ? path : null;
    }

    private bool HasMacros()
    {
        using var xml = OpenXml("[Content_Types].xml");
        while (xml is not null && SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private List<SheetEntry> ReadSheets()
    {
        var sheets = new List<SheetEntry>();
        using var xml = OpenXml(BookPath)!;
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                UsesDate1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                sheets.Add(new SheetEntry(xml.GetAttribute("name") ?? string.Empty, RelationIdOf(xml), xml.GetAttribute("state") is null or "visible"));
            }
        }

        return sheets;
    }

    // The prefix and the namespace (transitional or strict) vary; the local name and the namespace's end do not.
    private static string RelationIdOf(XmlReader xml)
    {
        var id = string.Empty;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith(RelationNamespaceEnd, StringComparison.Ordinal))
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    private XmlReader? OpenXml(string part) => OpenPart(part) is { } stream ? SafeXml.Create(stream) : null;

    private bool IsLarge(string part) =>
        part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) || part.Equals(SheetPath, StringComparison.OrdinalIgnoreCase)
        || part.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    private sealed record SheetEntry(string Name, string RelationId, bool IsVisible);
}
