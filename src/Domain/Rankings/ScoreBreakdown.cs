using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>One node of an opened score.</summary>
/// <param name="Node">Position in the tree.</param>
/// <param name="Raw">Raw value of an indicator in its unit; null where unknown and for every other node.</param>
/// <param name="Value">Normalised value of an indicator, aggregated value of every other node, 12 places; null where unknown.</param>
/// <param name="ShareOfIndex">Share of the index the node really has for this candidate, 0 to 1, after the weights of missing siblings were re-scaled; 0 where unknown.</param>
/// <param name="Contribution">Points the node brings to the score, 12 places; the contributions of a node's children sum to its own.
/// Null where unknown and under geometric aggregation, which has no parts that add up.</param>
public sealed record ScorePart(int Node, decimal? Raw, decimal? Value, decimal ShareOfIndex, decimal? Contribution);

/// <summary>Opens a score into its parts.</summary>
public static class ScoreBreakdown
{
    /// <summary>The parts of an entry's computed score in the order of the tree's nodes; empty when the entry was not scored.</summary>
    public static IReadOnlyList<ScorePart> Of(RankingRules rules, RankingEntry entry)
    {
        if (entry.Normalised.Count == 0)
        {
            return [];
        }

        var tree = rules.Tree;
        var raw = new decimal?[tree.Nodes.Count];
        var values = new decimal?[tree.Nodes.Count];
        for (var leaf = 0; leaf < tree.Leaves.Count; leaf++)
        {
            raw[tree.Leaves[leaf]] = entry.Candidate.Values[leaf];
            values[tree.Leaves[leaf]] = entry.Normalised[leaf];
        }

        foreach (var node in tree.BottomUp.Where(node => !tree.ChildrenOf(node).IsEmpty))
        {
            values[node] = CompositeIndex.Combine(tree, node, rules.Method.Aggregation, values);
        }

        var shares = Shares(tree, values);
        return [.. Enumerable.Range(0, tree.Nodes.Count).Select(node => new ScorePart(
            node,
            raw[node],
            values[node] is { } value ? CompositeIndex.Rounded(value) : null,
            CompositeIndex.Rounded(shares[node]),
            rules.Method.Aggregation == AggregationMethod.Arithmetic && values[node] is { } part ? CompositeIndex.Rounded(shares[node] * part) : null))];
    }

    private static decimal[] Shares(ScoringTree tree, decimal?[] values)
    {
        var shares = new decimal[tree.Nodes.Count];
        shares[tree.Root] = 1;
        foreach (var parent in tree.BottomUp.Reverse())
        {
            var known = 0m;
            foreach (var child in tree.ChildrenOf(parent))
            {
                known += values[child] is null ? 0 : tree.Nodes[child].Weight;
            }

            foreach (var child in tree.ChildrenOf(parent))
            {
                shares[child] = values[child] is null ? 0 : shares[parent] * tree.Nodes[child].Weight / known;
            }
        }

        return shares;
    }
}
