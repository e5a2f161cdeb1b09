using System.IO.Compression;
using System.Text;

namespace ListingPipeline.TestKit.Imports;

/// <summary>Builds XLSX packages by hand, the broken and hostile ones in particular.</summary>
public sealed class HostileWorkbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly byte[]? _sheet;

    private readonly Dictionary<string, string> _parts = new()
    {
        ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
    };

    public HostileWorkbooks()
    {
    }

    /// <summary>A workbook whose only sheet has these bytes.</summary>
    public HostileWorkbooks(byte[] sheet) => _sheet = sheet;

    /// <summary>A workbook whose only sheet has the given rows, every cell a text unless it is raw XML beginning with <c>&lt;c</c>.</summary>
    public static HostileWorkbooks Of(params string[][] rows)
    {
        var xml = new StringBuilder();
        foreach (var row in rows)
        {
            xml.Append("<row>");
            foreach (var cell in row)
            {
                xml.Append(cell.StartsWith("<c", StringComparison.Ordinal) ? cell : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return new HostileWorkbooks().WithSheetData(xml.ToString());
    }

    /// <summary>Sets the rows as raw XML.</summary>
    public HostileWorkbooks WithSheetData(string rows) => With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>");

    /// <summary>Adds or replaces a part.</summary>
    public HostileWorkbooks With(string path, string xml)
    {
        _parts[path] = xml;
        return this;
    }

    /// <summary>Drops a part.</summary>
    public HostileWorkbooks Without(string path)
    {
        _parts.Remove(path);
        return this;
    }

    /// <summary>The package.</summary>
    public byte[] ToBytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in _parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path, level).Open(), new UTF8Encoding(false));
                writer.Write(xml);
            }

            if (_sheet is not null)
            {
                using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", level).Open();
                sheet.Write(_sheet);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A package whose sheet unpacks to the given size from a thousandth of it.</summary>
    public static byte[] ZipBomb(int megabytes)
    {
        using var output = new MemoryStream();
        output.Write(new HostileWorkbooks().ToBytes());
        using (var zip = new ZipArchive(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            sheet.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\"><sheetData>"));
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < megabytes; i++)
            {
                sheet.Write(blanks);
            }

            sheet.Write("</sheetData></worksheet>"u8);
        }

        return output.ToArray();
    }
}
