using System.Security.Cryptography;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Reads and understands an uploaded table; nothing of the register is looked at, so no transaction is held meanwhile.</summary>
/// <param name="File">The file.</param>
public sealed record ReadUploadQuery(UploadedFile File) : IQuery<Upload>;

internal sealed class ReadUploadHandler(ISpreadsheetReader spreadsheets, IPolicyCatalog policies, IClock clock) : IQueryHandler<ReadUploadQuery, Upload>
{
    private const int RowsBetweenCancellationChecks = 256;

    public async Task<Result<Upload>> Handle(ReadUploadQuery request, CancellationToken cancellationToken)
    {
        var (content, fileName, sheetName) = request.File;
        if (content.Length > SpreadsheetLimits.Default.FileBytes)
        {
            return ImportErrors.FileTooLarge($"{content.Length} > {SpreadsheetLimits.Default.FileBytes} B");
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (!spreadsheets.Open(content, sheetName, SpreadsheetLimits.Default).TryGetValue(out var rows, out var error))
        {
            return error;
        }

        using (rows)
        {
            var table = new TableReading(new HeaderMatcher(policies.Metrics), new CountyFinder(policies.Packs), clock.Today);
            return table.Read(rows, cancellationToken).Map(_ => new Upload(
                ShortName(fileName), hash, content.Length, rows.Format, rows.SheetName, table.Layout?.Columns ?? [], table.RowCount, table.Enterprises(), table.Findings));
        }
    }

    private static string ShortName(string fileName)
    {
        const int Longest = 200;
        var clean = new string([.. fileName.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return clean.Length <= Longest ? clean : clean[..Longest];
    }

    /// <summary>Reads one table from its title rows to its end.</summary>
    private sealed class TableReading(HeaderMatcher headers, CountyFinder counties, DateOnly today)
    {
        private readonly List<ImportRow> _rows = [];

        public FindingLog Findings { get; } = new();

        public ColumnLayout? Layout { get; private set; }

        public int RowCount { get; private set; }

        public IReadOnlyList<ImportedEnterprise> Enterprises() => ImportedEnterprises.Gather(_rows, Findings);

        public Result<Done> Read(ISheetRows rows, CancellationToken cancellationToken)
        {
            var first = new List<RawRow>();
            while (first.Count < ColumnLayout.SearchedRows)
            {
                if (!rows.Read().TryGetValue(out var more, out var error))
                {
                    return error;
                }

                if (!more)
                {
                    break;
                }

                first.Add(new RawRow(rows.Row, [.. rows.Cells]));
            }

            Layout = ColumnLayout.Find(first, headers, Findings);
            return Layout is null ? default(Done) : ReadBody(Layout, first, rows, cancellationToken);
        }

        private Result<Done> ReadBody(ColumnLayout layout, List<RawRow> first, ISheetRows rows, CancellationToken cancellationToken)
        {
            var reader = new RowReader(layout, counties, today, Findings);
            foreach (var row in first.Where(r => r.Number > layout.HeaderRow))
            {
                Add(reader.Read(row.Number, row.Cells));
            }

            while (true)
            {
                if (!rows.Read().TryGetValue(out var more, out var error))
                {
                    return error;
                }

                if (!more)
                {
                    break;
                }

                if (rows.Row % RowsBetweenCancellationChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                Add(reader.Read(rows.Row, rows.Cells));
            }

            RowCount = reader.RowCount;
            if (RowCount == 0)
            {
                Findings.Error(ImportFindingCodes.NoRows, layout.HeaderRow, 0, "表头下面没有数据行。");
            }

            return default(Done);
        }

        private void Add(ImportRow? row)
        {
            if (row is not null)
            {
                _rows.Add(row);
            }
        }
    }
}
