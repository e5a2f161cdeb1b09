using System.IO.Compression;
using System.Text;
using ListingPipeline.TestKit.Imports;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets.Annotation;

/// <summary>A workbook as officers have them: a hidden sheet, merged titles, formats, a table, notes with a thread, validations, formulas, a picture.</summary>
internal static class OfficerWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string SheetPath = "xl/worksheets/sheet2.xml";

    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Namespaces =
        $"xmlns=\"{Main}\" xmlns:r=\"{Relations}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac xr\" "
        + "xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" xmlns:xr=\"http://schemas.microsoft.com/office/spreadsheetml/2014/revision\"";

    /// <summary>Rows of the sheet that is read: titles in 1 and 2, header in 3.</summary>
    public const string Rows =
        "<row r=\"1\" spans=\"1:6\" ht=\"30\" customHeight=\"1\" x14ac:dyDescent=\"0.2\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"/><c r=\"F1\" s=\"1\"/></row>"
        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 单位：万元 </t></is></c></row>"
        + "<row r=\"3\" spans=\"1:6\" s=\"2\" customFormat=\"1\"><c r=\"A3\" s=\"2\" t=\"s\"><v>1</v></c><c r=\"B3\" s=\"2\" t=\"s\"><v>2</v></c><c r=\"C3\" s=\"2\" t=\"s\"><v>3</v></c><c r=\"D3\" s=\"2\" t=\"s\"><v>4</v></c><c r=\"E3\" s=\"2\" t=\"s\"><v>5</v></c></row>"
        + "<row r=\"4\" spans=\"1:6\"><c r=\"A4\" t=\"s\"><v>6</v></c><c r=\"B4\" s=\"3\"><v>45292</v></c><c r=\"C4\" s=\"4\"><v>-12345.67</v></c><c r=\"D4\" s=\"5\"><v>5.3199999999999997E-2</v></c><c r=\"E4\" s=\"4\"><f t=\"shared\" ref=\"E4:E5\" si=\"0\">C4*2</f><v>-24691.34</v></c></row>"
        + "<row r=\"5\" spans=\"1:6\"><c r=\"A5\" t=\"s\"><v>7</v></c><c r=\"C5\" s=\"4\"><v>10</v></c><c r=\"E5\" s=\"4\"><f t=\"shared\" si=\"0\"/><v>20</v></c></row>"
        + "<row r=\"6\" s=\"4\" customFormat=\"1\"/>"
        + "<row r=\"7\" ht=\"20\"><c r=\"A7\" t=\"str\"><f>CONCATENATE(A4,\"&lt;&amp;\")</f><v>示例精工001&lt;&amp;</v></c><c r=\"F7\" t=\"b\"><v>1</v></c><c r=\"XFD7\" s=\"4\"/></row>";

    private const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"16\"/><name val=\"黑体\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDEBF7\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"><alignment horizontal=\"center\"/></xf>"
        + "<xf xfId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"><alignment wrapText=\"1\"/><protection locked=\"1\"/></xf>"
        + "<xf xfId=\"0\" numFmtId=\"164\" borderId=\"1\" applyNumberFormat=\"1\"/><xf xfId=\"0\" numFmtId=\"4\" borderId=\"1\" applyNumberFormat=\"1\"><protection locked=\"0\"/></xf><xf xfId=\"0\" numFmtId=\"10\" applyNumberFormat=\"1\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs count=\"1\"><dxf><font><b/></font></dxf></dxfs></styleSheet>";

    private static readonly string[] Texts = ["示例县企业年报", "企业名称", "成立日期", "营业收入", "增长率", "合计", "示例精工001", "示例精工002"];

    /// <summary>What stands before the rows.</summary>
    public const string Head =
        $"<worksheet {Namespaces} xr:uid=\"{{00000000-0001-0000-0000-000000000000}}\"><sheetPr><tabColor rgb=\"FF00B050\"/></sheetPr><dimension ref=\"A1:F7\"/>"
        + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A4\" sqref=\"A4\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\" x14ac:dyDescent=\"0.15\"/><cols><col min=\"1\" max=\"1\" width=\"33.5\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"12\" style=\"3\" customWidth=\"1\"/>"
        + "<col min=\"5\" max=\"16384\" width=\"9\" style=\"4\" hidden=\"1\" customWidth=\"1\"/></cols>";

    /// <summary>What stands behind the rows.</summary>
    public const string Tail =
        "<sheetProtection sheet=\"1\" objects=\"1\"/><mergeCells count=\"1\"><mergeCell ref=\"A1:F1\"/></mergeCells>"
        + "<conditionalFormatting sqref=\"C4:C7\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"1\" operator=\"lessThan\"><formula>0</formula></cfRule></conditionalFormatting>"
        + "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" sqref=\"D4:D100\"><formula1>\"是,否\"</formula1></dataValidation></dataValidations>"
        + "<hyperlinks><hyperlink ref=\"A4\" r:id=\"rId9\"/></hyperlinks><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\"/>"
        + "<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>";

    /// <summary>The workbook.</summary>
    /// <param name="hasNotes">Whether the sheet has notes of its own, one of them a thread.</param>
    /// <param name="hasTable">Whether its rows 3 to 5 are a table.</param>
    public static byte[] Build(bool hasNotes = true, bool hasTable = true)
    {
        var book = new HostileWorkbooks()
            .With("_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
            .With("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><bookViews><workbookView activeTab=\"1\"/></bookViews><sheets><sheet name=\"字典\" sheetId=\"4\" state=\"hidden\" r:id=\"rId4\"/><sheet name=\"年报\" sheetId=\"2\" r:id=\"rId2\"/><sheet name=\"说明\" sheetId=\"3\" r:id=\"rId3\"/></sheets>"
                + "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">年报!$A$1:$F$7</definedName></definedNames></workbook>")
            .With("xl/_rels/workbook.xml.rels", Related(("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "worksheet", "/xl/worksheets/sheet3.xml"), ("rId4", "worksheet", "worksheets/sheet4.xml"), ("rId5", "styles", "styles.xml"), ("rId6", "sharedStrings", "sharedStrings.xml"), ("rId7", "calcChain", "calcChain.xml")))
            .With("xl/styles.xml", Styles)
            .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\" count=\"8\" uniqueCount=\"8\">{string.Concat(Texts.Select(text => $"<si><t>{text}</t></si>"))}</sst>")
            .With("xl/calcChain.xml", $"<calcChain xmlns=\"{Main}\"><c r=\"E4\" i=\"2\"/><c r=\"E5\" i=\"2\"/><c r=\"A7\" i=\"2\"/></calcChain>")
            .With("xl/worksheets/sheet3.xml", $"<worksheet xmlns=\"{Main}\"><!-- kept --><sheetData><row r=\"1\"><c r=\"A1\"><f>年报!C4</f><v>-12345.67</v></c></row></sheetData></worksheet>")
            .With("xl/worksheets/sheet4.xml", $"<worksheet xmlns=\"{Main}\"><sheetData/></worksheet>")
            .With(SheetPath, Head + $"<sheetData>{Rows}</sheetData>" + Tail + (hasNotes ? "<legacyDrawing r:id=\"rId1\"/>" : string.Empty) + (hasTable ? "<tableParts count=\"1\"><tablePart r:id=\"rId5\"/></tableParts>" : string.Empty) + "</worksheet>");
        book.With("xl/worksheets/_rels/sheet2.xml.rels", SheetRelations(hasNotes, hasTable));
        if (hasTable)
        {
            book.With("xl/tables/table1.xml", $"<table xmlns=\"{Main}\" id=\"1\" name=\"年报表\" displayName=\"年报表\" ref=\"A3:E5\"><autoFilter ref=\"A3:E5\"/><tableColumns count=\"5\">{string.Concat(Enumerable.Range(1, 5).Select(i => $"<tableColumn id=\"{i}\" name=\"{Texts[i]}\"/>"))}</tableColumns></table>");
        }

        if (hasNotes)
        {
            AddNotes(book);
        }

        return book.With("[Content_Types].xml", ContentTypes(hasNotes, hasTable)).ToBytes();
    }

    /// <summary>Content of the parts by path.</summary>
    public static Dictionary<string, byte[]> PartsOf(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var part = entry.Open();
            part.CopyTo(content);
            return content.ToArray();
        });
    }

    /// <summary>A part as text.</summary>
    public static string TextOf(byte[] file, string path) => Encoding.UTF8.GetString(PartsOf(file)[path]);

    private static string Related(params (string Id, string Kind, string Target)[] relations) =>
        $"<Relationships xmlns=\"{PackageRelations}\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relations}/{r.Kind}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private static string SheetRelations(bool hasNotes, bool hasTable)
    {
        var link = $"<Relationship Id=\"rId9\" Type=\"{Relations}/hyperlink\" Target=\"https://example.invalid/\" TargetMode=\"External\"/>";
        var thread = "<Relationship Id=\"rId3\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../threadedComments/threadedComment1.xml\"/>";
        return Related([.. hasNotes ? [("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"), ("rId2", "comments", "../comments1.xml")] : Array.Empty<(string, string, string)>(), .. hasTable ? [("rId5", "table", "../tables/table1.xml")] : Array.Empty<(string, string, string)>()])
            .Replace("</Relationships>", link + (hasNotes ? thread : string.Empty) + "</Relationships>", StringComparison.Ordinal);
    }

    private static void AddNotes(HostileWorkbooks book) => book
        .With("xl/comments1.xml", $"<comments xmlns=\"{Main}\"><authors><author>示例经办人</author><author>tc={{00000000-0006-0000-0000-000000000001}}</author></authors><commentList>"
            + "<comment ref=\"A4\" authorId=\"0\"><text><r><rPr><b/><sz val=\"9\"/></rPr><t>经办人：</t></r><r><t>请核对</t></r></text></comment>"
            + "<comment ref=\"C5\" authorId=\"1\"><text><t>[Threaded comment] 已与企业确认</t></text></comment></commentList></comments>")
        .With("xl/threadedComments/threadedComment1.xml", "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"C5\" dT=\"2026-01-01T00:00:00.00\" personId=\"{00000000-0000-0000-0000-000000000002}\" id=\"{00000000-0006-0000-0000-000000000001}\"><text>已与企业确认</text></threadedComment></ThreadedComments>")
        .With("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>"
            + string.Concat(new[] { (1025, 3, 0), (1030, 4, 2) }.Select(box => $"<v:shape id=\"_x0000_s{box.Item1}\" type=\"#_x0000_t202\" style='position:absolute;visibility:hidden'><v:textbox><div>a<br></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:Row>{box.Item2}</x:Row><x:Column>{box.Item3}</x:Column></x:ClientData></v:shape>"))
            + "</xml>");

    private static string ContentTypes(bool hasNotes, bool hasTable)
    {
        var overrides = new List<(string Part, string Type)> { ("workbook.xml", "sheet.main+xml"), ("styles.xml", "styles+xml"), ("sharedStrings.xml", "sharedStrings+xml"), ("calcChain.xml", "calcChain+xml") };
        overrides.AddRange(Enumerable.Range(2, 3).Select(i => ($"worksheets/sheet{i}.xml", "worksheet+xml")));
        if (hasTable)
        {
            overrides.Add(("tables/table1.xml", "table+xml"));
        }

        if (hasNotes)
        {
            overrides.Add(("comments1.xml", "comments+xml"));
        }

        var xml = string.Concat(overrides.Select(o => $"<Override PartName=\"/xl/{o.Part}\" ContentType=\"{Types}{o.Type}\"/>"));
        var thread = hasNotes ? "<Override PartName=\"/xl/threadedComments/threadedComment1.xml\" ContentType=\"application/vnd.ms-excel.threadedcomments+xml\"/>" : string.Empty;
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + (hasNotes ? "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>" : string.Empty) + xml + thread + "</Types>";
    }
}
