using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads condition trees; <c>policies/README.md</c> describes their grammar.</summary>
internal sealed class ConditionReader(MetricCatalog metrics)
{
    private const string IndustryCode = "industry_code";
    private const int MostYears = 5;
    private static readonly Condition Nothing = new Condition.All([]);

    private static readonly (string Key, Comparison Comparison)[] ComparisonKeys =
        [("at_least", Comparison.AtLeast), ("over", Comparison.Over), ("at_most", Comparison.AtMost), ("under", Comparison.Under)];

    private static readonly string[] Kinds =
        ["all", "any", "not", "when", "value", "sum", "average", "each", "flag", "choice", "code", "valid", "date", "rule", "series"];

    public Condition Read(PolicyNode node) => node.Map(map =>
    {
        var kinds = Kinds.Where(map.Has).ToList();
        if (kinds.Count != 1)
        {
            map.Node.Problem($"exactly one of {string.Join(", ", Kinds)} is expected");
            kinds.ForEach(kind => map.Optional(kind));
            return Nothing;
        }

        return kinds[0] switch
        {
            "all" => new Condition.All(Parts(map, "all")),
            "any" => new Condition.Any(Parts(map, "any")),
            "not" => new Condition.Not(Read(map.Required("not")!)),
            "when" => ReadWhen(map),
            "rule" => new Condition.Reference(map.Text("rule"), IsSeries: false, map.OptionalDate("pinned")),
            "series" => new Condition.Reference(map.Text("series"), IsSeries: true, map.OptionalDate("pinned")),
            var kind => ReadLeaf(map, kind),
        };
    });

    private IReadOnlyList<Condition> Parts(PolicyMap map, string key)
    {
        var parts = map.List(key, Read);
        if (parts.Count == 0)
        {
            map.Node.Problem($"'{key}' needs at least one part");
        }

        return parts;
    }

    private Condition.When ReadWhen(PolicyMap map)
    {
        var then = map.Optional("then");
        var otherwise = map.Optional("otherwise");
        if (then is null && otherwise is null)
        {
            map.Node.Problem("'then' or 'otherwise' is missing");
        }

        return new Condition.When(Read(map.Required("when")!), then is null ? null : Read(then), otherwise is null ? null : Read(otherwise));
    }

    private Condition ReadLeaf(PolicyMap map, string kind)
    {
        var clause = map.OptionalText("clause") ?? string.Empty;
        var text = map.OptionalLocalized("text");
        if (Metric(map, kind) is not { } metric)
        {
            map.Keys.ToList().ForEach(key => map.Optional(key));
            return Nothing;
        }

        ConditionTest? test = kind switch
        {
            "flag" when Expect(map, metric, MetricKind.Flag) =>
                TestKinds.Flag(metric, map.Bool("is"), metrics.Find(IndustryCode), text),
            "choice" when Expect(map, metric, MetricKind.Choice) =>
                TestKinds.Choice(metric, map.List("in", word => Word(word, metric)), YearsOf(map, metric), text),
            "code" when Expect(map, metric, MetricKind.Choice) =>
                TestKinds.Code(metric, map.List("starts_with", prefix => prefix.Text()), text),
            "valid" when Expect(map, metric, MetricKind.Date) =>
                TestKinds.Validity(metric, map.Whole("for_years"), text),
            "date" when Expect(map, metric, MetricKind.Date) => ReadDate(map, metric, text),
            "value" or "sum" or "average" or "each" => ReadNumber(map, kind, metric, text),
            _ => null,
        };
        return test is null ? Nothing : new Condition.Leaf(test, clause);
    }

    private ConditionTest? ReadNumber(PolicyMap map, string kind, MetricDefinition metric, Domain.Common.LocalizedText? text)
    {
        if (metric.Kind is MetricKind.Flag or MetricKind.Choice or MetricKind.Date)
        {
            map.Node.Problem($"metric '{metric.Name}' is no number");
            return null;
        }

        if (kind != "value" && !metric.IsYearly)
        {
            map.Node.Problem($"metric '{metric.Name}' is not yearly");
            return null;
        }

        var years = kind == "value" ? 1 : YearsOf(map, metric);
        var given = ComparisonKeys.Where(pair => map.Has(pair.Key)).ToList();
        if (given.Count != 1)
        {
            map.Node.Problem("exactly one of at_least, over, at_most, under is expected");
            given.ForEach(pair => map.Optional(pair.Key));
            return null;
        }

        if (kind == "value" && map.Has("by"))
        {
            var categories = map.List(given[0].Key, node => node.Map(category => ReadCategory(category, metric)));
            return Metric(map, "by") is { } code ? TestKinds.ByCategory(metric, given[0].Comparison, code, categories) : null;
        }

        var threshold = Thresholds.Read(map.Required(given[0].Key)!, metric);
        return kind == "each"
            ? TestKinds.EachYear(metric, years, given[0].Comparison, threshold, text)
            : TestKinds.Threshold(metric, AggregationOf(kind), years, given[0].Comparison, threshold, text);
    }

    private static CategoryThreshold ReadCategory(PolicyMap map, MetricDefinition metric) => new(
        map.Localized("name"),
        map.OptionalList("starts_with", prefix => prefix.Text()),
        map.Required("figure") is { } figure ? Thresholds.Read(figure, metric) : 0m);

    private static Aggregation AggregationOf(string kind) => kind switch
    {
        "sum" => Aggregation.Sum,
        "average" => Aggregation.Average,
        _ => Aggregation.Latest,
    };

    private static ConditionTest ReadDate(PolicyMap map, MetricDefinition metric, Domain.Common.LocalizedText? text)
    {
        var first = map.OptionalDate("on_or_after") ?? map.OptionalDate("after")?.AddDays(1);
        var last = map.OptionalDate("on_or_before") ?? map.OptionalDate("before")?.AddDays(-1);
        if (first is null && last is null)
        {
            map.Node.Problem("one of on_or_after, after, on_or_before, before is expected");
        }

        return TestKinds.Date(metric, first, last, text);
    }

    private static int YearsOf(PolicyMap map, MetricDefinition metric)
    {
        if (!metric.IsYearly)
        {
            return 0;
        }

        var years = map.Whole("years");
        if (years is < 1 or > MostYears)
        {
            map.Node.Problem($"years must lie between 1 and {MostYears}");
        }

        return years;
    }

    private static string Word(PolicyNode node, MetricDefinition metric)
    {
        var word = node.Text();
        if (metric.Choices.Count > 0 && !metric.Choices.Contains(word, StringComparer.Ordinal))
        {
            node.Problem($"'{word}' is no choice of {metric.Name}: {string.Join(", ", metric.Choices)}");
        }

        return word;
    }

    private static bool Expect(PolicyMap map, MetricDefinition metric, MetricKind kind)
    {
        if (metric.Kind != kind)
        {
            map.Node.Problem($"metric '{metric.Name}' is a {metric.Kind}, not a {kind}");
        }

        return metric.Kind == kind;
    }

    private MetricDefinition? Metric(PolicyMap map, string key)
    {
        var node = map.Required(key)!;
        var name = node.Text();
        var metric = metrics.Find(name);
        if (metric is null)
        {
            node.Problem($"unknown metric '{name}'");
        }

        return metric;
    }
}
