namespace ListingPipeline.Domain.Enterprises;

/// <summary>What is known about one enterprise on a day: values by metric, yearly ones by fiscal year. Immutable.</summary>
/// <remarks>Absent means unknown, never zero and never false. Built by <see cref="EnterpriseFactsBuilder"/>.</remarks>
public sealed class EnterpriseFacts
{
    private readonly short[] _slots;
    private readonly decimal[] _numbers;
    private readonly byte[] _known;
    private readonly string?[] _texts;

    /// <param name="catalog">Vocabulary.</param>
    /// <param name="firstYear">Earliest known fiscal year.</param>
    /// <param name="yearCount">Fiscal years held.</param>
    /// <param name="slots">For each metric where its values begin, among the numbers or, for a choice, the texts; negative when nothing is known.</param>
    /// <param name="numbers">Numbers side by side: one library fits the processor's cache so much better than an array for each metric.</param>
    /// <param name="known">For each number 0 when unknown, 1 when known to be zero, 2 when known to be another: a flag is read without its number.</param>
    /// <param name="texts">Words side by side; null when unknown.</param>
    internal EnterpriseFacts(MetricCatalog catalog, int firstYear, int yearCount, short[] slots, decimal[] numbers, byte[] known, string?[] texts)
    {
        Catalog = catalog;
        FirstYear = firstYear;
        YearCount = yearCount;
        _slots = slots;
        _numbers = numbers;
        _known = known;
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
        return index >= 0 && index < YearCount ? NumberAt(metric, index) : null;
    }

    /// <summary>Value of a number that is not yearly; null when unknown.</summary>
    public decimal? Number(MetricDefinition metric) => NumberAt(metric, 0);

    /// <summary>Value of a flag; null when unknown.</summary>
    public bool? Flag(MetricDefinition metric)
    {
        var slot = _slots[metric.Ordinal];
        return slot >= 0 && metric.Kind != MetricKind.Choice && _known[slot] is var known and not 0 ? known == 2 : null;
    }

    /// <summary>Value of a date; null when unknown.</summary>
    public DateOnly? Date(MetricDefinition metric) => NumberAt(metric, 0) is { } dayNumber ? DateOnly.FromDayNumber((int)dayNumber) : null;

    /// <summary>Word of a choice that is not yearly; null when unknown.</summary>
    public string? Choice(MetricDefinition metric) => TextAt(metric, 0);

    /// <summary>Word of a yearly choice for a fiscal year; null when unknown.</summary>
    public string? Choice(MetricDefinition metric, int fiscalYear)
    {
        var index = fiscalYear - FirstYear;
        return index >= 0 && index < YearCount ? TextAt(metric, index) : null;
    }

    /// <summary>Every known value in the order of the vocabulary, then of the year; for storage, display and hashing.</summary>
    public IEnumerable<Fact> Values()
    {
        foreach (var metric in Catalog.All)
        {
            var count = metric.IsYearly ? YearCount : 1;
            for (var i = 0; i < count; i++)
            {
                var number = NumberAt(metric, i);
                var text = TextAt(metric, i);
                if (number is not null || text is not null)
                {
                    yield return new Fact(metric, metric.IsYearly ? FirstYear + i : null, number, text);
                }
            }
        }
    }

    private decimal? NumberAt(MetricDefinition metric, int index)
    {
        var first = _slots[metric.Ordinal];
        return first >= 0 && metric.Kind != MetricKind.Choice && _known[first + index] != 0 ? _numbers[first + index] : null;
    }

    private string? TextAt(MetricDefinition metric, int index) =>
        metric.Kind == MetricKind.Choice && _slots[metric.Ordinal] >= 0 ? _texts[_slots[metric.Ordinal] + index] : null;

    private bool HasAny(int index)
    {
        foreach (var metric in Catalog.All)
        {
            if (metric.IsYearly && (NumberAt(metric, index) is not null || TextAt(metric, index) is not null))
            {
                return true;
            }
        }

        return false;
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
        var slots = new short[catalog.All.Count];
        Array.Fill(slots, (short)-1);
        var (numberCount, textCount) = Place(slots, yearCount);
        var (numbers, known, texts) = (new decimal[numberCount], new byte[numberCount], new string?[textCount]);
        foreach (var fact in _facts)
        {
            var index = slots[fact.Metric.Ordinal] + (fact.FiscalYear is { } year ? year - first : 0);
            if (fact.Metric.Kind == MetricKind.Choice)
            {
                texts[index] = fact.Text;
            }
            else
            {
                numbers[index] = fact.Number.GetValueOrDefault();
                known[index] = fact.Number switch { null => 0, 0m => 1, _ => 2 };
            }
        }

        return new EnterpriseFacts(catalog, yearCount == 0 ? 0 : first, yearCount, slots, numbers, known, texts);
    }

    /// <summary>Gives each metric that has a value its place among the numbers or the texts.</summary>
    private (int Numbers, int Texts) Place(short[] slots, int yearCount)
    {
        var (numbers, texts) = (0, 0);
        foreach (var fact in _facts)
        {
            if (slots[fact.Metric.Ordinal] >= 0)
            {
                continue;
            }

            var length = fact.Metric.IsYearly ? yearCount : 1;
            if (fact.Metric.Kind == MetricKind.Choice)
            {
                slots[fact.Metric.Ordinal] = checked((short)texts);
                texts += length;
            }
            else
            {
                slots[fact.Metric.Ordinal] = checked((short)numbers);
                numbers += length;
            }
        }

        return (numbers, texts);
    }
}
