using System.Text.RegularExpressions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>Reads <c>national/metrics.yaml</c>, the metric vocabulary.</summary>
internal static partial class MetricsReader
{
    /// <summary>Metrics are written before those derived from them.</summary>
    public static MetricCatalog Read(PolicyNode root)
    {
        var byName = new Dictionary<string, MetricDefinition>(StringComparer.Ordinal);
        root.Map(map => map.List("metrics", node =>
        {
            var metric = node.Map(item => ReadMetric(item, byName));
            if (!byName.TryAdd(metric.Name, metric))
            {
                node.Problem($"metric '{metric.Name}' occurs twice");
            }

            return metric;
        }));
        return new MetricCatalog([.. byName.Values]);
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{1,47}$")]
    private static partial Regex MetricName { get; }

    private static MetricDefinition ReadMetric(PolicyMap map, Dictionary<string, MetricDefinition> known)
    {
        var metric = new MetricDefinition
        {
            Name = map.Text("name"),
            Kind = map.Word<MetricKind>("kind"),
            Unit = map.OptionalWord<MetricUnit>("unit") ?? MetricUnit.None,
            IsYearly = map.OptionalBool("yearly") ?? false,
            Label = map.Localized("label"),
            Definition = map.Localized("definition"),
            Supplier = map.Text("supplier"),
            Source = map.Text("source"),
            Confidence = map.Confidence("confidence"),
            Choices = map.OptionalList("choices", node => node.Text()),
            ChoicesEn = map.OptionalList("choices_en", node => node.Text()),
            Pattern = map.OptionalText("pattern"),
            MayBeNegative = map.OptionalBool("may_be_negative") ?? false,
            Derivation = map.Optional("derived")?.Map(derived => ReadDerivation(derived, known)),
            Presumption = map.Optional("presumed_no")?.Map(presumed => new FlagPresumption(
                presumed.OptionalList("except_industries", node => node.Text()))),
        };
        Check(metric, map);
        return metric;
    }

    private static MetricDerivation? ReadDerivation(PolicyMap map, Dictionary<string, MetricDefinition> known)
    {
        var kind = map.Word<DerivationKind>("kind");
        var of = Find(map, "of", known);
        var over = kind == DerivationKind.RatioOfSums ? Find(map, "over", known) : null;
        var years = kind is DerivationKind.RatioOfSums or DerivationKind.CompoundGrowth ? map.Whole("years") : kind == DerivationKind.YearOnYear ? 2 : 0;
        if (kind == DerivationKind.CompoundGrowth && years != 3)
        {
            map.Node.Problem("compound growth is defined here over three fiscal years (two intervals)");
        }

        var notBegun = map.Optional("not_begun")?.Map(part => ReadNotBegun(part, known));
        return of is null ? null : new MetricDerivation(kind, of, over, years) { NotBegun = notBegun };
    }

    private static (MetricDefinition Metric, string Word)? ReadNotBegun(PolicyMap map, Dictionary<string, MetricDefinition> known)
    {
        var metric = Find(map, "metric", known);
        var word = map.Text("is");
        if (metric is null)
        {
            return null;
        }

        if (!metric.Choices.Contains(word))
        {
            map.Node.Problem($"'{word}' is none of the choices of '{metric.Name}'");
        }

        return (metric, word);
    }

    private static MetricDefinition? Find(PolicyMap map, string key, Dictionary<string, MetricDefinition> known)
    {
        if (map.Required(key) is not { } node)
        {
            return null;
        }

        if (known.TryGetValue(node.Text(), out var metric))
        {
            return metric;
        }

        node.Problem($"metric '{node.Text()}' is not defined above");
        return null;
    }

    private static void Check(MetricDefinition metric, PolicyMap map)
    {
        if (!MetricName.IsMatch(metric.Name))
        {
            map.Node.Problem("a metric name is written in snake case, 2 to 48 characters");
        }

        var money = metric.Unit is MetricUnit.Cny or MetricUnit.Hkd or MetricUnit.Sgd or MetricUnit.Usd;
        var unitFits = metric.Kind switch
        {
            MetricKind.Money => money,
            MetricKind.Ratio => metric.Unit == MetricUnit.Ratio,
            MetricKind.Number => metric.Unit is MetricUnit.CnyPerShare or MetricUnit.UsdPerShare or MetricUnit.Years or MetricUnit.Months,
            MetricKind.Count => metric.Unit is MetricUnit.Shares or MetricUnit.Persons or MetricUnit.Items or MetricUnit.Months or MetricUnit.Years,
            _ => metric.Unit == MetricUnit.None,
        };
        if (!unitFits)
        {
            map.Node.Problem($"unit {metric.Unit} does not fit a metric of kind {metric.Kind}");
        }

        if (metric.Kind == MetricKind.Choice != (metric.Choices.Count > 0 || metric.Pattern is not null))
        {
            map.Node.Problem("a choice, and only a choice, lists its choices or gives a pattern");
        }

        if (metric.ChoicesEn.Count > 0 && metric.ChoicesEn.Count != metric.Choices.Count)
        {
            map.Node.Problem("choices_en has a word for each of choices, in their order");
        }

        if (metric.Presumption is not null && metric.Kind != MetricKind.Flag)
        {
            map.Node.Problem("only a flag may be presumed");
        }
    }
}
