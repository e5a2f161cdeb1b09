using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>The model of a draft as one JSON text, so that the list can be computed again after the pack has changed.</summary>
internal static class RankingModelText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(RankingDescription description, RankingRules rules) =>
        JsonSerializer.Serialize(new Document(description, RulesText.Of(rules)), Options);

    public static (RankingDescription Description, RankingRules Rules) Read(string text)
    {
        var document = JsonSerializer.Deserialize<Document>(text, Options)!;
        return (document.Description, document.Rules.ToRules());
    }

    private sealed record Document(RankingDescription Description, RulesText Rules);

    private sealed record RulesText(
        IReadOnlyList<NodeText> Nodes,
        NormalisationText Normalisation,
        AggregationMethod Aggregation,
        MissingValueRule Missing,
        ZeroRangeRule ZeroRange,
        IReadOnlyList<string> EntryRules,
        UnknownEntryRule UnknownEntry,
        IReadOnlyList<string> PriorityRules,
        int TopSize,
        int ReserveSize,
        IReadOnlyList<int> TieBreakers,
        decimal MinimumCoverage,
        decimal MaximumAdjustment,
        ExpertRules? Experts = null)
    {
        public static RulesText Of(RankingRules rules) => new(
            [.. rules.Tree.Nodes.Select(NodeText.Of)],
            NormalisationText.Of(rules.Method.Normalisation),
            rules.Method.Aggregation,
            rules.Method.Missing,
            rules.Method.ZeroRange,
            rules.EntryRules,
            rules.UnknownEntry,
            rules.PriorityRules,
            rules.TopSize,
            rules.ReserveSize,
            rules.TieBreakers,
            rules.MinimumCoverage,
            rules.MaximumAdjustment,
            rules.Experts);

        public RankingRules ToRules() => new()
        {
            Tree = ScoringTree.Create([.. Nodes.Select(node => node.ToNode())]).Value,
            Method = new ScoringMethod(Normalisation.ToNormalisation(), Aggregation, Missing, ZeroRange),
            EntryRules = EntryRules,
            UnknownEntry = UnknownEntry,
            PriorityRules = PriorityRules,
            TopSize = TopSize,
            ReserveSize = ReserveSize,
            TieBreakers = TieBreakers,
            MinimumCoverage = MinimumCoverage,
            MaximumAdjustment = MaximumAdjustment,
            Experts = Experts,
        };
    }

    private sealed record NodeText(
        string Id, string? ParentId, decimal Weight, ScoringDirection Direction, decimal? Floor, decimal? Ceiling, NormalisationText? Normalisation)
    {
        public static NodeText Of(ScoringNode node) => new(
            node.Id, node.ParentId, node.Weight, node.Direction, node.Floor, node.Ceiling, node.Normalisation is { } own ? NormalisationText.Of(own) : null);

        public ScoringNode ToNode() => new()
        {
            Id = Id,
            ParentId = ParentId,
            Weight = Weight,
            Direction = Direction,
            Floor = Floor,
            Ceiling = Ceiling,
            Normalisation = Normalisation?.ToNormalisation(),
        };
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "method")]
    [JsonDerivedType(typeof(AsIs), "none")]
    [JsonDerivedType(typeof(MinMax), "minMax")]
    [JsonDerivedType(typeof(ZScore), "zScore")]
    [JsonDerivedType(typeof(PercentileRank), "percentileRank")]
    [JsonDerivedType(typeof(Bands), "bands")]
    [JsonDerivedType(typeof(Target), "target")]
    private abstract record NormalisationText
    {
        public static NormalisationText Of(Normalisation normalisation) => normalisation switch
        {
            MinMaxNormalisation n => new MinMax(n.From, n.To),
            ZScoreNormalisation n => new ZScore(n.Mean, n.Deviation),
            PercentileRankNormalisation n => new PercentileRank(n.From, n.To),
            BandsNormalisation n => new Bands(n.Below, n.Bands),
            TargetNormalisation n => new Target(n.Target, n.Baseline, n.From, n.To, n.IsCapped),
            AsIsNormalisation => new AsIs(),
            _ => throw new InvalidOperationException($"Unknown transformation {normalisation.GetType().Name}."),
        };

        public abstract Normalisation ToNormalisation();
    }

    private sealed record AsIs : NormalisationText
    {
        public override Normalisation ToNormalisation() => new AsIsNormalisation();
    }

    private sealed record MinMax(decimal From, decimal To) : NormalisationText
    {
        public override Normalisation ToNormalisation() => new MinMaxNormalisation(From, To);
    }

    private sealed record ZScore(decimal Mean, decimal Deviation) : NormalisationText
    {
        public override Normalisation ToNormalisation() => new ZScoreNormalisation(Mean, Deviation);
    }

    private sealed record PercentileRank(decimal From, decimal To) : NormalisationText
    {
        public override Normalisation ToNormalisation() => new PercentileRankNormalisation(From, To);
    }

    private sealed record Bands(decimal Below, IReadOnlyList<ScoringBand> Steps) : NormalisationText
    {
        public override Normalisation ToNormalisation() => new BandsNormalisation(Below, Steps);
    }

    private sealed record Target(decimal Value, decimal? Baseline, decimal From, decimal To, bool IsCapped) : NormalisationText
    {
        public override Normalisation ToNormalisation() => new TargetNormalisation(Value, Baseline, From, To, IsCapped);
    }
}
