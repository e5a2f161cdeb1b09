using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Checks a table as a dry run does and gives it back with its faults marked, row by row; nothing is stored.</summary>
/// <param name="File">The file; its stream must live until the answer is written.</param>
public sealed record AnnotateUploadQuery(UploadedFile File) : IQuery<WorkbookFile>;

internal sealed class AnnotateUploadHandler(UploadReader reader, ImportPlanner planner, ISpreadsheetReader spreadsheets) : IQueryHandler<AnnotateUploadQuery, WorkbookFile>
{
    private const int KeptPerCode = 20_000;

    public async Task<Result<WorkbookFile>> Handle(AnnotateUploadQuery request, CancellationToken cancellationToken)
    {
        var findings = new FindingLog(KeptPerCode);
        if (!(await reader.ReadAsync(request.File, findings, cancellationToken)).TryGetValue(out var upload, out var error))
        {
            return error;
        }

        await planner.CheckAsync(upload.Enterprises, findings, cancellationToken);
        if (!spreadsheets.Open(request.File.Content, request.File.SheetName, SpreadsheetLimits.Default).TryGetValue(out var rows, out error))
        {
            return error;
        }

        var sheet = new AnnotatedSheet(rows, upload.Layout, findings.Kept).ToSheet();
        return new WorkbookFile(Path.GetFileNameWithoutExtension(upload.FileName) + "（检查结果）.xlsx", Workbook.Of(sheet));
    }
}

/// <summary>The officer's own rows at their own numbers, faulty cells marked, the findings of each row behind it.</summary>
internal sealed class AnnotatedSheet(ISheetRows rows, ColumnLayout? layout, IReadOnlyList<ImportFinding> findings)
{
    private const int MostNotes = 1_000;
    private const decimal FindingsWidth = 80;

    private static readonly CellStyle _error = CellStyle.Default with { FillColor = "FFC7CE" };
    private static readonly CellStyle _warning = CellStyle.Default with { FillColor = "FFEB9C" };
    private static readonly CellStyle _header = CellStyle.Header with { FillColor = "FFC7CE" };

    private readonly ILookup<int, ImportFinding> _byRow = findings.ToLookup(f => f.Row);
    private readonly int _lastColumn = layout?.Columns.Count > 0 ? layout.Columns[^1].Number : 0;

    public Sheet ToSheet() => new()
    {
        Name = rows.SheetName.Length > 0 ? rows.SheetName : "检查结果",
        HasHeader = false,
        Columns = [.. Enumerable.Range(1, _lastColumn + 1).Select(_ => new SheetColumn(null, 16)), new SheetColumn(null, FindingsWidth)],
        Notes = [.. findings.Where(f => f is { Row: > 0, Column: > 0 }).GroupBy(f => (f.Row, f.Column)).Take(MostNotes).Select(g => new CellNote(g.Key.Row, g.Key.Column, string.Join('\n', g.Select(f => f.Message))))],
        Rows = Rows().ToAsyncEnumerable(),
    };

    private IEnumerable<SheetRow> Rows()
    {
        using (rows)
        {
            var written = 0;
            while (rows.Read().TryGetValue(out var more, out _) && more)
            {
                // Rows without cells keep their place, so that the addresses in the findings stay true.
                for (written++; written < rows.Row; written++)
                {
                    yield return SheetRow.Of();
                }

                yield return Annotated(rows.Row, rows.Cells);
            }
        }
    }

    private SheetRow Annotated(int row, IReadOnlyList<ReadCell> cells)
    {
        var own = _byRow[row].ToList();
        var written = cells.Select((cell, i) => Copy(cell, StyleOf(own, i + 1))).ToList();
        var whole = row == layout?.HeaderRow ? _byRow[0].ToList() : [];
        if (row < (layout?.HeaderRow ?? 0))
        {
            return new SheetRow(written);
        }

        while (written.Count < _lastColumn)
        {
            written.Add(Cell.Blank(StyleOf(own, written.Count + 1)));
        }

        written.Add(row == layout?.HeaderRow ? Cell.Text("检查结果", _header) : Cell.Text(Verdict(own), StyleOf(own, null)));
        written.Add(Cell.Text(string.Join('；', whole.Concat(own).Select(f => f.Column > 0 ? $"{f.Cell}：{f.Message}" : f.Message)), row == layout?.HeaderRow ? _header : null));
        return new SheetRow(written);
    }

    private static string Verdict(List<ImportFinding> own) => own.Exists(f => f.Severity == FindingSeverity.Error) ? "错误" : own.Count > 0 ? "提醒" : "通过";

    private static CellStyle? StyleOf(List<ImportFinding> own, int? column)
    {
        var here = own.Where(f => column is null || f.Column == column).ToList();
        return here.Exists(f => f.Severity == FindingSeverity.Error) ? _error : here.Count > 0 ? _warning : null;
    }

    private static Cell Copy(in ReadCell cell, CellStyle? mark) => cell.Kind switch
    {
        ReadCellKind.Blank => Cell.Blank(mark),
        ReadCellKind.Number => Cell.Of(cell.Number, mark),
        ReadCellKind.Percent => Cell.Of(cell.Number, (mark ?? CellStyle.Default) with { NumberFormat = CellStyle.Percent.NumberFormat }),
        ReadCellKind.Date => Cell.Of(DateOnly.FromDayNumber((int)cell.Number), (mark ?? CellStyle.Default) with { NumberFormat = CellStyle.Date.NumberFormat }),
        ReadCellKind.Flag => Cell.Of(cell.Number != 0, mark),
        ReadCellKind.Formula => Cell.Text("=" + cell.Text.TrimStart('='), mark),
        _ => Cell.Text(cell.Text, mark),
    };
}
