namespace ListingPipeline.Domain.Enterprises;

/// <summary>What is known about one enterprise on a day: values by metric, yearly ones by fiscal year. Immutable.</summary>
/// <remarks>Absent means unknown, never zero and never false. Built by <see cref="EnterpriseFactsBuilder"/>.</remarks>
public sealed class EnterpriseFacts
{
    private readonly decimal?[]?[] _numbers;
    private readonly string?[]?[] _texts;

    internal EnterpriseFacts(MetricCatalog catalog, int firstYear, int yearCount, decimal?[]?[] numbers, string?[]?[] texts)
    {
        Catalog = catalog;
        FirstYear = firstYear;
        YearCount = yearCount;
        _numbers = numbers;
        _texts = texts;
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
            // The range begins and ends with a known year by construction; only years inside it may be empty.
            if (index == YearCount - 1 || index == 0 || HasAny(index))
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
        return _numbers[metric.Ordinal] is { } values && index >= 0 && index < values.Length ? values[index] : null;
    }

    /// <summary>Value of a number that is not yearly; null when unknown.</summary>
    public decimal? Number(MetricDefinition metric) => _numbers[metric.Ordinal]?[0];

    /// <summary>Value of a flag; null when unknown.</summary>
    public bool? Flag(MetricDefinition metric) => _numbers[metric.Ordinal]?[0] is { } value ? value != 0 : null;

    /// <summary>Value of a date; null when unknown.</summary>
    public DateOnly? Date(MetricDefinition metric) =>
        _numbers[metric.Ordinal]?[0] is { } dayNumber ? DateOnly.FromDayNumber((int)dayNumber) : null;

    /// <summary>Word of a choice that is not yearly; null when unknown.</summary>
    public string? Choice(MetricDefinition metric) => _texts[metric.Ordinal]?[0];

    /// <summary>Word of a yearly choice for a fiscal year; null when unknown.</summary>
    public string? Choice(MetricDefinition metric, int fiscalYear)
    {
        var index = fiscalYear - FirstYear;
        return _texts[metric.Ordinal] is { } values && index >= 0 && index < values.Length ? values[index] : null;
    }

    private bool HasAny(int index)
    {
        foreach (var metric in Catalog.All)
        {
            if (metric.IsYearly && (_numbers[metric.Ordinal]?[index] is not null || _texts[metric.Ordinal]?[index] is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every known value in the order of the vocabulary, then of the year; for storage, display and hashing.</summary>
    public IEnumerable<Fact> Values()
    {
        foreach (var metric in Catalog.All)
        {
            var count = metric.IsYearly ? YearCount : 1;
            for (var i = 0; i < count; i++)
            {
                var number = _numbers[metric.Ordinal]?[i];
                var text = _texts[metric.Ordinal]?[i];
                if (number is not null || text is not null)
                {
                    yield return new Fact(metric, metric.IsYearly ? FirstYear + i : null, number, text);
                }
            }
        }
    }
}

/// <summary>One known value.</summary>
/// <param name="Metric">What it is about.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Number">The value in the metric's unit; a flag is 0 or 1, a date its day number; null for a choice.</param>
/// <param name="Text">The word of a choice; null otherwise.</param>
public readonly record struct Fact(MetricDefinition Metric, int? FiscalYear, decimal? Number, string? Text);

/// <summary>Collects values and builds <see cref="EnterpriseFacts"/>; the last value set for a metric and year wins.</summary>
public sealed class EnterpriseFactsBuilder(MetricCatalog catalog)
{
    private readonly List<Fact> _facts = [];

    /// <summary>Sets the value of a yearly number.</summary>
    public EnterpriseFactsBuilder Set(MetricDefinition metric, int fiscalYear, decimal value) => Add(new Fact(metric, fiscalYear, value, null));

    /// <summary>Sets the value of a number that is not yearly.</summary>
    public EnterpriseFactsBuilder Set(MetricDefinition metric, decimal value) => Add(new Fact(metric, null, value, null));

    /// <summary>Sets a flag.</summary>
    public EnterpriseFactsBuilder Set(MetricDefinition metric, bool value) => Add(new Fact(metric, null, value ? 1 : 0, null));

    /// <summary>Sets a date.</summary>
    public EnterpriseFactsBuilder Set(MetricDefinition metric, DateOnly value) => Add(new Fact(metric, null, value.DayNumber, null));

    /// <summary>Sets the word of a choice, of a fiscal year when the metric is yearly.</summary>
    public EnterpriseFactsBuilder Set(MetricDefinition metric, string word, int? fiscalYear = null) => Add(new Fact(metric, fiscalYear, null, word));

    /// <summary>Adds one value as read from storage.</summary>
    /// <exception cref="ArgumentException">The metric is yearly and the year is missing, or the reverse: a bug of the caller.</exception>
    public EnterpriseFactsBuilder Add(Fact fact)
    {
        if (fact.Metric.IsYearly != fact.FiscalYear.HasValue)
        {
            throw new ArgumentException($"Metric {fact.Metric.Name} {(fact.Metric.IsYearly ? "needs" : "takes no")} fiscal year.", nameof(fact));
        }

        _facts.Add(fact);
        return this;
    }

    /// <summary>The facts collected so far.</summary>
    public EnterpriseFacts Build()
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        foreach (var fact in _facts)
        {
            if (fact.FiscalYear is { } year)
            {
                first = Math.Min(first, year);
                last = Math.Max(last, year);
            }
        }

        var yearCount = last < first ? 0 : last - first + 1;
        var numbers = new decimal?[catalog.All.Count][];
        var texts = new string?[catalog.All.Count][];
        foreach (var fact in _facts)
        {
            var index = fact.FiscalYear is { } year ? year - first : 0;
            var length = fact.FiscalYear is null ? 1 : yearCount;
            if (fact.Text is not null)
            {
                (texts[fact.Metric.Ordinal] ??= new string?[length])[index] = fact.Text;
            }
            else
            {
                (numbers[fact.Metric.Ordinal] ??= new decimal?[length])[index] = fact.Number;
            }
        }

        return new EnterpriseFacts(catalog, yearCount == 0 ? 0 : first, yearCount, numbers, texts);
    }
}
