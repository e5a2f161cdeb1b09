using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Bench;

/// <summary>Scores and ranks of many candidates over a two-level hierarchy, against decimal loops written for exactly that one.</summary>
internal static class ScoringBench
{
    private const int Dimensions = 3;
    private const int LeavesEach = 4;
    private const int Leaves = Dimensions * LeavesEach;

    public static IEnumerable<Figure> Run(int candidates)
    {
        var tree = ScoringTree.Create(
        [
            new ScoringNode { Id = "index", Weight = 1 },
            .. Enumerable.Range(0, Dimensions).Select(d => new ScoringNode { Id = $"d{d}", ParentId = "index", Weight = d + 1 }),
            .. Enumerable.Range(0, Leaves).Select(l => new ScoringNode { Id = $"x{l}", ParentId = $"d{l / LeavesEach}", Weight = (l % LeavesEach) + 1 }),
        ]).Value;
        var method = new ScoringMethod(new MinMaxNormalisation(0, 100), AggregationMethod.Arithmetic, MissingValueRule.Rescale, ZeroRangeRule.Refuse);
        var random = new Random(7);
        var columns = Enumerable.Range(0, Leaves)
            .Select(_ => Enumerable.Range(0, candidates).Select(_ => (decimal?)(random.Next(1_000_000) / 100m)).ToArray())
            .ToArray();
        decimal?[]?[] values = [.. tree.Nodes.Select(n => n.Id.StartsWith('x') ? columns[int.Parse(n.Id[1..])] : null)];
        var plain = columns.Select(c => c.Select(v => v!.Value).ToArray()).ToArray();
        if (!CompositeIndex.Calculate(tree, method, candidates, values).Value.Ranks().SequenceEqual(ByHand(plain, candidates).Select(r => (int?)r)))
        {
            throw new InvalidOperationException("The loops written by hand disagree with the scoring core: the ratio would mean nothing.");
        }

        yield return Measure.Repeated(
            $"scores and ranks of {candidates} candidates, {Leaves} indicators",
            () => CompositeIndex.Calculate(tree, method, candidates, values).Value.Ranks(),
            "decimal loops by hand",
            () => ByHand(plain, candidates),
            "all candidates",
            repeats: 1);
    }

    private static int[] ByHand(decimal[][] columns, int candidates)
    {
        var scores = new decimal[candidates];
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            for (var leaf = 0; leaf < LeavesEach; leaf++)
            {
                var column = columns[(dimension * LeavesEach) + leaf];
                var (worst, best) = (column.Min(), column.Max());
                for (var i = 0; i < candidates; i++)
                {
                    var part = (column[i] - worst) / (best - worst) * 100 * (leaf + 1) / 10;
                    scores[i] += part * (dimension + 1) / 6;
                }
            }
        }

        var order = Enumerable.Range(0, candidates).ToArray();
        var rounded = Array.ConvertAll(scores, s => Math.Round(s, CompositeIndex.Places, MidpointRounding.AwayFromZero));
        Array.Sort(Array.ConvertAll(rounded, s => -s), order);
        var ranks = new int[candidates];
        for (var place = 0; place < candidates; place++)
        {
            ranks[order[place]] = place > 0 && rounded[order[place]] == rounded[order[place - 1]] ? ranks[order[place - 1]] : place + 1;
        }

        return ranks;
    }
}
