using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Common.Scoring.Hierarchy;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class CompositeIndexTests
{
    private static readonly ScoringNode[] TwoLevels =
    [
        Node("x1", "p1", 1), Node("x2", "p1", 3), Node("x3", "p2", 1, ScoringDirection.LowerIsBetter),
        Node("p1", "index", 0.6m), Node("p2", "index", 0.4m), Node("index", null),
    ];

    [Test]
    public void Calculate_TwoLevelsByHand_Agrees()
    {
        // x1 → 0, 100, 50; x2 → 100, 0, 100; x3 (less is better) → 100, 0, 50.
        // p1 = (x1 + 3 x2) / 4 → 75, 25, 87.5; index = 0.6 p1 + 0.4 p2 → 85, 15, 72.5.
        var index = Calculate(TwoLevels, Method(), [1, 3, 2], [8, 4, 8], [10, 30, 20]);

        Assert.That(index.ValuesOf(3).ToArray(), Is.EqualTo(new decimal?[] { 75, 25, 87.5m }));
        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 85, 15, 72.5m }));
        Assert.That(index.Ranks(), Is.EqualTo(new int?[] { 1, 3, 2 }));
    }

    [Test]
    public void Calculate_MissingLeaf_RescalesItsSiblings()
    {
        var index = Calculate(TwoLevels, Method(), [null, 3, 2], [8, 4, 8], [10, 30, null]);

        // First unit: p1 is x2 alone (100). Third: x1 → 0 (2 is now the lowest), x2 → 100, so p1 = 75, and the index is p1 alone.
        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 100, 0.6m * 25, 75 }));
    }

    [Test]
    public void Calculate_UnitWithoutAnyValue_HasNeitherScoreNorRank()
    {
        var index = Calculate(TwoLevels, Method(), [null, 3, 2], [null, 4, 8], [null, 30, 20]);

        Assert.That(index.Scores[0], Is.Null);
        Assert.That(index.Ranks(), Is.EqualTo(new int?[] { null, 2, 1 }));
    }

    [Test]
    public void Calculate_MissingRefused_NamesIndicatorAndUnit()
    {
        var error = CompositeIndex.Calculate(Tree(TwoLevels), Method(missing: MissingValueRule.Refuse), 2, [[1, 2], [1, null], [1, 2], null, null, null]).Error;

        Assert.That(error?.Code, Is.EqualTo("composite-index.missing-value"));
        Assert.That(error?.Fields[0].Path, Is.EqualTo("values.x2[1]"));
    }

    [Test]
    public void Calculate_IndicatorWithoutAnyValue_IsLeftOutForAll()
    {
        var index = Calculate(TwoLevels, Method(), [1, 2], [null, null], [1, 2]);

        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 40, 60 }));
    }

    [Test]
    public void Calculate_NoValueAtAll_IsRefused()
    {
        var error = CompositeIndex.Calculate(Tree(TwoLevels), Method(), 2, [[null, null], [null, null], [null, null], null, null, null]).Error;

        Assert.That(error?.Code, Is.EqualTo("composite-index.no-values"));
    }

    [Test]
    public void Calculate_WrongNumberOfValues_IsRefused()
    {
        var error = CompositeIndex.Calculate(Tree(TwoLevels), Method(), 2, [[1, 2], [1, 2, 3], [1, 2], null, null, null]).Error;

        Assert.That(error?.Fields[0], Has.Property("Path").EqualTo("values.x2").And.Property("Code").EqualTo("composite-index.wrong-length"));
    }

    [Test]
    public void Calculate_Geometric_IsWeightedRoot()
    {
        // (2^1 × 16^3)^(1/4) = 8192^(1/4).
        var tree = Tree(Node("x", "index", 1), Node("y", "index", 3), Node("index", null));

        var index = CompositeIndex.Calculate(tree, Method(new AsIsNormalisation(), AggregationMethod.Geometric), 2, [[2, 0], [16, 5], null]).Value;

        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 9.513656920022m, 0 }));
    }

    [Test]
    public void Calculate_GeometricOfPerfectPowers_IsExactAfterRounding()
    {
        var tree = Tree(Node("x", "index", 1), Node("y", "index", 1), Node("z", "index", 1), Node("index", null));

        var index = CompositeIndex.Calculate(tree, Method(new AsIsNormalisation(), AggregationMethod.Geometric), 2, [[3, 1000], [9, 1000], [27, 1000], null]).Value;

        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 9, 1000 }));
    }

    [Test]
    public void Calculate_GeometricOfNegative_IsRefused()
    {
        var tree = Tree(Node("x", "index"), Node("index", null));

        var error = CompositeIndex.Calculate(tree, Method(new ZScoreNormalisation(0, 1), AggregationMethod.Geometric), 2, [[1, 2], null]).Error;

        Assert.That(error?.Code, Is.EqualTo("composite-index.negative-in-geometric-mean"));
    }

    [Test]
    public void Ranks_EqualTotalsAddedInAnotherOrder_Tie()
    {
        // Thirds do not end in decimal; the two units hold the same normalised values on different indicators.
        var tree = Tree(Node("x", "index"), Node("y", "index"), Node("z", "index"), Node("index", null));

        var index = CompositeIndex.Calculate(tree, Method(new MinMaxNormalisation(0, 1)), 4, [[1, 2, 0, 3], [2, 0, 3, 1], [0, 1, 3, 2], null]).Value;

        Assert.That(index.Scores[0], Is.EqualTo(1 / 3m).Within(1e-12m));
        Assert.That(index.Ranks(), Is.EqualTo(new int?[] { 3, 3, 1, 1 }));
    }

    [Test]
    public void Calculate_LargestMagnitudesAndWeights_DoesNotOverflow()
    {
        var nodes = Enumerable.Range(0, 300).Select(i => Node($"x{i}", "index", ScoringNode.MaximumWeight)).Append(Node("index", null)).ToArray();
        var values = Enumerable.Repeat<decimal?[]?>([ScoringNode.MaximumMagnitude], 300).Append(null).ToArray();

        var index = CompositeIndex.Calculate(Tree(nodes), Method(new AsIsNormalisation()), 1, values).Value;

        Assert.That(index.Scores[0], Is.EqualTo(ScoringNode.MaximumMagnitude));
    }

    private static CompositeIndex Calculate(ScoringNode[] nodes, ScoringMethod method, params decimal?[][] leaves) =>
        CompositeIndex.Calculate(Tree(nodes), method, leaves[0].Length, [.. leaves, .. new decimal?[]?[nodes.Length - leaves.Length]]).Value;
}
