using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Reads dimensions and indicators of a ranking model into a scoring tree; weights under each parent must sum to exactly 100.</summary>
internal sealed class RankingTreeReader(string document, MetricCatalog metrics)
{
    private const string IndexId = "index";
    private readonly List<ScoringNode> _nodes = [];
    private readonly List<RankingNodeDescription> _descriptions = [];
    private readonly List<IndicatorMeasure> _measures = [];

    private enum Direction
    {
        HigherIsBetter,
        LowerIsBetter,
    }

    /// <summary>Words for each node of the tree.</summary>
    public IReadOnlyList<RankingNodeDescription> Descriptions => _descriptions;

    /// <summary>How each indicator is read from the facts.</summary>
    public IReadOnlyList<IndicatorMeasure> Measures => _measures;

    public ScoringTree Read(PolicyMap model, string settingSource, bool isBureauSetting)
    {
        var weights = model.List("dimensions", node => node.Map(map => ReadDimension(map, settingSource, isBureauSetting)));
        CheckSum(model.Node, "dimensions", weights);
        _nodes.Add(new ScoringNode { Id = IndexId, Weight = 100 });
        _descriptions.Add(new RankingNodeDescription(new LocalizedText("综合得分", "Score"), null, null, settingSource, isBureauSetting));
        if (ScoringTree.Create(_nodes).TryGetValue(out var tree, out var error))
        {
            return tree;
        }

        foreach (var field in error.Fields)
        {
            model.Node.Problem(field.Message);
        }

        return ScoringTree.Create([new ScoringNode { Id = IndexId, Weight = 100 }]).Value;
    }

    private decimal ReadDimension(PolicyMap map, string settingSource, bool isBureauSetting)
    {
        var id = map.Text("id");
        var weight = map.Number("weight");
        var weights = map.List("indicators", node => node.Map(indicator => ReadIndicator(indicator, id, settingSource, isBureauSetting)));
        CheckSum(map.Node, "indicators", weights);
        _nodes.Add(new ScoringNode { Id = id, ParentId = IndexId, Weight = weight });
        _descriptions.Add(new RankingNodeDescription(map.Localized("name"), null, null, settingSource, isBureauSetting));
        return weight;
    }

    private decimal ReadIndicator(PolicyMap map, string dimension, string settingSource, bool isBureauSetting)
    {
        var direction = map.OptionalWord<Direction>("direction") == Direction.LowerIsBetter ? ScoringDirection.LowerIsBetter : ScoringDirection.HigherIsBetter;
        var transformation = map.Required("transformation") is { } node ? ReadTransformation(node, direction) : new AsIsNormalisation();
        var weight = map.Number("weight");
        _nodes.Add(new ScoringNode
        {
            Id = map.Text("id"),
            ParentId = dimension,
            Weight = weight,
            Direction = direction,
            Normalisation = transformation,
            Floor = map.OptionalNumber("floor"),
            Ceiling = map.OptionalNumber("ceiling"),
        });
        var measure = map.Required("measure")?.Map(ReadMeasure);
        var own = map.Has("source") ? map.Source(document: document).ToString() : null;
        _descriptions.Add(new RankingNodeDescription(
            map.Localized("name"), measure?.Metric.Name, map.Localized("how"), own ?? settingSource, own is null && isBureauSetting));
        if (measure is not null)
        {
            _measures.Add(measure);
        }

        return weight;
    }

    private IndicatorMeasure? ReadMeasure(PolicyMap map)
    {
        var kind = map.Word<MeasureKind>("kind");
        if (FindMetric(map, "metric") is not { } metric)
        {
            return null;
        }

        if (!Fits(kind, metric))
        {
            map.Node.Problem($"a metric of kind {metric.Kind} cannot be read this way");
            return null;
        }

        return kind switch
        {
            MeasureKind.Figure => new FigureMeasure(
                metric,
                map.OptionalWord<Domain.Eligibility.Conditions.Aggregation>("take") ?? Domain.Eligibility.Conditions.Aggregation.Latest,
                Years(map, map.OptionalWhole("years") ?? 1),
                map.OptionalNumber("when_absent")),
            MeasureKind.Share => FindMetric(map, "over") is { IsYearly: true } over ? new ShareMeasure(metric, over, Years(map, map.Whole("years"))) : null,
            MeasureKind.Flag => new FlagMeasure(metric, map.OptionalNumber("when_absent")),
            MeasureKind.Validity => new ValidityMeasure(metric, Years(map, map.Whole("years")), map.OptionalNumber("when_absent")),
            _ => new WordMeasure(metric, map.Required("numbers")?.Map(numbers => ReadNumbers(numbers, metric)) ?? [], map.OptionalNumber("when_absent")),
        };
    }

    private static bool Fits(MeasureKind kind, MetricDefinition metric) => kind switch
    {
        MeasureKind.Figure => metric.Kind is MetricKind.Money or MetricKind.Ratio or MetricKind.Number or MetricKind.Count,
        MeasureKind.Share => metric is { IsYearly: true, Kind: MetricKind.Money or MetricKind.Number or MetricKind.Count },
        MeasureKind.Flag => metric.Kind == MetricKind.Flag,
        MeasureKind.Validity => metric.Kind == MetricKind.Date,
        _ => metric is { Kind: MetricKind.Choice, IsYearly: false },
    };

    private static int Years(PolicyMap map, int years)
    {
        if (years is < 1 or > 10)
        {
            map.Node.Problem("years lie between 1 and 10");
        }

        return Math.Clamp(years, 1, 10);
    }

    private static Dictionary<string, decimal> ReadNumbers(PolicyMap numbers, MetricDefinition metric)
    {
        var byWord = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var word in numbers.Keys)
        {
            byWord[word] = numbers.Number(word);
            if (!metric.Choices.Contains(word))
            {
                numbers.Node.Problem($"'{word}' is no word of metric '{metric.Name}'");
            }
        }

        return byWord;
    }

    private static Normalisation ReadTransformation(PolicyNode node, ScoringDirection direction) => node.Map(map =>
    {
        Normalisation transformation = map.Word<TransformationMethod>("method") switch
        {
            TransformationMethod.MinMax => new MinMaxNormalisation(map.Number("from"), map.Number("to")),
            TransformationMethod.ZScore => new ZScoreNormalisation(map.Number("mean"), map.Number("deviation")),
            TransformationMethod.PercentileRank => new PercentileRankNormalisation(map.Number("from"), map.Number("to")),
            TransformationMethod.Bands => new BandsNormalisation(
                map.Number("below"), map.List("bands", band => band.Map(one => new ScoringBand(one.Number("at_least"), one.Number("points"))))),
            TransformationMethod.Target => new TargetNormalisation(
                map.Number("target"), map.OptionalNumber("baseline"), map.Number("from"), map.Number("to"), map.OptionalBool("capped") ?? true),
            _ => new AsIsNormalisation(),
        };
        if (transformation.Check("transformation", direction) is { } problem)
        {
            node.Problem(problem.Message);
        }

        return transformation;
    });

    private MetricDefinition? FindMetric(PolicyMap map, string key)
    {
        if (map.Required(key) is not { } node)
        {
            return null;
        }

        if (metrics.Find(node.Text()) is { } metric)
        {
            return metric;
        }

        node.Problem($"metric '{node.Text()}' is not in the vocabulary");
        return null;
    }

    private static void CheckSum(PolicyNode node, string what, IReadOnlyList<decimal> weights)
    {
        if (weights.Sum() != 100)
        {
            node.Problem($"the weights of the {what} must sum to exactly 100, not {weights.Sum()}");
        }
    }

    private enum MeasureKind
    {
        Figure,
        Share,
        Flag,
        Validity,
        Word,
    }

    private enum TransformationMethod
    {
        None,
        MinMax,
        ZScore,
        PercentileRank,
        Bands,
        Target,
    }
}
