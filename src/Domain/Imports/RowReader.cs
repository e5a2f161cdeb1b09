using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Turns the rows of a table into what they say; what is wrong goes to the findings.</summary>
public sealed class RowReader
{
    private readonly ImportColumn?[] _byField = new ImportColumn?[Enum.GetValues<ImportField>().Length];
    private readonly ImportColumn[] _known;
    private readonly CountyFinder _counties;
    private readonly FindingLog _findings;
    private readonly MasterCells _master;
    private readonly ImportColumn[] _metrics;
    private readonly int _lastYear;

    // A warning about an address is worth one line however many years repeat it.
    private readonly HashSet<string> _notedAddresses = new(StringComparer.Ordinal);

    /// <summary>Reads rows of one layout.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="counties">Tells counties.</param>
    /// <param name="today">Years after its year and days after it are refused.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public RowReader(ColumnLayout layout, CountyFinder counties, DateOnly today, FindingLog findings)
    {
        _counties = counties;
        _findings = findings;
        _master = new MasterCells(findings, today);
        _known = [.. layout.Columns.Where(c => c.Field != ImportField.Ignored)];
        _metrics = [.. _known.Where(c => c.Field == ImportField.Metric)];
        foreach (var column in _known)
        {
            _byField[(int)column.Field] ??= column;
        }

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
        var master = ReadMaster(row, cells);
        var year = ReadYear(row, cells);
        var facts = ReadFacts(row, cells, year);
        if (master.Name is null && master.CreditCode is null)
        {
            // A code or name that is there but wrong has been noted already.
            if (IsBlank(cells, ImportField.Name) && IsBlank(cells, ImportField.CreditCode))
            {
                _findings.Error(ImportFindingCodes.NoIdentity, row, 0, "本行既无企业名称也无统一社会信用代码（如为合并单元格，请取消合并并逐行填写）。");
            }

            return null;
        }

        return new ImportRow(row, year, WithListing(master, facts), facts, ReadVersion(row, cells));
    }

    private RowMaster ReadMaster(int row, IReadOnlyList<ReadCell> cells)
    {
        T? Of<T>(ImportField field, Func<ReadCell, int, ImportColumn, T?> read) => ColumnOf(field) is { } column ? read(CellOf(cells, column), row, column) : default;

        var address = Of(ImportField.Address, (cell, r, column) => _master.Text(cell, r, column, 1, 300));
        return new RowMaster(
            Of(ImportField.Name, (cell, r, column) => _master.Name(cell, r, column)),
            Of(ImportField.CreditCode, (cell, r, column) => _master.Code(cell, r, column)),
            Of(ImportField.FormerName, (cell, r, column) => _master.Name(cell, r, column)),
            Of(ImportField.County, County) ?? CountyFrom(address, row),
            address,
            Of(ImportField.IndustryCode, (cell, r, column) => _master.Industry(cell, r, column)),
            Of(ImportField.CompanyForm, (cell, r, column) => _master.Form(cell, r, column)),
            Of(ImportField.EstablishedOn, (cell, r, column) => _master.Established(cell, r, column)),
            Of(ImportField.Stage, (cell, r, column) => _master.Stage(cell, r, column)));
    }

    private string? County(ReadCell cell, int row, ImportColumn column)
    {
        var text = _master.Text(cell, row, column, 1, 300);
        if (text is null)
        {
            return null;
        }

        if (_counties.FromCell(text) is { } guess)
        {
            return guess.Code;
        }

        _findings.Error(ImportFindingCodes.CountyUnknown, row, column.Number, $"“{ImportFinding.Excerpt(text)}”不是已载入方案中的县区。");
        return null;
    }

    private string? CountyFrom(string? address, int row)
    {
        if (address is null || ColumnOf(ImportField.Address) is not { } column)
        {
            return null;
        }

        var guess = _counties.FromAddress(address);
        if (!_notedAddresses.Add(address))
        {
            return guess?.Code;
        }

        switch (guess)
        {
            case null:
                _findings.Warning(ImportFindingCodes.CountyUnresolved, row, column.Number, $"从地址“{ImportFinding.Excerpt(address)}”看不出县区，按未知处理。");
                return null;
            case { IsAmbiguous: true } several:
                _findings.Warning(ImportFindingCodes.CountyAmbiguous, row, column.Number, $"地址“{ImportFinding.Excerpt(address)}”提到多个县区，取“{several.MatchedText}”。");
                return several.Code;
            case { ByAlias: true } alias:
                _findings.Warning(ImportFindingCodes.CountyByAlias, row, column.Number, $"按“{alias.MatchedText}”归入县区 {alias.Code}，请核对。");
                return alias.Code;
            case var found:
                return found.Code;
        }
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

    private List<Fact> ReadFacts(int row, IReadOnlyList<ReadCell> cells, int? rowYear)
    {
        var facts = new List<Fact>(_metrics.Length);
        var lacksYear = false;
        foreach (var column in _metrics)
        {
            var read = MetricCells.Read(CellOf(cells, column), column);
            if (read.Code is { } code)
            {
                Note(read, code, row, column);
            }

            if (read is { Number: null, Word: null })
            {
                continue;
            }

            var year = column.Metric!.IsYearly ? column.FiscalYear ?? rowYear : null;
            if (column.Metric.IsYearly && year is null)
            {
                lacksYear = true;
            }
            else if (!IsYearOutside(column, row))
            {
                facts.Add(new Fact(column.Metric, year, read.Number, read.Word));
            }
        }

        if (lacksYear && IsBlank(cells, ImportField.FiscalYear) && ColumnOf(ImportField.FiscalYear) is { } yearColumn)
        {
            _findings.Error(ImportFindingCodes.YearMissing, row, yearColumn.Number, "本行有年度数据但没有填写年度。");
        }

        return facts;
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
    private static RowMaster WithListing(RowMaster master, List<Fact> facts) =>
        master.Stage is null && facts.Exists(f => f.Metric.Name == "listed_on") ? master with { Stage = ListingStage.Listed } : master;

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

    private static ReadCell CellOf(IReadOnlyList<ReadCell> cells, ImportColumn column) =>
        column.Number <= cells.Count ? cells[column.Number - 1] : ReadCell.Blank;
}
