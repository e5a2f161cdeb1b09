using System.Runtime.InteropServices;

namespace ListingPipeline.Domain.Enterprises;

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

    /// <summary>Forgets what was collected, so that the builder serves the next enterprise.</summary>
    public void Clear() => _facts.Clear();

    /// <summary>The facts collected so far.</summary>
    public EnterpriseFacts Build()
    {
        var first = int.MaxValue;
        var last = int.MinValue;
        foreach (ref readonly var fact in CollectionsMarshal.AsSpan(_facts))
        {
            if (fact.FiscalYear is { } year)
            {
                first = Math.Min(first, year);
                last = Math.Max(last, year);
            }
        }

        var yearCount = last < first ? 0 : last - first + 1;
        var layout = catalog.Layout;
        var marks = new ulong[layout.MarkCount(yearCount)];
        var words = new string?[layout.WordCount(yearCount)];
        foreach (ref readonly var fact in CollectionsMarshal.AsSpan(_facts))
        {
            Mark(layout, marks, words, fact, Row(fact, first), yearCount);
        }

        var numbers = new ulong[layout.PlaceRows(marks, yearCount)];
        List<decimal>? wide = null;
        foreach (ref readonly var fact in CollectionsMarshal.AsSpan(_facts))
        {
            if (fact.Metric.Storage is FactStorage.Number or FactStorage.YearlyNumber && fact.Number is { } number)
            {
                var at = layout.Find(marks, Row(fact, first), fact.Metric.Place);
                if (at >= 0)
                {
                    numbers[at] = PackedNumber.Pack(number, ref wide);
                }
            }
        }

        return new EnterpriseFacts(catalog, yearCount == 0 ? 0 : first, yearCount, marks, numbers, wide?.ToArray() ?? [], words);
    }

    private static int Row(in Fact fact, int firstYear) => fact.FiscalYear is { } year ? FactLayout.RowOfYear(year - firstYear) : FactLayout.SingleRow;

    private static void Mark(FactLayout layout, ulong[] marks, string?[] words, in Fact fact, int row, int yearCount)
    {
        var place = fact.Metric.Place;
        switch (fact.Metric.Storage)
        {
            case FactStorage.Flag:
                FactLayout.SetFlag(marks, place, fact.Number switch { null => null, 0m => false, _ => true });
                break;
            case FactStorage.Word:
                words[place] = fact.Text;
                break;
            case FactStorage.YearlyWord:
                words[layout.WordOfYear(place, FactLayout.YearOfRow(row), yearCount)] = fact.Text;
                layout.NoteWord(marks, row, fact.Text is not null);
                break;
            default:
                layout.SetKnown(marks, row, place, fact.Number is not null);
                break;
        }
    }
}
