using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>A sheet of the rows of a CSV file at their own numbers, with remarks; the file itself could not hold marks.</summary>
/// <param name="open">Opens the file from its start.</param>
/// <param name="remarks">What to say.</param>
internal sealed class AnnotatedTextTable(Func<Result<ISheetRows>> open, SheetRemarks remarks)
{
    private const string SheetName = "检查结果";
    private const int MostNotes = 1_000;
    private const decimal RemarksWidth = 60;

    private static readonly CellStyle _error = CellStyle.Default with { FillColor = "FFC7CE" };
    private static readonly CellStyle _warning = CellStyle.Default with { FillColor = "FFEB9C" };

    /// <summary>Rows written.</summary>
    public int Count { get; private set; }

    /// <summary>The sheet; its rows are read while it is written.</summary>
    public Result<Sheet> ToSheet() => Width().Then(width => open().Map(rows =>
    {
        var column = remarks.Column ?? width + 1;
        return new Sheet
        {
            Name = SheetName,
            HasHeader = false,
            Columns = [.. Enumerable.Range(1, Math.Max(width, column)).Select(c => new SheetColumn(null, c == column ? RemarksWidth : 16))],
            Notes = [.. remarks.Rows.SelectMany(row => row.Cells.Select(cell => new CellNote(row.Row, cell.Column, cell.Text))).Take(MostNotes)],
            Rows = Rows(rows, column).ToAsyncEnumerable(),
        };
    }));

    private Result<int> Width()
    {
        if (!open().TryGetValue(out var rows, out var error))
        {
            return error;
        }

        using (rows)
        {
            var width = 0;
            while (true)
            {
                if (!rows.Read().TryGetValue(out var more, out error))
                {
                    return error;
                }

                if (!more)
                {
                    return width;
                }

                width = Math.Max(width, rows.Cells.Count);
            }
        }
    }

    private IEnumerable<SheetRow> Rows(ISheetRows rows, int column)
    {
        using (rows)
        using (var next = remarks.Rows.GetEnumerator())
        {
            var waiting = next.MoveNext();
            for (var more = true; more;)
            {
                more = rows.Read().TryGetValue(out var isRow, out _) && isRow;
                var last = more ? rows.Row : waiting ? Math.Max(Count, next.Current.Row) : Count;

                // Rows without cells keep their place, so that the addresses in the remarks stay true.
                while (Count < last)
                {
                    Count++;
                    var own = waiting && next.Current.Row == Count ? next.Current : null;
                    yield return Annotated(more && Count == last ? rows.Cells : [], own, column);
                    waiting = own is null ? waiting : next.MoveNext();
                }
            }
        }
    }

    private static SheetRow Annotated(IReadOnlyList<ReadCell> cells, RowRemarks? own, int column)
    {
        if (own is null)
        {
            return new SheetRow([.. cells.Select((cell, i) => i + 1 == column ? Cell.Blank() : Cell.Text(cell.Text))]);
        }

        var marks = own.Cells.ToDictionary(c => c.Column, c => c.Weight);
        var width = Math.Max(Math.Max(cells.Count, column), own.Cells.Count > 0 ? own.Cells[^1].Column : 0);
        return new SheetRow([.. Enumerable.Range(1, width).Select(c => c == column
            ? Cell.Text(own.Text, own.Weight is null ? CellStyle.Header : StyleOf(own.Weight))
            : Cell.Text(c <= cells.Count ? cells[c - 1].Text : null, StyleOf(marks.TryGetValue(c, out var weight) ? weight : null)))]);
    }

    private static CellStyle? StyleOf(RemarkWeight? weight) => weight switch { RemarkWeight.Error => _error, RemarkWeight.Warning => _warning, _ => null };
}
