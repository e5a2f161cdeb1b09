using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What happens to a candidate of whom it is not known whether it meets an entry condition.</summary>
public enum UnknownEntryRule
{
    /// <summary>It is not ranked, with the open conditions as reason; an officer may admit it with a reason of their own.</summary>
    Exclude,

    /// <summary>It is ranked like one that meets the condition; the open conditions stay shown.</summary>
    Admit,
}

/// <summary>Everything of a ranking model that decides who stands where; kept with every draft so that a list can be recomputed years later.</summary>
public sealed record RankingRules
{
    /// <summary>Reason given to a candidate with too few values, in place of a rule id.</summary>
    public const string CoverageReason = "minimum-coverage";

    /// <summary>Dimensions and indicators with their weights; the weights under each node sum to 100.</summary>
    public required ScoringTree Tree
    {
        get;
        init
        {
            field = value;
            LeafShares = [.. value.Leaves.Select(leaf => value.ShareOfIndex(leaf))];
        }
    }

    /// <summary>Share of the index of each indicator, 0 to 1, in the order of the tree's leaves; they sum to 1.</summary>
    public IReadOnlyList<decimal> LeafShares { get; private init; } = [];

    /// <summary>Normalisation, aggregation, missing values and constant indicators.</summary>
    public required ScoringMethod Method { get; init; }

    /// <summary>Ids of the entry conditions, all of which a candidate must meet. Source: GZ22 三(一).</summary>
    public required IReadOnlyList<string> EntryRules { get; init; }

    /// <summary>What an unknown entry condition leads to.</summary>
    public required UnknownEntryRule UnknownEntry { get; init; }

    /// <summary>Ids of the priority conditions, any of which puts a candidate before all others. Source: GZ22 三(二) 1–3.</summary>
    public required IReadOnlyList<string> PriorityRules { get; init; }

    /// <summary>Ranks 1 to this number form the Top list. Source: GZ22 二.</summary>
    public required int TopSize { get; init; }

    /// <summary>The next so many ranks form the Reserve list. Source: GZ22 二.</summary>
    public required int ReserveSize { get; init; }

    /// <summary>Nodes of the tree, by position, compared in turn between candidates with equal scores, higher first. Whoever is equal on all of them shares the rank.</summary>
    public required IReadOnlyList<int> TieBreakers { get; init; }

    /// <summary>Share of the index, 0 to 1, for which a candidate must have values to be scored: so that leaving out weak figures does not pay.</summary>
    public required decimal MinimumCoverage { get; init; }

    /// <summary>How experts score and how much it counts; null when the model alone decides.</summary>
    public ExpertRules? Experts { get; init; }

    /// <summary>Most points the bureau may add to or take from a score; 0 when it may not.</summary>
    public required decimal MaximumAdjustment { get; init; }
}
