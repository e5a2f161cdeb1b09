using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class AssessmentRobustnessTests
{
    private const ulong Seed = 20260330;

    /// <summary>A leads in the 30 % indicator, B in the 25 % and the 10 % one: 0.90 against 1.05; C has nothing.</summary>
    private static readonly AssessmentTable Rivals = SampleScheme.Table([
        [0, 0, 0, 0, 0, 0, 0, 1],
        [0, 0, 0, 0, 1, 0, 1, 0],
        .. Enumerable.Repeat(new long?[] { 0, 0, 0, 0, 0, 0, 0, 0 }, 9),
    ]);

    [Test]
    public void Analyse_WithoutSpread_LeavesEveryRankAsItIs()
    {
        var report = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 100, 0, Seed);

        Assert.That(report.Units.Select(unit => (unit.Rank, unit.BestRank, unit.WorstRank, unit.UnchangedDraws)), Is.EqualTo(
            new[] { (2, 2, 2, 100), (1, 1, 1, 100) }.Concat(Enumerable.Repeat((3, 3, 3, 100), 9))));
    }

    [Test]
    public void Analyse_WithSpread_LetsCloseRivalsSwapAndNobodyElse()
    {
        var report = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 10_000, 20, Seed);

        Assert.That((report.Units[0].BestRank, report.Units[0].WorstRank), Is.EqualTo((1, 2)));
        Assert.That((report.Units[1].BestRank, report.Units[1].WorstRank), Is.EqualTo((1, 2)));
        Assert.That((report.Units[2].BestRank, report.Units[2].WorstRank), Is.EqualTo((3, 3)));
        Assert.That(report.Units[1].UnchangedDraws, Is.InRange(7_000, 9_900));
    }

    [Test]
    public void Analyse_WithTheSameSeed_GivesTheSameReport()
    {
        var first = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 1000, 30, Seed);
        var second = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 1000, 30, Seed);

        Assert.That(first.Units.Select(unit => unit.UnchangedDraws), Is.EqualTo(second.Units.Select(unit => unit.UnchangedDraws)));
    }

    [Test]
    public void Analyse_LeavingOneIndicatorOut_ShowsWhoDependsOnIt()
    {
        var report = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 1, 0, Seed);

        // Without the 25 % indicator B keeps 0.30 only; without the 10 % one 0.75; without the 30 % one A has nothing.
        Assert.That(report.Units[0].RanksWithout, Is.EqualTo(new[] { 2, 2, 2, 2, 1, 2, 1, 2 }));
        Assert.That(report.Units[1].RanksWithout, Is.EqualTo(new[] { 1, 1, 1, 1, 2, 1, 2, 1 }));
    }

    [Test]
    public void Analyse_OfNeighbours_NamesTheIndicatorThatDecides()
    {
        var gaps = AssessmentRobustness.Analyse(SampleScheme.Eleven, Rivals, 1, 0, Seed).Neighbours;

        Assert.That(gaps, Has.Count.EqualTo(10));
        Assert.That(gaps[0], Is.EqualTo(new NeighbourGap(1, 0, 0.15m, 6, 0.75m)));
        Assert.That(gaps[1], Is.EqualTo(new NeighbourGap(0, 2, 0.90m, 7, 0.90m)));
        Assert.That(gaps[2], Is.EqualTo(new NeighbourGap(2, 3, 0m, null, 0m)));
    }

    [Test]
    public void Analyse_WithADisqualifiedUnit_LeavesItOut()
    {
        var table = SampleScheme.FirstColumn([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], disqualified: 0);

        var report = AssessmentRobustness.Analyse(SampleScheme.Eleven, table, 10, 20, Seed);

        Assert.That(report.Units.Select(unit => unit.Unit), Is.EqualTo(Enumerable.Range(1, 10)));
    }

    [FsCheck.NUnit.Property]
    public bool Analyse_OfAnyTable_KeepsTheIntervalsNested(int seed, byte spread)
    {
        var random = new Random(seed);
        var table = SampleScheme.Table([.. Enumerable.Range(0, 11).Select(_ => Enumerable.Range(0, 8).Select(_ => (long?)random.Next(6)).ToArray())]);

        return AssessmentRobustness.Analyse(SampleScheme.Eleven, table, 60, spread % 101, unchecked((ulong)seed)).Units.All(unit =>
            unit.BestRank <= unit.LikelyBestRank && unit.LikelyBestRank <= unit.LikelyWorstRank && unit.LikelyWorstRank <= unit.WorstRank
            && unit.UnchangedDraws <= 60);
    }
}
