using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>A screening of the whole library for a day.</summary>
public sealed class ScreeningSummary
{
    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Who asked for it last.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When the last run began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last run ended; null while it is under way or when it was stopped.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Enterprises in the library at the last run.</summary>
    public required int Enterprises { get; init; }

    /// <summary>Enterprises the last run judged anew, because their facts or a rule had changed.</summary>
    public required int Evaluated { get; init; }

    /// <summary>Enterprises in scope entered or changed since: their verdicts are out of date.</summary>
    public required int ChangedEnterprises { get; init; }

    /// <summary>Boards whose rules changed since: their verdicts are out of date.</summary>
    public IReadOnlyList<string> ChangedBoards { get; init; } = [];
}

/// <summary>An enterprise's stored verdict on a board.</summary>
public sealed class ScreeningVerdictResponse
{
    /// <summary>The enterprise.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>Division code of its county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Which standards were applied.</summary>
    public required IssuerRoute Route { get; init; }

    /// <summary>Best answer among the standards.</summary>
    public required Outcome StandardsOutcome { get; init; }

    /// <summary>Answer of everything required besides.</summary>
    public required Outcome RequirementsOutcome { get; init; }

    /// <summary>Both together.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The standard the enterprise is nearest to; null when its route has none.</summary>
    public required string? NearestRule { get; init; }

    /// <summary>Widest gap of that standard as a share of the threshold, e.g. 0.25 when a quarter is missing, to six places, rounded up; null unless it is
    /// not met by a matter of degree.</summary>
    public required decimal? Gap { get; init; }

    /// <summary>Metrics whose absence leaves a standard or requirement undecided.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
