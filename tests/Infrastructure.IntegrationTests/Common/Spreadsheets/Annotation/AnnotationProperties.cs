using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.TestKit.Imports;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets.Annotation;

/// <summary>Whatever a sheet looks like, reading it with remarks gives what reading it without them gives, and one column more.</summary>
public sealed class AnnotationProperties
{
    private static readonly string[] Forms =
    [
        "<c r=\"{0}\"><v>12.5</v></c>", "<c r=\"{0}\" s=\"1\"><v>44256</v></c>", "<c r=\"{0}\" s=\"2\"><v>0.0532</v></c>", "<c r=\"{0}\" s=\"99\"><v>7</v></c>", "<c r=\"{0}\" t=\"b\"><v>1</v></c>", "<c r=\"{0}\" t=\"e\"><v>#REF!</v></c>",
        "<c r=\"{0}\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 示 例\n&#13;😀&lt;_x0041_ </t></is></c>", "<c r=\"{0}\" t=\"inlineStr\"><is><r><t>富</t></r><r><t>文本</t></r></is></c>", "<c r=\"{0}\"><f>SUM(A1)</f><v>7</v></c>",
        "<c r=\"{0}\" s=\"1\"/>", "<c r=\"{0}\"><v><![CDATA[12]]></v></c>", "<c r=\"{0}\" t=\"str\"><v>文&#9;本</v></c>", "<c r=\"{0}\"><v>1</v><extLst/></c>", "", "",
    ];

    private static readonly string[] Words = ["错误：甲", "=1+1", "+86", "", "@", "_x0041_\0\uFFFF", "😀\uD83D", " 空 \n 行 "];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public FsCheck.Property Sheet_WithRemarks_ReadsAsBeforeWithOneColumnMore() => Prop.ForAll(Sheets().ToArbitrary(), sheet =>
    {
        var original = new HostileWorkbooks().WithSheetData(sheet.Rows)
            .With("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>").ToBytes();

        var annotated = AnnotatedWorkbookTests.AnnotateAsync(original, sheet.Remarks).GetAwaiter().GetResult();

        var column = SheetColumns(original) + 1;
        Assert.That(SheetText.Of(annotated, without: column), Is.EqualTo(SheetText.Of(original)), sheet.Rows);
        Assert.That(Column(annotated, column), Is.EqualTo(sheet.Remarks.Rows.Where(r => r.Text.Length > 0).ToDictionary(r => r.Row, r => Shown(r.Text))), sheet.Rows);
    });

    private static Gen<(string Rows, SheetRemarks Remarks)> Sheets() =>
        from grid in Gen.ListOf(Gen.ListOf(Gen.Choose(0, Forms.Length - 1)))
        from gaps in Gen.ListOf(Gen.Choose(1, 3), grid.Count)
        from isNumbered in Gen.Elements(true, false)
        from said in Gen.ListOf(Gen.Choose(0, 400))
        select (RowsOf([.. grid.Select(row => row.ToList())], [.. gaps], isNumbered), RemarksOf([.. said]));

    private static string RowsOf(List<List<int>> grid, List<int> gaps, bool isNumbered)
    {
        var (xml, number) = (new StringBuilder(), 0);
        foreach (var (index, row) in grid.Index())
        {
            number += isNumbered ? gaps[index] : 1;
            xml.Append(isNumbered ? $"<row r=\"{number}\" spans=\"1:{row.Count + 1}\">" : "<row>");
            foreach (var (column, form) in row.Index())
            {
                xml.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, Forms[form], $"{(char)('A' + (column % 26))}{number}");
                if (column == 25)
                {
                    break;
                }
            }

            xml.Append("</row>");
        }

        return xml.ToString();
    }

    private static SheetRemarks RemarksOf(List<int> said) => new(1, null, [.. said.GroupBy(n => (n % 40) + 1).OrderBy(g => g.Key).Select(g =>
        new RowRemarks(g.Key, g.First() % 3 == 0 ? null : (RemarkWeight)(g.First() % 2), Words[g.First() % Words.Length],
            [.. g.Select(n => (n / 7 % 12) + 1).Distinct().Order().Select(c => new CellRemark(c, (RemarkWeight)(c % 2), Words[c % Words.Length]))]))]);

    // Half of a pair of surrogates cannot be written.
    private static string Shown(string text) => text.EndsWith('\uD83D') ? text[..^1] + '\uFFFD' : text;

    private static int SheetColumns(byte[] file)
    {
        var sheet = System.Xml.Linq.XDocument.Parse(OfficerWorkbook.TextOf(file, "xl/worksheets/sheet1.xml"));
        return sheet.Descendants().Where(e => e.Name.LocalName == "c" && e.HasElements).Select(e => (int?)((string)e.Attribute("r")!)[0] - 'A' + 1).Max() ?? 0;
    }

    private static Dictionary<int, string> Column(byte[] file, int column)
    {
        using var rows = new SpreadsheetReader().Open(new MemoryStream(file), null, SpreadsheetLimits.Default).Value;
        var texts = new Dictionary<int, string>();
        while (rows.Read().Value)
        {
            if (rows.Cells.Count >= column)
            {
                texts.Add(rows.Row, rows.Cells[column - 1].Text);
            }
        }

        return texts;
    }
}
