using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>How a metric's value is written and compared.</summary>
public enum MetricKind
{
    /// <summary>Amount in the currency of the unit (yuan unless said otherwise), at most two decimals; stored in hundredths.</summary>
    Money,

    /// <summary>Share of one, e.g. 0.0532 for 5.32 %; stored in parts per million.</summary>
    Ratio,

    /// <summary>Plain number with up to six decimals, e.g. net assets per share in yuan; stored in parts per million.</summary>
    Number,

    /// <summary>Whole number of things, months or years.</summary>
    Count,

    /// <summary>Yes or no, entered or confirmed by a person; absent means unknown.</summary>
    Flag,

    /// <summary>One of a closed list of words.</summary>
    Choice,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>One entry of the metric vocabulary: what may be known about an enterprise. Source: <c>policies/national/metrics.yaml</c>.</summary>
public sealed class MetricDefinition
{
    private const decimal MostWhole = long.MaxValue / 10;
    private const decimal MostHundredths = long.MaxValue / 10 / 100;
    private const decimal MostMillionths = long.MaxValue / 10 / 1_000_000;

    /// <summary>Stable name in snake case, e.g. <c>np_lower</c>; used in facts, rules and the API.</summary>
    public required string Name { get; init; }

    /// <summary>How the value is written.</summary>
    public required MetricKind Kind { get; init; }

    /// <summary>True when there is one value per fiscal year, false for a single current value.</summary>
    public required bool IsYearly { get; init; }

    /// <summary>Name shown to people.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What is counted and what is not, with the pitfall officers meet.</summary>
    public required LocalizedText Definition { get; init; }

    /// <summary>Who can supply it: <c>enterprise</c>, <c>county</c>, <c>department</c> …, optionally with the department, e.g. <c>department:税务</c>.</summary>
    public required string Supplier { get; init; }

    /// <summary>Document the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Unit of the value, from the closed list of <see cref="MetricUnit"/>; amounts are in the currency it names.</summary>
    public required MetricUnit Unit { get; init; }

    /// <summary>How far the definition was checked against the official text.</summary>
    public required PolicyConfidence Confidence { get; init; }

    /// <summary>How the value follows from other metrics where they are known; null for a metric that is only ever supplied.</summary>
    /// <remarks>A value computed from its parts wins over a supplied one; the supplied one stands in where a part is unknown.</remarks>
    public MetricDerivation? Derivation { get; init; }

    /// <summary>For a flag: what an absent value is taken for. Null (the rule) means absent is unknown.</summary>
    /// <remarks>Only a status an issuer must claim (red chip, weighted voting, software enterprise …) is presumed absent; every verdict that
    /// leans on the presumption names the flag.</remarks>
    public FlagPresumption? Presumption { get; init; }

    /// <summary>Regular expression an open <see cref="MetricKind.Choice"/> (one without <see cref="Choices"/>) must match; null otherwise.</summary>
    public string? Pattern { get; init; }

    /// <summary>Allowed words of a <see cref="MetricKind.Choice"/>; empty for other kinds and for an open choice, whose words match <see cref="Pattern"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>English for each of <see cref="Choices"/>, in their order; empty where the words are the same in both languages. For display: facts and rules use the words themselves.</summary>
    public IReadOnlyList<string> ChoicesEn { get; init; } = [];

    /// <summary>A word of a choice in English; the word itself where it has none.</summary>
    public string EnglishOf(string word)
    {
        for (var i = 0; i < ChoicesEn.Count; i++)
        {
            if (string.Equals(Choices[i], word, StringComparison.Ordinal))
            {
                return ChoicesEn[i];
            }
        }

        return word;
    }

    /// <summary>Whether a value below zero makes sense (profit, cash flow); otherwise it is refused on entry.</summary>
    public bool MayBeNegative { get; init; }

    /// <summary>Position in the vocabulary, from 0; stable within one loaded <see cref="MetricCatalog"/> only.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>Where facts keep the value.</summary>
    internal FactStorage Storage { get; set; }

    /// <summary>Position among the metrics kept alike.</summary>
    internal int Place { get; set; }

    /// <summary>Decimals of a value at most.</summary>
    public int Decimals => Kind switch
    {
        MetricKind.Money => 2,
        MetricKind.Ratio or MetricKind.Number => 6,
        _ => 0,
    };

    /// <summary>The largest value, and the smallest without its sign, that is stored: a tenth of what there is room for.</summary>
    public decimal LargestNumber => Kind switch
    {
        MetricKind.Money => MostHundredths,
        MetricKind.Ratio or MetricKind.Number => MostMillionths,
        _ => MostWhole,
    };

    /// <summary>Factor between the value in its unit and the stored whole number.</summary>
    public long StorageScale => Kind switch
    {
        MetricKind.Money => 100,
        MetricKind.Ratio or MetricKind.Number => 1_000_000,
        _ => 1,
    };
}

/// <summary>The closed vocabulary of metrics; unknown names are refused everywhere.</summary>
public sealed class MetricCatalog
{
    private readonly Dictionary<string, MetricDefinition> _byName;
    private readonly Dictionary<string, MetricDefinition>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>Builds the catalogue and numbers its metrics; names must be unique (checked on load of the pack).</summary>
    public MetricCatalog(IReadOnlyList<MetricDefinition> metrics)
    {
        for (var i = 0; i < metrics.Count; i++)
        {
            metrics[i].Ordinal = i;
        }

        All = metrics;
        Layout = new FactLayout(metrics);
        _byName = metrics.ToDictionary(m => m.Name, StringComparer.Ordinal);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        ContentHash = CanonicalContent.HashOf(metrics.Select(Meaning));
    }

    /// <summary>SHA-256 over what answers depend on of every metric: kind, unit, years, how it is derived and what is presumed.</summary>
    public string ContentHash { get; }

    /// <summary>Every metric in the order of the pack.</summary>
    public IReadOnlyList<MetricDefinition> All { get; }

    /// <summary>How facts lie in memory.</summary>
    internal FactLayout Layout { get; }

    /// <summary>The metric of that name, or null.</summary>
    public MetricDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The metric of that name, or null; reads a name without making a string of it.</summary>
    public MetricDefinition? Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var metric) ? metric : null;

    private static string Meaning(MetricDefinition metric)
    {
        var derivation = metric.Derivation is { } derived ? $"{derived.Kind} {derived.Of.Name} {derived.Over?.Name} {derived.Years}" : "";
        var presumption = metric.Presumption is { } presumed ? $"no except {string.Join(' ', presumed.ExceptIndustries)}" : "";
        return $"{metric.Name} {metric.Kind} {metric.IsYearly} {metric.Unit} [{derivation}] [{presumption}]";
    }
}
