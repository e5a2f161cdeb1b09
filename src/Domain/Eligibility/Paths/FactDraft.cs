using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Paths;

/// <summary>Facts of an enterprise with some of them changed, as they would be; the originals stay untouched.</summary>
internal sealed class FactDraft(EnterpriseFacts facts, DateOnly asOf)
{
    private readonly Dictionary<(MetricDefinition Metric, int? Year), PathChange> _changes = [];
    private EvaluationFrame? _frame;

    /// <summary>The changed facts on the day.</summary>
    public EvaluationFrame Frame => _frame ??= new EvaluationFrame(Build(_changes.Values), asOf);

    /// <summary>The day.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The fiscal year changes of yearly figures are about.</summary>
    public int LatestYear => Frame.LatestYear ?? asOf.Year - 1;

    /// <summary>What was changed.</summary>
    public IReadOnlyList<PathChange> Changes => [.. _changes.Values];

    /// <summary>Value of a yearly figure some years before the latest; null when unknown.</summary>
    public decimal? Number(MetricDefinition metric, int back) => Frame.Facts.Number(metric, LatestYear - back);

    /// <summary>Sets a yearly figure; false for a value the metric cannot have.</summary>
    public bool Set(MetricDefinition metric, int back, decimal value) => Set(new Fact(metric, LatestYear - back, value, null));

    /// <summary>Sets a figure, flag or date; false for a value the metric cannot have.</summary>
    public bool Set(MetricDefinition metric, decimal value) => Set(new Fact(metric, null, value, null));

    /// <summary>Sets a word.</summary>
    public bool Set(MetricDefinition metric, string word, int? year) => Set(new Fact(metric, year, null, word));

    /// <summary>The facts with only some of the changes made.</summary>
    public EvaluationFrame FrameWith(IEnumerable<PathChange> changes) => new(Build(changes), asOf);

    private bool Set(Fact fact)
    {
        if (fact.Number < 0m && !fact.Metric.MayBeNegative)
        {
            return false;
        }

        var key = (fact.Metric, fact.FiscalYear);
        var before = _changes.TryGetValue(key, out var known) ? known.Before : Find(fact.Metric, fact.FiscalYear);
        _changes[key] = new PathChange(fact.Metric, fact.FiscalYear, before, fact);
        _frame = null;
        return true;
    }

    private Fact? Find(MetricDefinition metric, int? year)
    {
        foreach (var fact in facts.Values())
        {
            if (ReferenceEquals(fact.Metric, metric) && fact.FiscalYear == year)
            {
                return fact;
            }
        }

        return null;
    }

    private EnterpriseFacts Build(IEnumerable<PathChange> changes)
    {
        var builder = new EnterpriseFactsBuilder(facts.Catalog);
        foreach (var fact in facts.Values())
        {
            builder.Add(fact);
        }

        foreach (var change in changes)
        {
            builder.Add(change.After);
        }

        return builder.Build();
    }
}
