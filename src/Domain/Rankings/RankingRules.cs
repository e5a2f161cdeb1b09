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
    /// <summary>Dimensions and indicators with their weights; the weights under each node sum to 100.</summary>
    public required ScoringTree Tree { get; init; }

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

    /// <summary>Most points the bureau may add to or take from a score; 0 when it may not.</summary>
    public required decimal MaximumAdjustment { get; init; }
}
