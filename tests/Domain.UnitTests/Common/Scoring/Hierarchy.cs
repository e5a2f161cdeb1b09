using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

/// <summary>Short ways to write hierarchies and methods in tests.</summary>
internal static class Hierarchy
{
    public static readonly Normalisation MinMax = new MinMaxNormalisation(0, 100);

    public static ScoringNode Node(string id, string? parent, decimal weight = 1, ScoringDirection direction = ScoringDirection.HigherIsBetter) =>
        new() { Id = id, ParentId = parent, Weight = weight, Direction = direction };

    public static ScoringTree Tree(params ScoringNode[] nodes) => ScoringTree.Create(nodes).Value;

    public static ScoringMethod Method(
        Normalisation? normalisation = null,
        AggregationMethod aggregation = AggregationMethod.Arithmetic,
        MissingValueRule missing = MissingValueRule.Rescale,
        ZeroRangeRule zeroRange = ZeroRangeRule.Refuse) => new(normalisation ?? MinMax, aggregation, missing, zeroRange);

    /// <summary>Normalises one indicator alone.</summary>
    public static decimal?[] Normalise(
        Normalisation normalisation, decimal?[] values, ScoringDirection direction = ScoringDirection.HigherIsBetter, ZeroRangeRule zeroRange = ZeroRangeRule.Refuse)
    {
        var tree = Tree(Node("x", "index", 1, direction), Node("index", null));
        return CompositeIndex.Calculate(tree, Method(normalisation, zeroRange: zeroRange), values.Length, [values, null]).Value.ValuesOf(0).ToArray();
    }
}
