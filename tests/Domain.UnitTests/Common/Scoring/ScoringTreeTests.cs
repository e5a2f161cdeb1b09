using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Common.Scoring.Hierarchy;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class ScoringTreeTests
{
    public static IEnumerable<TestCaseData> BrokenHierarchies()
    {
        yield return Case("nodes[0].parent", "composite-index.unknown-parent", Node("x", "nobody"), Node("index", null));
        yield return Case("nodes[1].id", "composite-index.duplicate-id", Node("x", "index"), Node("x", "index"), Node("index", null));
        yield return Case("nodes[1].parent", "composite-index.several-indices", Node("index", null), Node("second", null));
        yield return Case("nodes", "composite-index.no-index", Node("a", "b"), Node("b", "a"));
        yield return Case("nodes[1].parent", "composite-index.cycle", Node("index", null), Node("a", "b"), Node("b", "a"));
        yield return Case("nodes[1].parent", "composite-index.cycle", Node("index", null), Node("self", "self"));
        yield return Case("nodes[0].weight", "composite-index.weight-out-of-range", Node("x", "index", 0), Node("index", null));
        yield return Case("nodes[0].weight", "composite-index.weight-out-of-range", Node("x", "index", -1), Node("index", null));
        yield return Case("nodes[0].weight", "composite-index.weight-out-of-range", Node("x", "index", 1_000_001), Node("index", null));
        yield return Case("nodes[0].id", "composite-index.id-missing", Node(" ", "index"), Node("index", null));
        yield return Case("nodes[0].direction", "composite-index.unknown-direction", Node("x", "index", 1, (ScoringDirection)2), Node("index", null));
        yield return Case("nodes[0].floor", "composite-index.floor-above-ceiling", Node("x", "index") with { Floor = 1, Ceiling = 1 }, Node("index", null));
        yield return Case("nodes[0].floor", "composite-index.limit-out-of-range", Node("x", "index") with { Ceiling = 1e19m }, Node("index", null));
        yield return Case("nodes", "composite-index.no-index");
    }

    [TestCaseSource(nameof(BrokenHierarchies))]
    public void Create_BrokenHierarchy_NamesPlaceAndReason(string path, string code, ScoringNode[] nodes)
    {
        var error = ScoringTree.Create(nodes).Error;

        Assert.That(error?.Code, Is.EqualTo("composite-index.invalid-hierarchy"));
        Assert.That(error?.Fields.Select(f => (f.Path, f.Code)), Does.Contain((path, code)));
    }

    [Test]
    public void Create_SeveralProblems_ReportsAll()
    {
        var error = ScoringTree.Create([Node("x", "nobody", -1), Node("x", "index"), Node("index", null), Node("other", null)]).Error;

        Assert.That(error?.Fields, Has.Count.EqualTo(4));
    }

    [Test]
    public void BottomUp_AnyOrderOfNodes_PutsChildrenBeforeParents()
    {
        var tree = Tree(Node("index", null), Node("p", "index"), Node("x", "p"), Node("y", "index"));

        Assert.That(tree.BottomUp, Is.EqualTo([2, 3, 1, 0]));
        Assert.That(tree.Leaves, Is.EqualTo([2, 3]));
        Assert.That(tree.Root, Is.Zero);
    }

    private static TestCaseData Case(string path, string code, params ScoringNode[] nodes) =>
        new TestCaseData(path, code, nodes).SetArgDisplayNames(code, path, nodes.Length.ToString());
}
