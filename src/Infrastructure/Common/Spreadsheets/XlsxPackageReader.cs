using System.IO.Compression;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Opens a package, checks it for harm and finds the sheet to read.</summary>
internal sealed class XlsxPackageReader
{
    private const string RelationNamespaceEnd = "/relationships";
    private const long SmallPartBytes = 16L * 1024 * 1024;
    private const long RatioCheckedFrom = 4L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly SpreadsheetLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    private XlsxPackageReader(ZipArchive zip, SpreadsheetLimits limits)
    {
        _zip = zip;
        _limits = limits;
    }

    public static Result<ISheetRows> Open(Stream content, string? sheetName, SpreadsheetLimits limits)
    {
        var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        try
        {
            var opened = new XlsxPackageReader(zip, limits).Open(sheetName);
            if (opened.Error is not null)
            {
                zip.Dispose();
            }

            return opened;
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    private Result<ISheetRows> Open(string? sheetName)
    {
        if (Check() is { } refusal)
        {
            return refusal;
        }

        if (!_parts.ContainsKey("xl/workbook.xml"))
        {
            return ImportErrors.FileNotSupported("不是 Excel 工作簿");
        }

        var (targets, external) = ReadRelations("xl/_rels/workbook.xml.rels");
        if (external is not null)
        {
            return ImportErrors.ExternalLink(external);
        }

        var (sheets, usesDate1904) = ReadSheets();
        var chosen = sheetName is null ? sheets.Find(s => s.IsVisible) : sheets.Find(s => s.Name.Equals(sheetName, StringComparison.OrdinalIgnoreCase));
        if (chosen is null || !targets.TryGetValue(chosen.RelationId, out var path) || !_parts.ContainsKey(path))
        {
            return ImportErrors.NoSuchSheet(sheetName ?? "(首个可见工作表)");
        }

        var texts = SharedTexts.Read(OpenPart("xl/sharedStrings.xml"), _limits);
        if (texts.Error is { } error)
        {
            return error;
        }

        var formats = CellFormats.Read(OpenPart("xl/styles.xml"));
        return new XlsxRows(chosen.Name, _zip, () => OpenPart(path)!, new CellDecoder(texts.Value, formats, usesDate1904), _limits);
    }

    private Error? Check()
    {
        if (_zip.Entries.Count > _limits.Parts)
        {
            return ImportErrors.ZipBomb($"{_zip.Entries.Count} 个部件");
        }

        long unpacked = 0;
        foreach (var entry in _zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (entry.IsEncrypted || !_parts.TryAdd(name, entry))
            {
                return ImportErrors.FileBroken(name);
            }

            unpacked += entry.Length;
            if (unpacked > _limits.UnpackedBytes || (entry.Length > RatioCheckedFrom && entry.Length > entry.CompressedLength * _limits.CompressionRatio))
            {
                return ImportErrors.ZipBomb(name);
            }

            if (HarmIn(name) is { } harm)
            {
                return harm;
            }
        }

        return HasMacroContentType() ? ImportErrors.Macros : null;
    }

    private static Error? HarmIn(string part)
    {
        if (part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase))
        {
            return ImportErrors.Macros;
        }

        return part.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || part.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)
            || part.StartsWith("xl/embeddings/", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/activeX/", StringComparison.OrdinalIgnoreCase)
            ? ImportErrors.ExternalLink(part)
            : null;
    }

    private bool HasMacroContentType()
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

    private (Dictionary<string, string> Targets, string? External) ReadRelations(string part)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = OpenXml(part);
        while (xml is not null && SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
            {
                continue;
            }

            var target = xml.GetAttribute("Target") ?? string.Empty;
            if (xml.GetAttribute("TargetMode") == "External")
            {
                return (targets, target);
            }

            targets[xml.GetAttribute("Id") ?? string.Empty] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return (targets, null);
    }

    private (List<SheetEntry> Sheets, bool UsesDate1904) ReadSheets()
    {
        var sheets = new List<SheetEntry>();
        var usesDate1904 = false;
        using var xml = OpenXml("xl/workbook.xml")!;
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                usesDate1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                sheets.Add(new SheetEntry(xml.GetAttribute("name") ?? string.Empty, RelationIdOf(xml), xml.GetAttribute("state") is null or "visible"));
            }
        }

        return (sheets, usesDate1904);
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

    private LimitedStream? OpenPart(string part) =>
        _parts.TryGetValue(part, out var entry) ? new LimitedStream(entry.Open(), part, IsLarge(part) ? _limits.UnpackedBytes : SmallPartBytes) : null;

    private static bool IsLarge(string part) =>
        part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) || part.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    private sealed record SheetEntry(string Name, string RelationId, bool IsVisible);
}
