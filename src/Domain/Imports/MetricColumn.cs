using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>A column of figures with all that its cells share worked out once: nearly all of a million cells are plain numbers that need no more than a look.</summary>
internal sealed class MetricColumn
{
    private const int MoneyScale = 2;

    private readonly decimal _least;
    private readonly decimal _most;
    private readonly int _mostScale;
    private readonly decimal _factor;
    private readonly bool _isNumber;

    // Words repeat as the same string; the last one needs no second look.
    private string? _lastText;
    private string? _lastWord;

    public MetricColumn(ImportColumn column, short place)
    {
        Column = column;
        Place = place;
        Metric = column.Metric!;
        IsYearly = Metric.IsYearly;
        _factor = Metric.Kind == MetricKind.Money ? column.Unit?.Factor ?? 1 : 1;
        _isNumber = !column.IsPercent && Metric.Kind switch
        {
            MetricKind.Money => (column.Unit?.Currency ?? MetricCells.CurrencyOf(Metric.Unit)) == MetricCells.CurrencyOf(Metric.Unit),
            MetricKind.Ratio or MetricKind.Count => true,
            _ => false,
        };

        // A count of 0 may mean that nothing was found; a ratio above one is doubtful; both are looked at closely, as is everything negative.
        _least = Metric.Kind == MetricKind.Count ? 1 : 0;
        _most = Metric.Kind == MetricKind.Ratio ? 1 : long.MaxValue / 100 / Metric.StorageScale;
        _mostScale = Metric.Kind switch { MetricKind.Money => MoneyScale, MetricKind.Ratio => 6, _ => 0 };
    }

    public ImportColumn Column { get; }

    public MetricDefinition Metric { get; }

    /// <summary>Number its values are stored under.</summary>
    public short Place { get; }

    public bool IsYearly { get; }

    /// <summary>The value of a cell where it is as plain as can be, exactly as <see cref="MetricCells.Read"/> would answer; false leaves the cell to that.</summary>
    public bool TryPlain(in ReadCell cell, out decimal? number, out string? word)
    {
        (number, word) = (null, null);
        switch (cell.Kind)
        {
            case ReadCellKind.Blank:
                return true;
            case ReadCellKind.Number when _isNumber && cell.Number >= _least && cell.Number <= _most:
                var value = _factor == 1 ? cell.Number : cell.Number * _factor;
                number = value;
                return value.Scale <= _mostScale && value <= _most;
            case ReadCellKind.Text when Metric.Kind == MetricKind.Choice:
                if (!ReferenceEquals(cell.Text, _lastText))
                {
                    var read = MetricCells.Read(cell, Column);
                    (_lastText, _lastWord) = read.Code is null ? (cell.Text, read.Word) : (null, null);
                }

                word = _lastWord;
                return _lastText is not null;
            default:
                return false;
        }
    }
}
