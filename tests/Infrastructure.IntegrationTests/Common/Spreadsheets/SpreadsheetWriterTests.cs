using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets;

[TestFixture]
public sealed class SpreadsheetWriterTests
{
    [Test]
    public async Task Workbook_WithEveryFeature_IsValidOpenXml()
    {
        using var stream = await WriteXlsxAsync(Everything());

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var problems = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document)
            .Select(p => $"{p.Part?.Uri} {p.Path?.XPath}: {p.Description}");

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public async Task Workbook_WithEveryFeature_KeepsValues()
    {
        using var stream = await WriteXlsxAsync(Everything());

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .ToDictionary(c => c.CellReference!.Value!, c => c);

        Assert.That(cells["A1"].InnerText, Is.EqualTo("附表 <测试> & \"1\""));
        Assert.That(cells["A3"].InnerText, Is.EqualTo("=cmd|' /C calc'!A0"));
        Assert.That(cells["B3"].CellValue!.Text, Is.EqualTo("-99999999999999.99"));
        Assert.That(cells["C3"].CellValue!.Text, Is.EqualTo("44197"), "2021-01-01");
        Assert.That(cells["D3"].CellValue!.Text, Is.EqualTo("0.0532"));
        Assert.That(cells["E3"].CellFormula!.Text, Is.EqualTo("SUM(B3:B3)"));
        Assert.That(cells["E3"].CellValue!.Text, Is.EqualTo("2.35"));
        Assert.That(cells["F3"].CellValue!.Text, Is.EqualTo("1"));
    }

    [Test]
    public async Task Workbook_WrittenTwice_HasEqualBytes()
    {
        using var first = await WriteXlsxAsync(Everything());
        using var second = await WriteXlsxAsync(Everything());

        Assert.That(second.ToArray(), Is.EqualTo(first.ToArray()));
    }

    [TestCase("=1+1", true)]
    [TestCase("+86 351 123", true)]
    [TestCase("@SUM(A1)", true)]
    [TestCase("-2+3", true)]
    [TestCase("\t=1", true)]
    [TestCase("\r=1", true)]
    [TestCase("＝1", true)]
    [TestCase("-12.5", false)]
    [TestCase("-1,234.50", false)]
    [TestCase("-5%", false)]
    [TestCase("-", false)]
    [TestCase("示例精工001", false)]
    [TestCase("", false)]
    public async Task CsvText_BeginningLikeAFormula_GetsAnApostrophe(string text, bool isNeutralised)
    {
        var sheet = new Sheet { Name = "s", HasHeader = false, Rows = Rows(SheetRow.Of(Cell.Text(text), Cell.Of(-5.25m))) };
        using var stream = new MemoryStream();
        await new SpreadsheetWriter().WriteCsvAsync(sheet, stream, CancellationToken.None);

        var line = Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');

        Assert.That(line.TrimStart('"').StartsWith('\''), Is.EqualTo(isNeutralised));
        Assert.That(line, Does.EndWith(",-5.25\r\n"), "numbers are left alone");
    }

    [Test]
    public async Task Text_WithCharactersXmlCannotHold_IsEscapedAsExcelDoes()
    {
        var sheet = new Sheet { Name = "s", HasHeader = false, Rows = Rows(SheetRow.Of(Cell.Text("a\0b\uD800c_x0041_d"))) };
        using var stream = await WriteXlsxAsync(Workbook.Of(sheet));

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var text = document.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Single().Text;

        Assert.That(text, Is.EqualTo("a_x0000_b\uFFFDc_x005F_x0041_d"));
    }

    private static Workbook Everything() => new(
    [
        new Sheet
        {
            Name = "附表1: 计分/表",
            Columns =
            [
                new SheetColumn("名称", 30, CellStyle.Text) { Note = "按营业执照填写" },
                new SheetColumn("营业收入(元)", 18, CellStyle.Money),
                new SheetColumn("成立日期", 12, CellStyle.Date),
                new SheetColumn("占比", 10, CellStyle.Percent with { IsLocked = false }),
                new SheetColumn("合计", 10, CellStyle.Bordered),
                new SheetColumn("县区", 10) { Choices = ["平城区", "云冈区"] },
            ],
            Preamble = [new SheetRow([Cell.Text("附表 <测试> & \"1\"", CellStyle.Title with { FontName = "方正小标宋简体", FontColor = "C00000" })], 32)],
            Merges = [new MergedRange(1, 1, 1, 6)],
            Rows = Rows(SheetRow.Of(
                Cell.Text("=cmd|' /C calc'!A0"),
                Cell.Of(-99999999999999.99m),
                Cell.Of(new DateOnly(2021, 1, 1)),
                Cell.Ratio(0.0532m),
                Cell.Formula("=SUM(B3:B3)", 2.35m),
                Cell.Of(true))),
            Footer = [SheetRow.Of(Cell.Text("分管领导签字："))],
            Notes = [new CellNote(3, 2, "负数\n保留")],
            FrozenColumns = 1,
            HasAutoFilter = true,
            IsProtected = true,
        },
        new Sheet { Name = "附表1: 计分/表", Columns = [new SheetColumn("一列")], IsLandscape = false },
    ]);

    private static IAsyncEnumerable<SheetRow> Rows(params SheetRow[] rows) => rows.ToAsyncEnumerable();

    private static async Task<MemoryStream> WriteXlsxAsync(Workbook workbook)
    {
        var stream = new MemoryStream();
        await new SpreadsheetWriter().WriteXlsxAsync(workbook, stream, CancellationToken.None);
        stream.Position = 0;
        return stream;
    }
}
