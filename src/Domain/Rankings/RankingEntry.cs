namespace ListingPipeline.Domain.Rankings;

/// <summary>Where a candidate ended up.</summary>
public enum RankingOutcome
{
    /// <summary>On the Top list 拟上市高企百强榜单.</summary>
    Top,

    /// <summary>On the Reserve list 拟上市高企后备百强榜单.</summary>
    Reserve,

    /// <summary>Ranked behind both lists.</summary>
    Unlisted,

    /// <summary>Fails an entry condition; not ranked.</summary>
    NotEligible,

    /// <summary>An entry condition is open, or no indicator has a value; not ranked.</summary>
    Undetermined,

    /// <summary>Taken off by the bureau; not ranked.</summary>
    TakenOff,
}

/// <summary>A candidate's place in a list, with what led to it.</summary>
public sealed record RankingEntry
{
    /// <summary>The candidate as it was judged.</summary>
    public required RankingCandidate Candidate { get; init; }

    /// <summary>Where it ended up.</summary>
    public required RankingOutcome Outcome { get; init; }

    /// <summary>Rank from 1; equal candidates share the better one. Null when not ranked.</summary>
    public required int? Rank { get; init; }

    /// <summary>Score by the model, 12 decimal places; null when the model did not score it.</summary>
    public required decimal? ComputedScore { get; init; }

    /// <summary>Computed score blended with the experts' where they count, with the bureau's points; null when the model did not score it.</summary>
    public required decimal? Score { get; init; }

    /// <summary>True when a priority condition is met and the candidate therefore stands before all others.</summary>
    public required bool IsPriority { get; init; }

    /// <summary>Rules that failed or are open, for a candidate that is not ranked because of them; empty otherwise.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Normalised value of each indicator, 12 decimal places, in the order of the tree's leaves; null where unknown. Empty when not scored.</summary>
    public required IReadOnlyList<decimal?> Normalised { get; init; }

    /// <summary>True when the entry stands on one of the two lists.</summary>
    public bool IsListed => Outcome is RankingOutcome.Top or RankingOutcome.Reserve;
}
