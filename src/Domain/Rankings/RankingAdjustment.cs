namespace ListingPipeline.Domain.Rankings;

/// <summary>What the bureau decided about one candidate after the calculation.</summary>
public enum AdjustmentKind
{
    /// <summary>The candidate is taken off: it keeps its score but gets no rank; the others' scores do not change.</summary>
    TakeOff,

    /// <summary>A candidate with open entry conditions takes part; one that fails a condition cannot be admitted.</summary>
    Admit,

    /// <summary>Points are added to the computed score, or taken from it.</summary>
    Points,
}

/// <summary>A final adjustment by the bureau; stays visible beside the computed score.</summary>
public sealed record RankingAdjustment
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Candidate concerned.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>What was decided.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>Points added (negative: taken); 0 for the other kinds.</summary>
    public required decimal Points { get; init; }

    /// <summary>Why, in the officer's words; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Name of the officer.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}
