using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Checks a table as a dry run does, to give it back with its faults marked; nothing is stored.</summary>
/// <param name="File">The file; its stream must live until the answer is written.</param>
public sealed record AnnotateUploadQuery(UploadedFile File) : IQuery<AnnotatedTable>;

/// <summary>A checked table with what is to be said of it.</summary>
/// <param name="FileName">Name it is given back under.</param>
/// <param name="Original">The file as it was sent.</param>
/// <param name="Remarks">What the check found.</param>
public sealed record AnnotatedTable(string FileName, UploadedFile Original, SheetRemarks Remarks);

internal sealed class AnnotateUploadHandler(UploadReader reader, ImportPlanner planner) : IQueryHandler<AnnotateUploadQuery, AnnotatedTable>
{
    private const int KeptPerCode = 20_000;

    public async Task<Result<AnnotatedTable>> Handle(AnnotateUploadQuery request, CancellationToken cancellationToken)
    {
        var findings = new FindingLog(KeptPerCode);
        if (!(await reader.ReadAsync(request.File, findings, cancellationToken)).TryGetValue(out var upload, out var error))
        {
            return error;
        }

        await planner.CheckAsync(upload.Enterprises, findings, cancellationToken);
        var name = Path.GetFileNameWithoutExtension(upload.FileName) + "（检查结果）.xlsx";
        return new AnnotatedTable(name, request.File, FindingRemarks.Of(upload.Layout, findings.Kept));
    }
}

/// <summary>Words the findings of a table for its rows and cells.</summary>
internal static class FindingRemarks
{
    /// <summary>Remarks of a table.</summary>
    /// <param name="layout">Its header and columns; null when no header was found.</param>
    /// <param name="findings">What was found, by row and column.</param>
    public static SheetRemarks Of(ColumnLayout? layout, IReadOnlyList<ImportFinding> findings)
    {
        // What concerns the table as a whole has no row of its own and is said in the header's.
        var header = layout?.HeaderRow ?? 1;
        var byRow = findings.ToLookup(f => f.Row > 0 ? f.Row : header);
        var rows = byRow.Select(g => g.Key).Append(header).Distinct().Order().ToList();
        return new SheetRemarks(header, layout?.Columns.FirstOrDefault(c => c.IsCheckResult)?.Number, rows.Select(row => Of(row, row == header, [.. byRow[row]])));
    }

    private static RowRemarks Of(int row, bool isHeader, List<ImportFinding> own)
    {
        var weight = WeightOf(own);
        var said = string.Join('；', own.Select(f => f.Column > 0 ? $"{f.Cell}：{f.Message}" : f.Message));
        var text = (isHeader, weight) switch
        {
            (true, _) when own.Count == 0 => ImportColumn.CheckResultHeader,
            (true, _) => $"{ImportColumn.CheckResultHeader}：{said}",
            (_, RemarkWeight.Error) => $"错误：{said}",
            _ => $"提醒：{said}",
        };
        return new RowRemarks(row, isHeader ? null : weight, text, Cells(own));
    }

    private static List<CellRemark> Cells(List<ImportFinding> own) =>
        [.. own.Where(f => f is { Row: > 0, Column: > 0 }).GroupBy(f => f.Column).OrderBy(g => g.Key).Select(g => new CellRemark(g.Key, WeightOf(g), string.Join('\n', g.Select(f => f.Message))))];

    private static RemarkWeight WeightOf(IEnumerable<ImportFinding> own) =>
        own.Any(f => f.Severity == FindingSeverity.Error) ? RemarkWeight.Error : RemarkWeight.Warning;
}
