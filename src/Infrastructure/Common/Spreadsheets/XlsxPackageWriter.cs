using System.IO.Compression;
using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes the parts of an XLSX package; entries carry a fixed time so that equal content gives equal bytes.</summary>
internal sealed class XlsxPackageWriter(ZipArchive zip, Workbook workbook)
{
    private const string MainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static readonly DateTimeOffset _entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ChoiceLists _choices = new(workbook);
    private readonly StyleTable _styles = new();

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        // The drop-down formulas name the hidden sheet, so it is named first and a sheet of the same name gives way.
        IReadOnlyList<Sheet> sheets = _choices.IsEmpty ? workbook.Sheets : [.. workbook.Sheets, _choices.ToSheet()];
        var notes = sheets.Select(XlsxNotes.Of).ToList();
        var names = SheetNames.Unique(workbook.Sheets, _choices.IsEmpty ? null : ChoiceLists.SheetName);
        WriteText("[Content_Types].xml", ContentTypes(notes));
        WriteText("_rels/.rels", $"{Declaration}<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        WriteText("xl/workbook.xml", WorkbookPart(sheets, names, workbook.Sheets.Count));
        WriteText("xl/_rels/workbook.xml.rels", WorkbookRelations(sheets.Count));
        for (var i = 0; i < sheets.Count; i++)
        {
            await using var entry = Open($"xl/worksheets/sheet{i + 1}.xml");
            await new XlsxSheetWriter(new Utf8Sink(entry), sheets[i], _styles, _choices).WriteAsync(notes[i].Count > 0, cancellationToken);
        }

        for (var i = 0; i < sheets.Count; i++)
        {
            WriteNotes(i + 1, notes[i]);
        }

        Write("xl/styles.xml", sink =>
        {
            _styles.Write(sink);
            sink.Flush();
        });
    }

    private void WriteNotes(int number, IReadOnlyList<CellNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        WriteText(
            $"xl/worksheets/_rels/sheet{number}.xml.rels",
            $"{Declaration}<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/vmlDrawing\" Target=\"../drawings/vmlDrawing{number}.vml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/comments\" Target=\"../comments{number}.xml\"/></Relationships>");
        Write($"xl/comments{number}.xml", sink => XlsxNotes.WriteTexts(sink, notes));
        Write($"xl/drawings/vmlDrawing{number}.vml", sink => XlsxNotes.WriteBoxes(sink, notes));
    }

    private static string ContentTypes(List<IReadOnlyList<CellNote>> notes)
    {
        const string Prefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var xml = new StringBuilder(Declaration)
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
            .Append($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Prefix}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Prefix}styles+xml\"/>");
        for (var i = 1; i <= notes.Count; i++)
        {
            xml.Append($"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Prefix}worksheet+xml\"/>");
            if (notes[i - 1].Count > 0)
            {
                xml.Append($"<Override PartName=\"/xl/comments{i}.xml\" ContentType=\"{Prefix}comments+xml\"/>");
            }
        }

        return xml.Append("</Types>").ToString();
    }

    private static string WorkbookPart(IReadOnlyList<Sheet> sheets, IReadOnlyList<string> names, int visible)
    {
        var xml = new StringBuilder(Declaration).Append($"<workbook xmlns=\"{MainNamespace}\" xmlns:r=\"{Relations}\"><bookViews><workbookView/></bookViews><sheets>");
        var titles = new StringBuilder();
        for (var i = 0; i < sheets.Count; i++)
        {
            var state = i >= visible ? " state=\"hidden\"" : string.Empty;
            xml.Append($"<sheet name=\"{SheetNames.Escape(names[i])}\" sheetId=\"{i + 1}\"{state} r:id=\"rId{i + 1}\"/>");
            if (sheets[i].HasHeader)
            {
                var row = sheets[i].Preamble.Count + 1;
                titles.Append($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">'{SheetNames.Escape(names[i].Replace("'", "''"))}'!$1:${row}</definedName>");
            }
        }

        xml.Append("</sheets>");
        return (titles.Length == 0 ? xml : xml.Append($"<definedNames>{titles}</definedNames>")).Append("</workbook>").ToString();
    }

    private static string WorkbookRelations(int count)
    {
        var xml = new StringBuilder(Declaration).Append($"<Relationships xmlns=\"{PackageRelations}\">");
        for (var i = 1; i <= count; i++)
        {
            xml.Append($"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }

        return xml.Append($"<Relationship Id=\"rId{count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private void WriteText(string path, string xml) => Write(path, sink =>
    {
        sink.Raw(Encoding.UTF8.GetBytes(xml));
        sink.Flush();
    });

    private void Write(string path, Action<Utf8Sink> write)
    {
        using var entry = Open(path);
        write(new Utf8Sink(entry));
    }

    private Stream Open(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = _entryTime;
        return entry.Open();
    }
}
