using FsCheck.NUnit;
using ListingPipeline.Domain.Common.Scoring;
using static ListingPipeline.Domain.UnitTests.Common.Scoring.Hierarchy;

namespace ListingPipeline.Domain.UnitTests.Common.Scoring;

/// <summary>What holds for every table of values, tried on generated ones.</summary>
public sealed class CompositeIndexProperties
{
    private static readonly ScoringTree Tree = Hierarchy.Tree(
        Node("x", "p", 30), Node("y", "p", 70, ScoringDirection.LowerIsBetter), Node("z", "index", 45), Node("p", "index", 55), Node("index", null));

    private static readonly Normalisation[] Methods = [MinMax, new ZScoreNormalisation(0, 1), new PercentileRankNormalisation(0, 100), new AsIsNormalisation()];

    [Property]
    public bool Ranks_AnyValues_AreAPermutationUpToTies((int X, int Y, int Z)[] units)
    {
        var index = Score(units, MinMax);
        var ranks = index.Ranks().Select(r => r!.Value).ToArray();

        return ranks.Select((rank, unit) => rank == 1 + index.Scores.Count(other => other > index.Scores[unit])).All(isRight => isRight);
    }

    [Property]
    public bool Scores_UnitsInReverseOrder_AreTheSame((int X, int Y, int Z)[] units) =>
        Methods.All(method => Score(units, method).Scores.Skip(1).SkipLast(1).Reverse()
            .SequenceEqual(Score([.. units.Reverse()], method).Scores.Skip(1).SkipLast(1)));

    [Property]
    public bool Ranks_ValuesInAnotherUnit_AreTheSameForRelativeMethods((int X, int Y, int Z)[] units, byte factor, int offset)
    {
        decimal Rescaled(int value) => (value * (factor + 1m)) + offset;
        return Methods[..3].All(method => Score(units, method).Ranks().SequenceEqual(Score([.. units], method, Rescaled).Ranks()));
    }

    [Property]
    public bool Scores_WeightsTimesAConstant_AreTheSame((int X, int Y, int Z)[] units, byte factor)
    {
        var scaled = Hierarchy.Tree([.. Tree.Nodes.Select(n => n with { Weight = n.Weight * (factor + 1m) })]);
        return Methods.All(method => Score(units, method).Scores.SequenceEqual(Score(units, method, tree: scaled).Scores));
    }

    [Property]
    public bool MinMaxScores_AnyValues_StayOnTheScale((int X, int Y, int Z)[] units) => Score(units, MinMax).Scores.All(s => s is >= 0 and <= 100);

    [Property]
    public bool Score_OneValueImproved_DoesNotFallWhenScaleIsFixed((int X, int Y, int Z)[] units, byte by)
    {
        var target = new TargetNormalisation(1000, -1000, 0, 100, IsCapped: true);
        if (units.Length == 0)
        {
            return true;
        }

        var better = units.ToArray();
        better[0].X += by;
        better[0].Y -= by;
        return Score(better, new AsIsNormalisation()).Scores[0] >= Score(units, new AsIsNormalisation()).Scores[0]
            && OnFixedScale(better, target) >= OnFixedScale(units, target);
    }

    private static decimal? OnFixedScale((int X, int Y, int Z)[] units, Normalisation target)
    {
        var tree = Hierarchy.Tree(Node("x", "index"), Node("index", null));
        return CompositeIndex.Calculate(tree, Method(target), units.Length, [Column(units, u => u.X, v => v), null]).Value.Scores[0];
    }

    private static CompositeIndex Score((int X, int Y, int Z)[] units, Normalisation normalisation, Func<int, decimal>? convert = null, ScoringTree? tree = null)
    {
        convert ??= v => v;
        // Two units at the ends keep every indicator from being constant or empty.
        (int X, int Y, int Z)[] all = [(-1_000_000, -1_000_000, -1_000_000), .. units, (1_000_000, 1_000_000, 1_000_000)];
        return CompositeIndex.Calculate(
            tree ?? Tree, Method(normalisation), all.Length, [Column(all, u => u.X, convert), Column(all, u => u.Y, convert), Column(all, u => u.Z, convert), null, null]).Value;
    }

    private static decimal?[] Column((int X, int Y, int Z)[] units, Func<(int X, int Y, int Z), int> choose, Func<int, decimal> convert) =>
        [.. units.Select(u => (decimal?)convert(choose(u)))];
}
