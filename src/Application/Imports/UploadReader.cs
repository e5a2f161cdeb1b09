using System.Security.Cryptography;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Understands uploaded tables.</summary>
internal sealed class UploadReader(ISpreadsheetReader spreadsheets, IPolicyCatalog policies, FormDesk desk, IClock clock, CurrentImport current)
{
    private const int RowsBetweenCancellationChecks = 256;

    /// <summary>The table, or why the file cannot be read.</summary>
    public async Task<Result<Upload>> ReadAsync(UploadedFile file, FindingLog findings, CancellationToken cancellationToken)
    {
        var (content, fileName, sheetName) = file;
        if (content.Length > SpreadsheetLimits.Default.FileBytes)
        {
            return ImportErrors.FileTooLarge($"{content.Length} > {SpreadsheetLimits.Default.FileBytes} B");
        }

        if (await desk.RightsAsync(cancellationToken) is not { } rights)
        {
            return ImportErrors.NoDuty;
        }

        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (!spreadsheets.Open(content, sheetName, SpreadsheetLimits.Default).TryGetValue(out var rows, out var error))
        {
            return error;
        }

        using (rows)
        {
            var table = new TableReading(new HeaderMatcher(policies.Metrics), new CountyFinder(policies.Packs), clock.Today, rights, findings, current);
            return table.Read(rows, cancellationToken).Map(_ => new Upload(
                Short(fileName, 200), hash, content.Length, rows.Format, Short(rows.SheetName, 100), table.Layout, table.RowCount, table.Enterprises(), findings));
        }
    }

    /// <summary>A name without control characters, cut to a length.</summary>
    internal static string Short(string name, int longest)
    {
        var clean = new string([.. name.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return clean.Length <= longest ? clean : clean[..longest];
    }

    /// <summary>Reads one table from its title rows to its end.</summary>
    private sealed class TableReading(HeaderMatcher headers, CountyFinder counties, DateOnly today, ColumnRights rights, FindingLog findings, CurrentImport current)
    {
        private List<ImportRow> _rows = [];

        public ColumnLayout? Layout { get; private set; }

        public int RowCount { get; private set; }

        /// <summary>What the rows say of each enterprise; asked once, since the rows are given up for it.</summary>
        public IReadOnlyList<ImportedEnterprise> Enterprises()
        {
            var rows = _rows;
            _rows = [];
            return ImportedEnterprises.Gather(rows, findings);
        }

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

            if (ColumnLayout.Find(first, headers, findings) is not { } layout)
            {
                return default(Done);
            }

            Layout = rights.Limit(layout, findings);
            return ReadBody(Layout, first, rows, cancellationToken);
        }

        private Result<Done> ReadBody(ColumnLayout layout, List<RawRow> first, ISheetRows rows, CancellationToken cancellationToken)
        {
            var reader = new RowReader(layout, counties, today, findings);
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
                    current.Report(ImportPhase.Reading, rows.Row);
                }

                Add(reader.Read(rows.Row, rows.Cells));
            }

            RowCount = reader.RowCount;
            current.Report(ImportPhase.Reading, rows.Row);
            if (RowCount == 0)
            {
                findings.Error(ImportFindingCodes.NoRows, layout.HeaderRow, 0, "表头下面没有数据行。");
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
