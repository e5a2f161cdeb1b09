using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets.Annotation;

/// <summary>An officer's workbook comes back as it was, with remarks on the sheet that was read.</summary>
[TestFixture]
public sealed class AnnotatedWorkbookTests
{
    private static readonly XNamespace Main = OfficerWorkbook.Main;

    private static readonly SheetRemarks Remarks = new(3, null, [
        new RowRemarks(3, null, "检查结果：D3：不认识的列", [new CellRemark(4, RemarkWeight.Warning, "不认识的列")]),
        new RowRemarks(4, RemarkWeight.Error, "错误：C4：不能为负数", [new CellRemark(1, RemarkWeight.Warning, "没有信用代码"), new CellRemark(3, RemarkWeight.Error, "不能为负数\n第二句_x0041_")]),
        new RowRemarks(5, RemarkWeight.Warning, "=提醒：B5", [new CellRemark(2, RemarkWeight.Warning, "缺少日期"), new CellRemark(3, RemarkWeight.Warning, "线程")]),
    ]);

    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(false, false)]
    public async Task Workbook_HasNoMoreFaultsThanBefore_AndPartsNobodyTouchedAreTheSame(bool hasNotes, bool hasTable)
    {
        var original = OfficerWorkbook.Build(hasNotes, hasTable);
        Assert.That(Faults(original), Is.Empty);

        var annotated = await AnnotateAsync(original, Remarks);

        Assert.That(Faults(annotated), Is.Empty);
        var (before, after) = (OfficerWorkbook.PartsOf(original), OfficerWorkbook.PartsOf(annotated));
        string[] touched = [OfficerWorkbook.SheetPath, "xl/styles.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet2.xml.rels", "[Content_Types].xml"];
        foreach (var path in before.Keys.Except(hasNotes ? touched[..4] : touched))
        {
            Assert.That(after[path], Is.EqualTo(before[path]), path);
        }

        Assert.That(after.Keys.Except(before.Keys), hasNotes ? Is.Empty : Is.EquivalentTo(new[] { "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml" }));
    }

    [Test]
    public async Task Sheet_KeepsAllButTheMarks()
    {
        var original = OfficerWorkbook.Build();

        var before = XDocument.Parse(OfficerWorkbook.TextOf(original, OfficerWorkbook.SheetPath)).Root!;
        var after = XDocument.Parse(OfficerWorkbook.TextOf(await AnnotateAsync(original, Remarks), OfficerWorkbook.SheetPath)).Root!;

        Assert.That(after.Attributes().Select(a => a.ToString()), Is.EqualTo(before.Attributes().Select(a => a.ToString())), "namespaces and what may be ignored");
        Assert.That(after.Elements().Select(e => e.Name.LocalName), Is.EqualTo(before.Elements().Select(e => e.Name.LocalName)));
        Assert.That((string?)after.Element(Main + "dimension")!.Attribute("ref"), Is.EqualTo("A1:G7"));
        Assert.That(after.Element(Main + "cols")!.Elements().Select(c => $"{(string?)c.Attribute("min")}-{(string?)c.Attribute("max")}:{(string?)c.Attribute("width")}{((string?)c.Attribute("hidden") is null ? "" : " hidden")}"),
            Is.EqualTo(new[] { "1-1:33.5", "2-2:12", "5-6:9 hidden", "7-7:60", "8-16384:9 hidden" }));
        foreach (var section in before.Elements().Where(e => e.Name.LocalName is not ("dimension" or "cols" or "sheetData")))
        {
            Assert.That(XNode.DeepEquals(after.Element(section.Name), section), Is.True, section.Name.LocalName);
        }

        var cells = after.Descendants(Main + "c").ToDictionary(c => (string)c.Attribute("r")!);
        foreach (var cell in before.Descendants(Main + "c"))
        {
            var own = cells[(string)cell.Attribute("r")!];
            Assert.That(own.Elements().Select(e => e.ToString()), Is.EqualTo(cell.Elements().Select(e => e.ToString())), (string?)cell.Attribute("r"));
        }

        Assert.That(cells.Keys.Except(before.Descendants(Main + "c").Select(c => (string)c.Attribute("r")!)), Is.EquivalentTo(new[] { "G3", "G4", "G5", "B5" }));
        Assert.That(after.Descendants(Main + "row").Where(r => r.Attribute("spans") is not null).Select(r => (string?)r.Attribute("r")), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public async Task Marks_AreTheCellsOwnFormatWithAnotherFill()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await AnnotateAsync(OfficerWorkbook.Build(), Remarks)), isEditable: false);
        var look = new CellLook(document, "年报");

        Assert.That(look.FillOf("C4"), Is.EqualTo("FFFFC7CE"));
        Assert.That(look.FillOf("A4"), Is.EqualTo("FFFFEB9C"));
        Assert.That(look.FillOf("D3"), Is.EqualTo("FFFFEB9C"));
        Assert.That(look.FillOf("E4"), Is.Null);
        Assert.That(look.FillOf("G4"), Is.EqualTo("FFFFC7CE"));
        Assert.That(look.FillOf("G3"), Is.EqualTo("FFDDEBF7"), "the added header looks like the one before it");
        Assert.That(look.FormatOf("C4").NumberFormatId!.Value, Is.EqualTo(4U));
        Assert.That(look.FormatOf("C4").BorderId!.Value, Is.EqualTo(1U));
        Assert.That(look.FormatOf("C4").Protection!.Locked!.Value, Is.False);
        Assert.That(look.FormatOf("D3").FontId!.Value, Is.EqualTo(1U));
        Assert.That(look.FormatOf("B5").NumberFormatId!.Value, Is.EqualTo(164U), "a cell that was not there has its column's format");
        Assert.That(look.TextOf("G4"), Is.EqualTo("错误：C4：不能为负数"));
        Assert.That((look.TextOf("G5"), look.FormatOf("G5").QuotePrefix?.Value), Is.EqualTo(("=提醒：B5", (bool?)true)), "no formula");
    }

    [Test]
    public async Task Notes_StandBesideThoseOfTheOfficer()
    {
        var annotated = await AnnotateAsync(OfficerWorkbook.Build(), Remarks);

        var notes = XDocument.Parse(OfficerWorkbook.TextOf(annotated, "xl/comments1.xml")).Descendants(Main + "comment").ToDictionary(c => (string)c.Attribute("ref")!, c => c.Value);
        Assert.That(notes["A4"], Is.EqualTo("经办人：请核对\n没有信用代码"));
        Assert.That(notes["C5"], Is.EqualTo("[Threaded comment] 已与企业确认"), "a thread stays as it is");
        Assert.That(notes["C4"], Is.EqualTo("不能为负数\n第二句_x005F_x0041_"));
        Assert.That(notes.Keys, Is.EquivalentTo(new[] { "A4", "C5", "C4", "D3", "B5" }));
        var boxes = OfficerWorkbook.TextOf(annotated, "xl/drawings/vmlDrawing1.vml");
        Assert.That(boxes, Does.Contain("<div>a<br></div>"), "boxes need not be well-formed");
        foreach (var id in new[] { 1025, 1030, 1031, 1032, 1033 })
        {
            Assert.That(boxes.Split($"_x0000_s{id}\"").Length, Is.EqualTo(2), $"{id}");
        }
    }

    [Test]
    public async Task Rows_ReadAgain_AreThoseOfTheOriginal()
    {
        var original = OfficerWorkbook.Build();

        Assert.That(SheetText.Of(await AnnotateAsync(original, Remarks), without: 7), Is.EqualTo(SheetText.Of(original)));
    }

    [Test]
    public async Task ColumnOfAnEarlierCheck_IsWrittenAnew()
    {
        var once = await AnnotateAsync(OfficerWorkbook.Build(), Remarks);
        var twice = await AnnotateAsync(once, Remarks with { Column = 7, Rows = [new RowRemarks(3, null, "检查结果", []), new RowRemarks(5, RemarkWeight.Error, "错误：另一处", [])] });

        Assert.That(Faults(twice), Is.Empty);
        using var document = SpreadsheetDocument.Open(new MemoryStream(twice), isEditable: false);
        var look = new CellLook(document, "年报");
        Assert.That((look.TextOf("G3"), look.TextOf("G5")), Is.EqualTo(("检查结果", "错误：另一处")));
        Assert.That((look.Has("G4"), look.Has("H3")), Is.EqualTo((false, false)));
        Assert.That((look.FillOf("C4"), look.FormatOf("C4").NumberFormatId!.Value), Is.EqualTo(((string?)null, 4U)), "the mark is gone, the format is not");
        Assert.That(look.FillOf("A3"), Is.EqualTo("FFDDEBF7"), "the officer's own fill stays");
        var notes = XDocument.Parse(OfficerWorkbook.TextOf(twice, "xl/comments1.xml")).Descendants(Main + "comment").Select(c => (string?)c.Attribute("ref"));
        Assert.That(notes, Is.EquivalentTo(new[] { "A4", "C5" }));
        Assert.That(OfficerWorkbook.TextOf(twice, "xl/drawings/vmlDrawing1.vml").Split("<v:shape ").Length - 1, Is.EqualTo(2));
        Assert.That(SheetText.Of(twice, without: 7), Is.EqualTo(SheetText.Of(OfficerWorkbook.Build())));
    }

    [Test]
    public async Task Sheet_WithoutNotesOnCells_GetsNoParts()
    {
        var remarks = Remarks with { Rows = [new RowRemarks(3, null, "检查结果", [])] };
        var original = OfficerWorkbook.Build(hasNotes: false);

        var annotated = await AnnotateAsync(original, remarks);

        Assert.That(OfficerWorkbook.PartsOf(annotated).Keys, Is.EquivalentTo(OfficerWorkbook.PartsOf(original).Keys));
        Assert.That(Faults(annotated), Is.Empty);
    }

    internal static async Task<byte[]> AnnotateAsync(byte[] original, SheetRemarks remarks)
    {
        using var destination = new MemoryStream();
        var annotator = new SpreadsheetAnnotator(new SpreadsheetReader(), new SpreadsheetWriter());
        var written = await annotator.WriteAsync(new MemoryStream(original), null, remarks, destination, CancellationToken.None);
        Assert.That(written.Error, Is.Null);
        return destination.ToArray();
    }

    internal static List<string> Faults(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(p => $"{p.Path?.XPath}: {p.Description}")];
    }
}
