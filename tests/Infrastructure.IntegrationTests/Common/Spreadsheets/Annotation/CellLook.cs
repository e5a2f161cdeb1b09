using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets.Annotation;

/// <summary>Cells of a sheet with their formats.</summary>
internal sealed class CellLook
{
    private readonly Dictionary<string, Cell> _cells;
    private readonly Stylesheet _styles;

    public CellLook(SpreadsheetDocument document, string sheet)
    {
        var book = document.WorkbookPart!;
        var id = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        _cells = ((WorksheetPart)book.GetPartById(id)).Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
        _styles = book.WorkbookStylesPart!.Stylesheet;
    }

    public bool Has(string address) => _cells.ContainsKey(address);

    public string TextOf(string address) => _cells[address].InnerText;

    public CellFormat FormatOf(string address) => _styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(_cells[address].StyleIndex?.Value ?? 0));

    public string? FillOf(string address) => _styles.Fills!.Elements<Fill>().ElementAt((int)(FormatOf(address).FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
}

/// <summary>A sheet as the import reads it.</summary>
internal static class SheetText
{
    public static List<string> Of(byte[] file, int without = 0)
    {
        using var rows = new SpreadsheetReader().Open(new MemoryStream(file), null, SpreadsheetLimits.Default).Value;
        var all = new List<string>();
        while (true)
        {
            var read = rows.Read();
            Assert.That(read.Error, Is.Null);
            if (!read.Value)
            {
                return all;
            }

            var cells = rows.Cells.Select(c => $"{c.Kind} {c.Text} {c.Number}").ToList();
            if (without > 0 && cells.Count >= without)
            {
                cells.RemoveAt(without - 1);
            }

            while (cells.Count > 0 && cells[^1].StartsWith("Blank", StringComparison.Ordinal))
            {
                cells.RemoveAt(cells.Count - 1);
            }

            if (cells.Count > 0)
            {
                all.Add($"{rows.Row}: {string.Join(" | ", cells)}");
            }
        }
    }
}
