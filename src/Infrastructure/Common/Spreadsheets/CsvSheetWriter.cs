using System.Globalization;
using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes a table as CSV that Excel opens with Chinese text intact.</summary>
internal static class CsvSheetWriter
{
    private static readonly char[] _quoted = [',', '"', '\r', '\n'];

    public static async Task WriteAsync(Sheet sheet, Stream destination, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 64 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        if (sheet.HasHeader)
        {
            WriteRow(writer, sheet.Columns.Select(c => Cell.Text(c.Header)));
        }

        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            WriteRow(writer, row.Cells);
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<Cell> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(',');
            }

            isFirst = false;
            WriteField(writer, TextOf(cell));
        }

        writer.WriteLine();
    }

    private static string TextOf(in Cell cell) => cell.Kind switch
    {
        CellKind.Blank => string.Empty,
        CellKind.Text => FormulaGuard.IsSuspicious(cell.Content!) ? "'" + cell.Content : cell.Content!,
        CellKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Flag => cell.Number != 0 ? "TRUE" : "FALSE",
        _ => cell.Number.ToString(CultureInfo.InvariantCulture),
    };

    private static void WriteField(StreamWriter writer, string text)
    {
        if (text.IndexOfAny(_quoted) < 0)
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
