using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;
using ListingPipeline.TestKit.Imports;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets.Annotation;

/// <summary>Workbooks other programs write: strict, prefixed, in other encodings, with parts at other places or missing.</summary>
[TestFixture]
public sealed class OddWorkbookTests
{
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Cells = "<row><c t=\"inlineStr\"><is><t>企业名称</t></is></c><c t=\"inlineStr\"><is><t>营业收入</t></is></c></row><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>示例精工001</t></is></c><c r=\"B4\"><v>-5</v></c></row>";

    private static readonly SheetRemarks Remarks = new(1, null, [
        new RowRemarks(1, null, "检查结果", []),
        new RowRemarks(4, RemarkWeight.Error, "错误：B4：不能为负数", [new CellRemark(2, RemarkWeight.Error, "不能为负数")]),
    ]);

    private static IEnumerable<TestCaseData> Workbooks()
    {
        var plain = $"<worksheet xmlns=\"{OfficerWorkbook.Main}\"><sheetData>{Cells}</sheetData></worksheet>";
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain).ToBytes()).SetArgDisplayNames("without styles");
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain).ToBytes(CompressionLevel.NoCompression)).SetArgDisplayNames("stored");
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain).With("xl/styles.xml", $"<styleSheet xmlns=\"{OfficerWorkbook.Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0\"/></numFmts><dxfs count=\"0\"/></styleSheet>").ToBytes())
            .SetArgDisplayNames("styles without formats");
        yield return new TestCaseData(new HostileWorkbooks(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + plain)).ToArray()).ToBytes()).SetArgDisplayNames("UTF-16");
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain.Replace("<", "<x:").Replace("<x:/", "</x:").Replace("xmlns=", "xmlns:x=")).ToBytes()).SetArgDisplayNames("with a prefix");
        yield return new TestCaseData(new HostileWorkbooks().With("custom/blatt.xml", plain)
            .With("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{OfficerWorkbook.PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{OfficerWorkbook.Relations}/worksheet\" Target=\"../custom/./blatt.xml\"/></Relationships>").ToBytes())
            .SetArgDisplayNames("sheet at another place");
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain.Replace(OfficerWorkbook.Main, Strict))
            .With("xl/workbook.xml", $"<workbook xmlns=\"{Strict}\" xmlns:r=\"{StrictRelations}\" conformance=\"strict\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{OfficerWorkbook.PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{StrictRelations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>").ToBytes())
            .SetArgDisplayNames("strict");
        yield return new TestCaseData(new HostileWorkbooks().With("xl/worksheets/sheet1.xml", plain)
            .With("xl/formats/look.xml", $"<styleSheet xmlns=\"{OfficerWorkbook.Main}\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
            .With("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{OfficerWorkbook.PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{OfficerWorkbook.Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId7\" Type=\"{OfficerWorkbook.Relations}/styles\" Target=\"formats/look.xml\"/></Relationships>").ToBytes())
            .SetArgDisplayNames("styles at another place");
    }

    [TestCaseSource(nameof(Workbooks))]
    public async Task Workbook_ComesBackReadable_WithItsMarksAndNotes(byte[] original)
    {
        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(original, Remarks);

        Assert.That(SheetText.Of(annotated, without: 3), Is.EqualTo(SheetText.Of(original)));
        Assert.That(SheetText.Of(annotated), Has.Some.Contains("错误：B4：不能为负数"));
        var parts = OfficerWorkbook.PartsOf(annotated);
        var styles = parts.Single(p => p.Key is "xl/styles.xml" or "xl/formats/look.xml").Value;
        Assert.That(XDocument.Load(new MemoryStream(styles)).ToString(), Does.Contain("FFFFC7CE"));
        Assert.That(Encoding.UTF8.GetString(parts["xl/comments1.xml"]), Does.Contain("不能为负数"));
        var sheet = XDocument.Load(new MemoryStream(parts.Single(p => p.Key is "xl/worksheets/sheet1.xml" or "custom/blatt.xml").Value)).Root!;
        Assert.That(sheet.Elements().Select(e => e.Name.LocalName), Is.EqualTo(new[] { "cols", "sheetData", "legacyDrawing" }));
        Assert.That(sheet.Descendants().Select(e => e.Name.Namespace).Distinct().Count(), Is.EqualTo(1));
        Assert.That(sheet.Elements().Last().Attributes().Single(a => a.Name.LocalName == "id").Name.NamespaceName, Is.EqualTo(sheet.Name.NamespaceName == Strict ? StrictRelations : OfficerWorkbook.Relations));
    }

    [TestCase("<sheetData/>")]
    [TestCase("<sheetData></sheetData>")]
    [TestCase("<sheetData><row r=\"5\"/></sheetData>")]
    public async Task EmptySheet_CarriesWhatIsSaidOfItAsAWhole(string data)
    {
        var book = new HostileWorkbooks().With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{OfficerWorkbook.Main}\">{data}</worksheet>").ToBytes();

        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(book, new SheetRemarks(1, null, [new RowRemarks(1, null, "检查结果：没有表头", [])]));

        Assert.That(SheetText.Of(annotated), Is.EqualTo(new[] { "1: Text 检查结果：没有表头 0" }));
    }

    [Test]
    public async Task SheetUsingEveryColumn_GetsMarksButNoColumn()
    {
        var book = HostileWorkbooks.Of([.. Enumerable.Range(1, 512).Select(i => $"列{i}")]).ToBytes();

        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(book, new SheetRemarks(1, null, [new RowRemarks(1, null, "检查结果", [new CellRemark(2, RemarkWeight.Warning, "不认识的列")])]));

        Assert.That(SheetText.Of(annotated), Is.EqualTo(SheetText.Of(book)));
        Assert.That(OfficerWorkbook.TextOf(annotated, "xl/comments1.xml"), Does.Contain("不认识的列"));
    }

    [TestCase("<mergeCells count=\"1\"><mergeCell ref=\"B4:E4\"/></mergeCells>", 6)]
    [TestCase("<mergeCells count=\"1\"><mergeCell ref=\"B5:XFD5\"/></mergeCells>", 3)]
    public async Task Column_IsNotCoveredByMergedCells_UnlessTheyAreWholeRows(string merges, int column)
    {
        const string Formatted = "<row r=\"5\"><c r=\"D5\"></c><c r=\"XFD5\"><extLst/></c></row>";
        var book = new HostileWorkbooks().With("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{OfficerWorkbook.Main}\"><sheetData>{Cells}{Formatted}</sheetData>{merges}</worksheet>").ToBytes();

        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(book, Remarks);

        Assert.That(SheetText.Of(annotated, without: column), Is.EqualTo(SheetText.Of(book)));
    }

    [Test]
    public async Task LargeSheet_IsPassedThrough()
    {
        const int Rows = 25_000;
        var xml = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>企业名称</t></is></c></row>");
        for (var row = 2; row <= Rows; row++)
        {
            xml.Append($"<row r=\"{row}\" spans=\"1:4\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>示例精工{row}</t></is></c><c r=\"B{row}\"><v>{row}.25</v></c><c r=\"D{row}\"><v>-{row}</v></c></row>");
        }

        var book = new HostileWorkbooks().WithSheetData(xml.ToString()).ToBytes();
        var remarks = new SheetRemarks(1, null, Enumerable.Range(1, Rows).Where(row => row == 1 || row % 3 == 0).Select(row =>
            new RowRemarks(row, row == 1 ? null : RemarkWeight.Error, $"说明{row}", row == 1 ? [] : [new CellRemark(3, RemarkWeight.Warning, "空"), new CellRemark(4, RemarkWeight.Error, "负数")])));

        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(book, remarks);

        Assert.That(SheetText.Of(annotated, without: 5), Is.EqualTo(SheetText.Of(book)));
        Assert.That(SheetText.Of(annotated).Count(row => row.Contains("说明", StringComparison.Ordinal)), Is.EqualTo(1 + (Rows / 3)));
    }

    [TestCase("xl/vbaProject.bin", "import.macros")]
    [TestCase("xl/externalLinks/externalLink1.xml", "import.external-link")]
    public async Task WorkbookThatIsRefused_IsNotGivenBack(string part, string code)
    {
        var book = new HostileWorkbooks().WithSheetData(Cells).With(part, "<x/>").ToBytes();
        using var destination = new MemoryStream();

        var written = await new SpreadsheetAnnotator(new SpreadsheetReader(), new SpreadsheetWriter()).WriteAsync(new MemoryStream(book), null, Remarks, destination, CancellationToken.None);

        Assert.That((written.Error?.Code, destination.Length), Is.EqualTo((code, 0L)));
    }

    [Test]
    public async Task TextTable_ComesBackAsAWorkbook()
    {
        var annotated = await AnnotatedWorkbookTests.AnnotateAsync(Encoding.UTF8.GetBytes("企业名称,营业收入\n\n\n=1+1,-5\n"), Remarks);

        Assert.That(AnnotatedWorkbookTests.Faults(annotated), Is.Empty);
        Assert.That(SheetText.Of(annotated), Is.EqualTo(new[] { "1: Text 企业名称 0 | Text 营业收入 0 | Text 检查结果 0", "4: Text =1+1 0 | Text -5 0 | Text 错误：B4：不能为负数 0" }));
        using var document = SpreadsheetDocument.Open(new MemoryStream(annotated), isEditable: false);
        var look = new CellLook(document, "检查结果");
        Assert.That((look.FillOf("B4"), look.FillOf("C4"), look.FormatOf("A4").QuotePrefix?.Value), Is.EqualTo(("FFFFC7CE", "FFFFC7CE", (bool?)true)));
    }
}
