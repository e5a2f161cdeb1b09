using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Reads what rows say of the enterprise itself.</summary>
internal sealed class RowMasterReader
{
    private readonly CountyFinder _counties;
    private readonly FindingLog _findings;
    private readonly MasterCells _master;
    private readonly ImportColumn? _name;
    private readonly ImportColumn? _code;
    private readonly ImportColumn? _formerName;
    private readonly ImportColumn? _county;
    private readonly ImportColumn? _address;
    private readonly ImportColumn? _industry;
    private readonly ImportColumn? _form;
    private readonly ImportColumn? _established;
    private readonly ImportColumn? _stage;
    private readonly ImportColumn[] _identity;

    // The years of one enterprise stand below each other: what the cells of the row above said, and said without a finding, they say again.
    private readonly ReadCell[] _above;
    private RowMaster? _masterAbove;

    // A warning about an address is worth one line however many years repeat it.
    private readonly HashSet<string> _notedAddresses = new(StringComparer.Ordinal);

    public RowMasterReader(ColumnLayout layout, CountyFinder counties, MasterCells master, FindingLog findings)
    {
        (_counties, _master, _findings) = (counties, master, findings);
        (_name, _code, _formerName) = (layout.Find(ImportField.Name), layout.Find(ImportField.CreditCode), layout.Find(ImportField.FormerName));
        (_county, _address) = (layout.Find(ImportField.County), layout.Find(ImportField.Address));
        (_industry, _form) = (layout.Find(ImportField.IndustryCode), layout.Find(ImportField.CompanyForm));
        (_established, _stage) = (layout.Find(ImportField.EstablishedOn), layout.Find(ImportField.Stage));
        _identity = [.. layout.Columns.Where(c => c.Field is not (ImportField.Ignored or ImportField.Metric or ImportField.FiscalYear or ImportField.RowVersion))];
        _above = new ReadCell[_identity.Length];
    }

    /// <summary>What a row says of the enterprise itself; rows in a row that say the same share one answer.</summary>
    public RowMaster Read(int row, IReadOnlyList<ReadCell> cells)
    {
        if (IsAsAbove(cells) && _masterAbove is { } same)
        {
            return same;
        }

        T? Of<T>(ImportColumn? column, Func<ReadCell, int, ImportColumn, T?> read) => column is null ? default : read(RowReader.CellOf(cells, column), row, column);

        var noted = _findings.ErrorCount + _findings.WarningCount;
        var address = Of(_address, (cell, r, column) => _master.Text(cell, r, column, 1, 300));
        var master = new RowMaster(
            Of(_name, (cell, r, column) => _master.Name(cell, r, column)),
            Of(_code, (cell, r, column) => _master.Code(cell, r, column)),
            Of(_formerName, (cell, r, column) => _master.Name(cell, r, column)),
            Of(_county, County) ?? CountyFrom(address, row),
            address,
            Of(_industry, (cell, r, column) => _master.Industry(cell, r, column)),
            Of(_form, (cell, r, column) => _master.Form(cell, r, column)),
            Of(_established, (cell, r, column) => _master.Established(cell, r, column)),
            Of(_stage, (cell, r, column) => _master.Stage(cell, r, column)));
        _masterAbove = _findings.ErrorCount + _findings.WarningCount == noted ? master : null;
        return master;
    }

    /// <summary>Whether the cells of identity are those of the row above, which they replace.</summary>
    private bool IsAsAbove(IReadOnlyList<ReadCell> cells)
    {
        var isSame = true;
        for (var i = 0; i < _identity.Length; i++)
        {
            var cell = RowReader.CellOf(cells, _identity[i]);
            ref var above = ref _above[i];
            if (cell.Kind != above.Kind || !string.Equals(cell.Text, above.Text, StringComparison.Ordinal) || cell.Number != above.Number)
            {
                above = cell;
                isSame = false;
            }
        }

        return isSame;
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
        if (address is null || _address is not { } column)
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
}
