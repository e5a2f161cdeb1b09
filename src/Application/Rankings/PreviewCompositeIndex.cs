using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Application.Rankings;

/// <summary>Scores units over a hierarchy of indicators; stores nothing.</summary>
public sealed record PreviewCompositeIndexQuery : IQuery<CompositeIndexResponse>
{
    /// <summary>Names of what is compared, unique; 1 to 20,000, and at most 600,000 values in all.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    /// <summary>Indicators, dimensions and the index, in any order; 2 to 500. Exactly one has no parent.</summary>
    public IReadOnlyList<CompositeIndexNode>? Nodes { get; init; }

    /// <summary>Raw values of each node without children, in the order of the units; null means unknown.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<decimal?>?>? Values { get; init; }

    /// <summary>Transformation of every indicator that names none of its own; absent means minMax from 0 to 100.</summary>
    public CompositeIndexNormalisation? Normalisation { get; init; }

    /// <summary>How children make up their parent.</summary>
    public AggregationMethod Aggregation { get; init; } = AggregationMethod.Arithmetic;

    /// <summary>What happens where a value is missing.</summary>
    public MissingValueRule Missing { get; init; } = MissingValueRule.Rescale;

    /// <summary>What happens where all known values of an indicator are equal and the transformation compares units with one another.</summary>
    public ZeroRangeRule ZeroRange { get; init; } = ZeroRangeRule.Refuse;
}

/// <summary>One node of the hierarchy.</summary>
public sealed record CompositeIndexNode
{
    /// <summary>Unique name.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the node it counts towards; null for the index.</summary>
    public string? Parent { get; init; }

    /// <summary>Weight relative to its siblings, above 0 (at least 0.000000001) and at most 1000000; without effect on the index.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>1: higher is better. -1: lower is better. Only for nodes without children.</summary>
    public int Direction { get; init; } = 1;

    /// <summary>Raw values below count as this value; null means no floor.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Raw values above count as this value; null means no ceiling.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>Transformation of this indicator; null means that of the request.</summary>
    public CompositeIndexNormalisation? Normalisation { get; init; }
}

/// <summary>Ways to bring values onto a common scale.</summary>
public enum NormalisationMethod
{
    /// <summary>Linear between the worst and the best value: <c>from + (x − min) / (max − min) × (to − from)</c>.</summary>
    MinMax,

    /// <summary>Distance from the mean in standard deviations of the sample: <c>mean + (x − x̄) / s × deviation</c>.</summary>
    ZScore,

    /// <summary>Share of the other values that are worse: <c>from + worse / (n − 1) × (to − from)</c>.</summary>
    PercentileRank,

    /// <summary>Points of the highest band reached.</summary>
    Bands,

    /// <summary>Share of the way from a baseline to a target.</summary>
    Target,

    /// <summary>The value itself, negated where lower is better.</summary>
    None,
}

/// <summary>A transformation; parameters of another method are without effect.</summary>
public sealed record CompositeIndexNormalisation
{
    /// <summary>The method.</summary>
    public NormalisationMethod Method { get; init; }

    /// <summary>minMax, percentileRank, target: result of the worst value. Default 0.</summary>
    public decimal From { get; init; }

    /// <summary>minMax, percentileRank, target: result of the best value. Default 100.</summary>
    public decimal To { get; init; } = 100;

    /// <summary>zScore: result of an average value. Default 0.</summary>
    public decimal Mean { get; init; }

    /// <summary>zScore: result's distance for one standard deviation. Default 1.</summary>
    public decimal Deviation { get; init; } = 1;

    /// <summary>target: raw value that earns <c>to</c>; required for that method.</summary>
    public decimal? Target { get; init; }

    /// <summary>target: raw value that earns <c>from</c>; null means the worst value given.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>target: whether results stay between <c>from</c> and <c>to</c>. Default true.</summary>
    public bool Capped { get; init; } = true;

    /// <summary>bands: points below every band. Default 0.</summary>
    public decimal Below { get; init; }

    /// <summary>bands: bands with rising beginnings; required for that method.</summary>
    public IReadOnlyList<CompositeIndexBand>? Bands { get; init; }
}

/// <summary>A band of a scale.</summary>
public sealed record CompositeIndexBand
{
    /// <summary>Raw value from which the band begins, inclusive.</summary>
    public decimal AtLeast { get; init; }

    /// <summary>Points in the band.</summary>
    public decimal Points { get; init; }
}

/// <summary>Scores and ranks; every list is in the order of the units.</summary>
/// <remarks>Computed in decimal arithmetic with 28 significant digits, rounded once to 12 decimal places before ranks are taken.</remarks>
public sealed class CompositeIndexResponse
{
    /// <summary>Normalised values by node without children; null where unknown.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Normalised { get; init; }

    /// <summary>Aggregated values by node with children; null where nothing below it is known.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<decimal?>> Scores { get; init; }

    /// <summary>Ranks by the index, from 1 for the best; ties share the better rank, the next rank skips. Null without score.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int?>> Ranks { get; init; }
}

internal sealed class PreviewCompositeIndexHandler : IQueryHandler<PreviewCompositeIndexQuery, CompositeIndexResponse>
{
    public Task<Result<CompositeIndexResponse>> Handle(PreviewCompositeIndexQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(CompositeIndexRequest.Check(request).Then(Calculate));

    private static Result<CompositeIndexResponse> Calculate(CompositeIndexRequest request) =>
        CompositeIndex.Calculate(request.Tree, request.Method, request.UnitCount, request.Values).Map(index => new CompositeIndexResponse
        {
            Normalised = Values(index, isLeaf: true),
            Scores = Values(index, isLeaf: false),
            Ranks = new Dictionary<string, IReadOnlyList<int?>>(StringComparer.Ordinal) { [index.Tree.Nodes[index.Tree.Root].Id] = index.Ranks() },
        });

    private static Dictionary<string, IReadOnlyList<decimal?>> Values(CompositeIndex index, bool isLeaf)
    {
        var byId = new Dictionary<string, IReadOnlyList<decimal?>>(StringComparer.Ordinal);
        for (var node = 0; node < index.Tree.Nodes.Count; node++)
        {
            if (index.Tree.ChildrenOf(node).IsEmpty == isLeaf)
            {
                byId[index.Tree.Nodes[node].Id] = Array.ConvertAll(index.ValuesOf(node).ToArray(), v => v is { } value ? CompositeIndex.Shortest(value) : (decimal?)null);
            }
        }

        return byId;
    }
}
