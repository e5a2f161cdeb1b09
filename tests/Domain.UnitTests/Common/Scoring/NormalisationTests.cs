using ListingPipeline.Domain.Common.Scoring;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

public sealed class NormalisationTests
{
    private static readonly decimal?[] Values = [2, 4, null, 10];

    public static IEnumerable<TestCaseData> HandComputedCases()
    {
        yield return Case("MinMax", new MinMaxNormalisation(0, 100), 1, 0, 25, null, 100);
        yield return Case("MinMaxLowerIsBetter", new MinMaxNormalisation(0, 100), -1, 100, 75, null, 0);
        yield return Case("MinMaxOtherScale", new MinMaxNormalisation(1, 5), 1, 1, 2, null, 5);
        yield return Case("PercentileRank", new PercentileRankNormalisation(0, 1), 1, 0, 0.5m, null, 1);
        yield return Case("PercentileRankLowerIsBetter", new PercentileRankNormalisation(0, 1), -1, 1, 0.5m, null, 0);
        yield return Case("AsIs", new AsIsNormalisation(), 1, 2, 4, null, 10);
        yield return Case("AsIsLowerIsBetter", new AsIsNormalisation(), -1, -2, -4, null, -10);
        yield return Case("Bands", new BandsNormalisation(0, [new(3, 50), new(4, 60), new(11, 100)]), 1, 0, 60, null, 60);
        yield return Case("TargetCapped", new TargetNormalisation(4, 0, 0, 100, IsCapped: true), 1, 50, 100, null, 100);
        yield return Case("TargetUncapped", new TargetNormalisation(4, 0, 0, 100, IsCapped: false), 1, 50, 100, null, 250);
        yield return Case("TargetFromObservedWorst", new TargetNormalisation(6, null, 0, 100, IsCapped: true), 1, 0, 50, null, 100);
        yield return Case("TargetLowerIsBetter", new TargetNormalisation(2, 10, 0, 100, IsCapped: true), -1, 100, 75, null, 0);
    }

    [TestCaseSource(nameof(HandComputedCases))]
    public void Normalisation_HandComputedCase_Agrees(Normalisation normalisation, ScoringDirection direction, decimal?[] expected)
    {
        Assert.That(Hierarchy.Normalise(normalisation, Values, direction), Is.EqualTo(expected));
    }

    [Test]
    public void ZScore_KnownSample_UsesSampleDeviation()
    {
        // Mean 3, squared distances 4 + 1 + 0 + 1 + 4 = 10, sample variance 10 / 4.
        var normalised = Hierarchy.Normalise(new ZScoreNormalisation(0, 1), [1, 2, 3, 4, 5]);

        Assert.That(normalised.Select(v => CompositeIndex.Rounded(v!.Value)), Is.EqualTo([-1.264911064067m, -0.632455532034m, 0m, 0.632455532034m, 1.264911064067m]));
    }

    [Test]
    public void ZScore_ValuesOfTrillions_DoesNotOverflow()
    {
        var normalised = Hierarchy.Normalise(new ZScoreNormalisation(0, 1), [-ScoringNode.MaximumMagnitude, ScoringNode.MaximumMagnitude]);

        Assert.That(CompositeIndex.Rounded(normalised[1]!.Value), Is.EqualTo(0.707106781187m));
    }

    [Test]
    public void PercentileRank_TiedValues_ShareTheLowerShare()
    {
        Assert.That(Hierarchy.Normalise(new PercentileRankNormalisation(0, 100), [7, 7, 1, 9, 9]), Is.EqualTo(new decimal?[] { 25, 25, 0, 75, 75 }));
    }

    [Test]
    public void Orient_OutlierAboveCeiling_CountsAsCeiling()
    {
        var tree = Hierarchy.Tree(Hierarchy.Node("x", "index") with { Floor = 0, Ceiling = 10 }, Hierarchy.Node("index", null));

        var index = CompositeIndex.Calculate(tree, Hierarchy.Method(), 3, [[-50, 5, 1_000_000], null]).Value;

        Assert.That(index.Scores, Is.EqualTo(new decimal?[] { 0, 50, 100 }));
    }

    public static IEnumerable<TestCaseData> RelativeMethods()
    {
        yield return new TestCaseData(new MinMaxNormalisation(0, 100), 50m).SetArgDisplayNames("MinMax");
        yield return new TestCaseData(new PercentileRankNormalisation(0, 100), 50m).SetArgDisplayNames("PercentileRank");
        yield return new TestCaseData(new ZScoreNormalisation(7, 1), 7m).SetArgDisplayNames("ZScore");
    }

    [TestCaseSource(nameof(RelativeMethods))]
    public void Normalisation_AllValuesEqual_GivesMiddleWhenSchemeSaysSo(Normalisation normalisation, decimal middle)
    {
        Assert.That(
            Hierarchy.Normalise(normalisation, [3, null, 3], zeroRange: ZeroRangeRule.Middle), Is.EqualTo(new decimal?[] { middle, null, middle }));
    }

    [TestCaseSource(nameof(RelativeMethods))]
    public void Normalisation_AllValuesEqual_IsRefusedOtherwise(Normalisation normalisation, decimal middle)
    {
        var tree = Hierarchy.Tree(Hierarchy.Node("x", "index"), Hierarchy.Node("index", null));

        var result = CompositeIndex.Calculate(tree, Hierarchy.Method(normalisation), 2, [[middle, middle], null]);

        Assert.That(result.Error?.Code, Is.EqualTo("composite-index.zero-range"));
        Assert.That(result.Error?.Fields[0].Path, Is.EqualTo("values.x"));
    }

    public static IEnumerable<TestCaseData> ContradictoryParameters()
    {
        yield return new TestCaseData(new MinMaxNormalisation(1, 1), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new PercentileRankNormalisation(1, 0), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new MinMaxNormalisation(0, 1e10m), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new ZScoreNormalisation(0, 0), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new BandsNormalisation(0, []), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new BandsNormalisation(0, [new(2, 1), new(2, 3)]), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new BandsNormalisation(0, [new(2, 1)]), ScoringDirection.LowerIsBetter);
        yield return new TestCaseData(new TargetNormalisation(5, 5, 0, 1, true), ScoringDirection.HigherIsBetter);
        yield return new TestCaseData(new TargetNormalisation(5, 4, 0, 1, true), ScoringDirection.LowerIsBetter);
        yield return new TestCaseData(new TargetNormalisation(1e19m, 0, 0, 1, true), ScoringDirection.HigherIsBetter);
    }

    [TestCaseSource(nameof(ContradictoryParameters))]
    public void Check_ContradictoryParameters_NamesThePath(Normalisation normalisation, ScoringDirection direction)
    {
        Assert.That(normalisation.Check("normalisation", direction)?.Fields[0].Path, Is.EqualTo("normalisation"));
    }

    [Test]
    public void Target_ObservedBaselineAtTarget_IsRefused()
    {
        var tree = Hierarchy.Tree(Hierarchy.Node("x", "index"), Hierarchy.Node("index", null));

        var result = CompositeIndex.Calculate(tree, Hierarchy.Method(new TargetNormalisation(5, null, 0, 1, true)), 2, [[5, 9], null]);

        Assert.That(result.Error?.Code, Is.EqualTo("composite-index.target-not-above-baseline"));
    }

    private static TestCaseData Case(string name, Normalisation normalisation, int direction, params decimal?[] expected) =>
        new TestCaseData(normalisation, (ScoringDirection)direction, expected).SetArgDisplayNames(name);
}
