using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Outcome of one entry or priority condition on the day of the draft.</summary>
/// <param name="RuleId">Id of the rule in the policy packs.</param>
/// <param name="Outcome">What the facts showed.</param>
public readonly record struct CandidateCondition(string RuleId, Outcome Outcome);

/// <summary>One enterprise as it stood on the day of the draft: all that the calculation looks at.</summary>
public sealed record RankingCandidate
{
    /// <summary>Id of the enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Registered name on that day.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when not known.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>Division code of the county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Outcome of each entry condition, in the order of the rules.</summary>
    public required IReadOnlyList<CandidateCondition> Entry { get; init; }

    /// <summary>Outcome of each priority condition, in the order of the rules.</summary>
    public required IReadOnlyList<CandidateCondition> Priority { get; init; }

    /// <summary>Raw value of each indicator in the order of the tree's leaves, in the indicator's unit; null means unknown.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>Score by the experts as taken over by the bureau, 0 to 100, 12 decimal places; null when too few scored it or nothing was taken over.</summary>
    public decimal? ExpertScore { get; init; }
}
