namespace ListingPipeline.Domain.Enterprises;

/// <summary>What is known about one enterprise on a day: values by metric, yearly ones by fiscal year. Immutable.</summary>
/// <remarks>Absent means unknown, never zero and never false. Built by <see cref="EnterpriseFactsBuilder"/>. A library is read at the pace of the
/// processor's cache: only known values take room, and where one stands follows from counting bits (<see cref="FactLayout"/>).</remarks>
public sealed class EnterpriseFacts
{
    private readonly FactLayout _layout;
    private readonly ulong[] _marks;
    private readonly ulong[] _numbers;
    private readonly decimal[] _wide;
    private readonly string?[] _words;

    /// <param name="catalog">Vocabulary.</param>
    /// <param name="firstYear">Earliest known fiscal year.</param>
    /// <param name="yearCount">Fiscal years held.</param>
    /// <param name="marks">Flags and which numbers are known, as the layout of the vocabulary places them.</param>
    /// <param name="numbers">Known numbers as <see cref="PackedNumber"/> packs them: those that are not yearly, then year by year.</param>
    /// <param name="wide">Numbers too wide to be packed.</param>
    /// <param name="words">Words side by side; null when unknown.</param>
    internal EnterpriseFacts(MetricCatalog catalog, int firstYear, int yearCount, ulong[] marks, ulong[] numbers, decimal[] wide, string?[] words)
    {
        Catalog = catalog;
        FirstYear = firstYear;
        YearCount = yearCount;
        _layout = catalog.Layout;
        _marks = marks;
        _numbers = numbers;
        _wide = wide;
        _words = words;
    }

    /// <summary>The vocabulary these facts are written in.</summary>
    public MetricCatalog Catalog { get; }

    /// <summary>Earliest fiscal year for which any yearly metric is known; meaningless when <see cref="YearCount"/> is 0.</summary>
    public int FirstYear { get; }

    /// <summary>Number of fiscal years from <see cref="FirstYear"/> to the latest known one, gaps included; 0 when no yearly metric is known.</summary>
    public int YearCount { get; }

    /// <summary>Latest fiscal year, not after the given one, for which any yearly metric is known; null when there is none.</summary>
    public int? LatestKnownYear(int notAfter)
    {
        for (var index = Math.Min(YearCount - 1, notAfter - FirstYear); index >= 0; index--)
        {
            if (_layout.HasAny(_marks, FactLayout.RowOfYear(index)))
            {
                return FirstYear + index;
            }
        }

        return null;
    }

    /// <summary>Value of a yearly number for a fiscal year; null when unknown.</summary>
    public decimal? Number(MetricDefinition metric, int fiscalYear)
    {
        var index = fiscalYear - FirstYear;
        return index >= 0 && index < YearCount && metric.Storage == FactStorage.YearlyNumber ? NumberAt(metric, FactLayout.RowOfYear(index)) : null;
    }

    /// <summary>Value of a number that is not yearly, a flag as 0 or 1; null when unknown.</summary>
    public decimal? Number(MetricDefinition metric) => metric.Storage switch
    {
        FactStorage.Number => NumberAt(metric, FactLayout.SingleRow),
        FactStorage.Flag => Flag(metric) switch { true => 1m, false => 0m, null => null },
        _ => null,
    };

    /// <summary>Value of a flag; null when unknown.</summary>
    public bool? Flag(MetricDefinition metric)
    {
        if (metric.Storage != FactStorage.Flag)
        {
            return null;
        }

        var mark = FactLayout.FlagMark(_marks, metric.Place);
        return mark == FactLayout.UnknownFlag ? null : mark == FactLayout.TrueFlag;
    }

    /// <summary>Value of a date; null when unknown.</summary>
    public DateOnly? Date(MetricDefinition metric) => Number(metric) is { } dayNumber ? DateOnly.FromDayNumber((int)dayNumber) : null;

    /// <summary>Word of a choice that is not yearly; null when unknown.</summary>
    public string? Choice(MetricDefinition metric) => metric.Storage == FactStorage.Word ? _words[metric.Place] : null;

    /// <summary>Word of a yearly choice for a fiscal year; null when unknown.</summary>
    public string? Choice(MetricDefinition metric, int fiscalYear)
    {
        var index = fiscalYear - FirstYear;
        return index >= 0 && index < YearCount && metric.Storage == FactStorage.YearlyWord ? _words[_layout.WordOfYear(metric.Place, index, YearCount)] : null;
    }

    /// <summary>Every known value in the order of the vocabulary, then of the year; for storage, display and hashing.</summary>
    public IEnumerable<Fact> Values()
    {
        foreach (var metric in Catalog.All)
        {
            var count = metric.IsYearly ? YearCount : 1;
            for (var i = 0; i < count; i++)
            {
                int? year = metric.IsYearly ? FirstYear + i : null;
                var number = year is { } inYear ? Number(metric, inYear) : Number(metric);
                var word = year is { } ofYear ? Choice(metric, ofYear) : Choice(metric);
                if (number is not null || word is not null)
                {
                    yield return new Fact(metric, year, number, word);
                }
            }
        }
    }

    private decimal? NumberAt(MetricDefinition metric, int row)
    {
        var at = _layout.Find(_marks, row, metric.Place);
        return at < 0 ? null : PackedNumber.Unpack(_numbers[at], _wide);
    }
}

/// <summary>One known value.</summary>
/// <param name="Metric">What it is about.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Number">The value in the metric's unit; a flag is 0 or 1, a date its day number; null for a choice.</param>
/// <param name="Text">The word of a choice; null otherwise.</param>
public readonly record struct Fact(MetricDefinition Metric, int? FiscalYear, decimal? Number, string? Text);
