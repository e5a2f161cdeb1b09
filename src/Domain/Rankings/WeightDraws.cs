using System.Numerics;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Totals of all candidates under one set of weights after another, and the ranks of the foremost ones: what a study of thousands of draws spends its time on.</summary>
/// <remarks>
/// A weight becomes its share among the siblings that are known, in whole parts of 2³⁴, so that a candidate costs additions and multiplications only, four or more candidates at once;
/// each node's value is rounded to whole millionths of a point. Only where something is missing do the shares depend on the candidate: such candidates are done one by one.
/// A rank is one more than the number of better candidates, so the watched ones are sorted and the others merely counted against them.
/// </remarks>
internal sealed class WeightDraws
{
    private const int MostShareBits = 34;
    private const int MostBits = 62;

    private readonly RankingRules _rules;
    private readonly int _count;
    private readonly int _shareBits;
    private readonly long[][] _values;
    private readonly List<Parent> _parents = [];
    private readonly long[] _lead;
    private readonly long[] _modelShare;
    private readonly bool _isModelAlone;
    private readonly long[] _totals;
    private readonly long[] _sorted;
    private readonly int[] _order;
    private readonly int[] _better;

    /// <param name="rules">The model.</param>
    /// <param name="points">Points of each candidate in whole millionths, in the order of the tree's leaves.</param>
    /// <param name="unknown">What stands for an unknown value.</param>
    /// <param name="lead">What stands before the model's score of each candidate.</param>
    /// <param name="modelShare">Thousandths of the model's score that count, by candidate.</param>
    /// <param name="watched">How many candidates, from the first, are ranked.</param>
    public WeightDraws(RankingRules rules, long[][] points, long unknown, long[] lead, long[] modelShare, int watched)
    {
        _rules = rules;
        _count = points.Length;
        _lead = lead;
        _modelShare = modelShare;
        _isModelAlone = Array.TrueForAll(modelShare, share => share == 1000);
        var padded = (_count + Vector<long>.Count - 1) / Vector<long>.Count * Vector<long>.Count;
        _values = [.. rules.Tree.Nodes.Select(_ => new long[padded])];
        _totals = new long[_count];
        _sorted = new long[watched];
        _order = new int[watched];
        _better = new int[watched + 1];
        var greatest = FillLeaves(points, unknown);
        _shareBits = Math.Clamp(MostBits - (64 - BitOperations.LeadingZeroCount((ulong)greatest)), 1, MostShareBits);
        FindMissing(points, unknown);
    }

    /// <summary>Ranks of the watched candidates under other weights, into <paramref name="ranks"/>; equal totals share the better rank.</summary>
    public void Rank(ReadOnlySpan<long> weights, Span<int> ranks)
    {
        foreach (var parent in _parents)
        {
            Combine(parent, weights);
        }

        var index = _values[_rules.Tree.Root];
        for (var i = 0; i < _count; i++)
        {
            _totals[i] = _lead[i] + (_isModelAlone ? index[i] : index[i] * _modelShare[i] / 1000);
        }

        CountBetter(ranks);
    }

    private long FillLeaves(long[][] points, long unknown)
    {
        var greatest = 1L;
        for (var i = 0; i < _count; i++)
        {
            for (var leaf = 0; leaf < points[i].Length; leaf++)
            {
                var value = points[i][leaf];
                if (value != unknown)
                {
                    _values[_rules.Tree.Leaves[leaf]][i] = value;
                    greatest = Math.Max(greatest, Math.Abs(value));
                }
            }
        }

        return greatest;
    }

    /// <summary>For each parent the candidates of whom something below is missing, by what is known.</summary>
    private void FindMissing(long[][] points, long unknown)
    {
        var tree = _rules.Tree;
        var isKnown = tree.Nodes.Select(_ => new bool[_count]).ToArray();
        for (var i = 0; i < _count; i++)
        {
            for (var leaf = 0; leaf < points[i].Length; leaf++)
            {
                isKnown[tree.Leaves[leaf]][i] = points[i][leaf] != unknown;
            }
        }

        foreach (var node in tree.BottomUp.Where(node => !tree.ChildrenOf(node).IsEmpty))
        {
            int[] children = [.. tree.ChildrenOf(node)];
            var kinds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                var known = string.Create(children.Length, (isKnown, children, i), static (mask, of) =>
                {
                    for (var child = 0; child < mask.Length; child++)
                    {
                        mask[child] = of.isKnown[of.children[child]][of.i] ? '1' : '0';
                    }
                });
                isKnown[node][i] = known.Contains('1', StringComparison.Ordinal);
                if (known.Contains('0', StringComparison.Ordinal))
                {
                    (kinds.TryGetValue(known, out var same) ? same : kinds[known] = []).Add(i);
                }
            }

            _parents.Add(new Parent(
                node, children, [.. kinds.Select(kind => new Gap([.. children.Where((_, child) => kind.Key[child] == '1')], [.. kind.Value]))]));
        }
    }

    private void Combine(Parent parent, ReadOnlySpan<long> weights)
    {
        Span<long> shares = stackalloc long[parent.Children.Length];
        var result = _values[parent.Node];
        Share(parent.Children, weights, shares);
        var half = new Vector<long>(1L << (_shareBits - 1));
        for (var at = 0; at < result.Length; at += Vector<long>.Count)
        {
            var sum = half;
            for (var child = 0; child < parent.Children.Length; child++)
            {
                sum += new Vector<long>(_values[parent.Children[child]], at) * shares[child];
            }

            Vector.ShiftRightArithmetic(sum, _shareBits).CopyTo(result, at);
        }

        foreach (var gap in parent.Gaps)
        {
            Share(gap.Known, weights, shares);
            foreach (var candidate in gap.Candidates)
            {
                var sum = 1L << (_shareBits - 1);
                for (var child = 0; child < gap.Known.Length; child++)
                {
                    sum += _values[gap.Known[child]][candidate] * shares[child];
                }

                result[candidate] = gap.Known.Length == 0 ? 0 : sum >> _shareBits;
            }
        }
    }

    /// <summary>Shares of siblings in whole parts of a power of two, rounded.</summary>
    private void Share(ReadOnlySpan<int> siblings, ReadOnlySpan<long> weights, Span<long> shares)
    {
        var sum = 0L;
        foreach (var sibling in siblings)
        {
            sum += weights[sibling];
        }

        for (var i = 0; i < siblings.Length; i++)
        {
            shares[i] = sum == 0 ? 0 : (long)(((Int128)weights[siblings[i]] << _shareBits) / sum);
        }
    }

    private void CountBetter(Span<int> ranks)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            (_sorted[i], _order[i]) = (_totals[i], i);
        }

        if (_order.Length == 0)
        {
            return;
        }

        Array.Sort(_sorted, _order);
        Array.Clear(_better);
        var least = _sorted[0];
        foreach (var total in _totals)
        {
            if (total > least)
            {
                _better[CountBelow(total)]++;
            }
        }

        var before = 0;
        for (var place = _order.Length - 1; place >= 0; place--)
        {
            before += _better[place + 1];
            ranks[_order[place]] = before + 1;
        }
    }

    /// <summary>How many of the watched have less.</summary>
    private int CountBelow(long total)
    {
        var (first, last) = (0, _sorted.Length);
        while (first < last)
        {
            var middle = (first + last) >>> 1;
            (first, last) = _sorted[middle] < total ? (middle + 1, last) : (first, middle);
        }

        return first;
    }

    /// <summary>A node with children.</summary>
    /// <param name="Node">Position in the tree.</param>
    /// <param name="Children">Positions of its children.</param>
    /// <param name="Gaps">Candidates of whom a child is unknown, by what is known.</param>
    private sealed record Parent(int Node, int[] Children, Gap[] Gaps);

    /// <summary>Candidates of whom the same children of a node are known.</summary>
    /// <param name="Known">Positions of the known children.</param>
    /// <param name="Candidates">The candidates.</param>
    private sealed record Gap(int[] Known, int[] Candidates);
}
