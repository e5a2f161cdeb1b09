using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Turns the rows of a table into what they say; what is wrong goes to the findings.</summary>
public sealed class RowReader
{
    private const string ListingMetric = "listed_on";

    private readonly ImportColumn?[] _byField = new ImportColumn?[Enum.GetValues<ImportField>().Length];
    private readonly ImportColumn[] _known;
    private readonly FindingLog _findings;
    private readonly MasterCells _master;
    private readonly RowMasterReader _masters;
    private readonly MetricColumn[] _metrics;
    private readonly bool _hasListing;
    private readonly int _lastYear;

    private readonly FactStore _facts = new();

    /// <summary>Reads rows of one layout.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="counties">Tells counties.</param>
    /// <param name="today">Years after its year and days after it are refused.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public RowReader(ColumnLayout layout, CountyFinder counties, DateOnly today, FindingLog findings)
    {
        _findings = findings;
        _master = new MasterCells(findings, today);
        _known = [.. layout.Columns.Where(c => c.Field != ImportField.Ignored)];
        _metrics = [.. _known.Where(c => c.Field == ImportField.Metric).Select(c => new MetricColumn(c, _facts.PlaceOf(c.Metric!)))];
        foreach (var column in _known)
        {
            _byField[(int)column.Field] ??= column;
        }

        _masters = new RowMasterReader(layout, counties, _master, findings);
        _hasListing = _metrics.Any(m => m.Metric.Name == ListingMetric);
        _lastYear = today.Year;
    }

    /// <summary>Rows with content read so far, those with errors included.</summary>
    public int RowCount { get; private set; }

    /// <summary>What the row says; null for a row without any content in known columns, and for one without identity, which is noted.</summary>
    public ImportRow? Read(int row, IReadOnlyList<ReadCell> cells)
    {
        if (!HasContent(cells))
        {
            return null;
        }

        RowCount++;
        var master = _masters.Read(row, cells);
        var year = ReadYear(row, cells);
        ReadFacts(row, cells, year);
        master = WithListing(master);
        var facts = _facts.EndRow();
        if (master.Name is null && master.CreditCode is null)
        {
            // A code or name that is there but wrong has been noted already.
            if (IsBlank(cells, ImportField.Name) && IsBlank(cells, ImportField.CreditCode))
            {
                _findings.Error(ImportFindingCodes.NoIdentity, row, 0, "本行既无企业名称也无统一社会信用代码（如为合并单元格，请取消合并并逐行填写）。");
            }

            return null;
        }

        return new ImportRow(row, year, master, facts, ReadVersion(row, cells));
    }

    private int? ReadYear(int row, IReadOnlyList<ReadCell> cells)
    {
        if (ColumnOf(ImportField.FiscalYear) is not { } column)
        {
            return null;
        }

        var cell = CellOf(cells, column);
        if (_master.IsUnreadable(cell, row, column))
        {
            return null;
        }

        switch (YearText.Parse(cell))
        {
            case null:
                _findings.Error(ImportFindingCodes.NotAYear, row, column.Number, $"“{MetricCells.Shown(cell)}”不是年度。");
                return null;
            case var year when year > _lastYear:
                _findings.Error(ImportFindingCodes.YearInFuture, row, column.Number, $"年度 {year} 尚未开始。");
                return null;
            case var year when year < FactChange.EarliestYear:
                _findings.Error(ImportFindingCodes.YearTooEarly, row, column.Number, $"年度 {year} 早于 {FactChange.EarliestYear} 年。");
                return null;
            case var year:
                return year;
        }
    }

    private int? ReadVersion(int row, IReadOnlyList<ReadCell> cells)
    {
        if (ColumnOf(ImportField.RowVersion) is not { } column || CellOf(cells, column) is var cell && cell.Kind == ReadCellKind.Blank)
        {
            return null;
        }

        var number = cell.Kind == ReadCellKind.Number ? cell.Number : int.TryParse(cell.Text, out var written) ? written : -1;
        if (number is >= 1 and <= int.MaxValue && number == decimal.Truncate(number))
        {
            return (int)number;
        }

        _findings.Error(ImportFindingCodes.NotAVersion, row, column.Number, "“数据版本”由系统填写，请勿修改；如已改动，请重新导出。");
        return null;
    }

    private void ReadFacts(int row, IReadOnlyList<ReadCell> cells, int? rowYear)
    {
        var lacksYear = false;
        foreach (var metric in _metrics)
        {
            var column = metric.Column;
            var cell = CellOf(cells, column);
            if (!metric.TryPlain(cell, out var number, out var word))
            {
                var read = MetricCells.Read(cell, column);
                if (read.Code is { } code)
                {
                    Note(read, code, row, column);
                }

                (number, word) = (read.Number, read.Word);
            }

            if (number is null && word is null)
            {
                continue;
            }

            var year = metric.IsYearly ? column.FiscalYear ?? rowYear : null;
            if (metric.IsYearly && year is null)
            {
                lacksYear = true;
            }
            else if (!IsYearOutside(column, row))
            {
                _facts.Add(metric.Place, year, number, word);
            }
        }

        if (lacksYear && IsBlank(cells, ImportField.FiscalYear) && ColumnOf(ImportField.FiscalYear) is { } yearColumn)
        {
            _findings.Error(ImportFindingCodes.YearMissing, row, yearColumn.Number, "本行有年度数据但没有填写年度。");
        }

    }

    private bool IsYearOutside(ImportColumn column, int row)
    {
        if (column.FiscalYear is not { } year || (year <= _lastYear && year >= FactChange.EarliestYear))
        {
            return false;
        }

        _findings.Error(year > _lastYear ? ImportFindingCodes.YearInFuture : ImportFindingCodes.YearTooEarly, row, column.Number, $"表头“{ImportFinding.Excerpt(column.Header)}”的年度 {year} 不可用。");
        return true;
    }

    private void Note(in CellReading read, string code, int row, ImportColumn column)
    {
        if (read.IsWarning)
        {
            _findings.Warning(code, row, column.Number, read.Message!);
        }
        else
        {
            _findings.Error(code, row, column.Number, read.Message!);
        }
    }

    // An enterprise with a day of listing is listed, whatever stage the file leaves out.
    private RowMaster WithListing(RowMaster master) =>
        master.Stage is null && _hasListing && _facts.Holds(ListingMetric) ? master with { Stage = ListingStage.Listed } : master;

    private ImportColumn? ColumnOf(ImportField field) => _byField[(int)field];

    private bool HasContent(IReadOnlyList<ReadCell> cells)
    {
        foreach (var column in _known)
        {
            if (CellOf(cells, column).Kind != ReadCellKind.Blank)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBlank(IReadOnlyList<ReadCell> cells, ImportField field)
    {
        if (ColumnOf(field) is not { } column)
        {
            return true;
        }

        var cell = CellOf(cells, column);
        return cell.Kind == ReadCellKind.Blank || (cell.Kind == ReadCellKind.Text && NumberText.IsUnknown(TextForms.Normalise(cell.Text)));
    }

    /// <summary>The cell of a column; blank where the row ends before it.</summary>
    internal static ReadCell CellOf(IReadOnlyList<ReadCell> cells, ImportColumn column) =>
        column.Number <= cells.Count ? cells[column.Number - 1] : ReadCell.Blank;
}
