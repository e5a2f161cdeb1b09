using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Points of ranked candidates in whole millionths, ready to be ranked under any weights.</summary>
internal sealed class WeightBoard
{
    private const long PointScale = 1_000_000;
    private const int WeightScale = 1000;
    private const long Unknown = long.MinValue;

    /// <summary>More than any score can be, so that priority candidates stand before all others.</summary>
    private const long PriorityLead = 1_000_000_000_000_000_000;

    private readonly RankingRules _rules;
    private readonly long[][] _points;
    private readonly long[] _lead;

    /// <summary>Thousandths of the model's score that count: all of it unless experts count too.</summary>
    private readonly long[] _modelShare;

    public WeightBoard(RankingRules rules, RankingEntry[] entries)
    {
        _rules = rules;
        Weights = [.. rules.Tree.Nodes.Select(node => (long)Math.Round(node.Weight * WeightScale, MidpointRounding.AwayFromZero))];
        _points = Array.ConvertAll(entries, entry => PointsOf(entry));
        _modelShare = Array.ConvertAll(entries, entry => (long)(ModelShareOf(entry) * WeightScale));
        _lead = Array.ConvertAll(entries, entry =>
            (entry.IsPriority ? PriorityLead : 0) + (long)(((entry.Score - (ModelShareOf(entry) * entry.ComputedScore)) ?? 0) * PointScale));
    }

    /// <summary>The same candidates made ready for many draws, of which the first so many are ranked.</summary>
    public WeightDraws Watch(int watched) => new(_rules, _points, Unknown, _lead, _modelShare, watched);

    /// <summary>The model's own weights by node, in thousandths of a percent.</summary>
    public IReadOnlyList<long> Weights { get; }

    /// <summary>Rank of each candidate under other weights; a weight of zero leaves the node out.</summary>
    public int[] Rank(long[] weights, bool missingCountsWorst)
    {
        var totals = new long[_points.Length];
        var values = new long[weights.Length];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = _lead[i] + (Total(_points[i], weights, values, missingCountsWorst) * _modelShare[i] / WeightScale);
        }

        var ranks = new int[totals.Length];
        CompetitionRanking.Rank<long>(totals, ranks);
        return ranks;
    }

    private decimal ModelShareOf(RankingEntry entry) => _rules.Experts is { } experts && entry.Candidate.ExpertScore is not null ? 1 - experts.Weight : 1;

    private long Total(long[] points, long[] weights, long[] values, bool missingCountsWorst)
    {
        var leaf = 0;
        foreach (var node in _rules.Tree.Leaves)
        {
            values[node] = points[leaf++];
            values[node] = values[node] == Unknown && missingCountsWorst ? 0 : values[node];
        }

        foreach (var node in _rules.Tree.BottomUp)
        {
            var children = _rules.Tree.ChildrenOf(node);
            if (children.IsEmpty)
            {
                continue;
            }

            var (sum, known) = (0L, 0L);
            foreach (var child in children)
            {
                if (values[child] != Unknown)
                {
                    sum += weights[child] * values[child];
                    known += weights[child];
                }
            }

            values[node] = known == 0 ? Unknown : sum / known;
        }

        return values[_rules.Tree.Root] == Unknown ? 0 : values[_rules.Tree.Root];
    }

    private static long[] PointsOf(RankingEntry entry) =>
        [.. entry.Normalised.Select(value => value is { } points ? (long)Math.Round(points * PointScale, MidpointRounding.AwayFromZero) : Unknown)];
}
