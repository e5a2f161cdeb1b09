using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>A year's assessment was opened.</summary>
/// <param name="AssessmentId">Which.</param>
/// <param name="SchemeId">Scheme.</param>
/// <param name="Year">Assessed year.</param>
public sealed record AssessmentOpened(Guid AssessmentId, string SchemeId, int Year) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}

/// <summary>A unit's figures were reported or corrected.</summary>
/// <param name="AssessmentId">Which assessment.</param>
/// <param name="UnitCode">Which unit.</param>
/// <param name="Before">Figures before, in indicator order; null was unknown.</param>
/// <param name="After">Figures after.</param>
public sealed record FiguresReported(Guid AssessmentId, string UnitCode, IReadOnlyList<long?> Before, IReadOnlyList<long?> After) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}

/// <summary>A unit lost the right to take part.</summary>
/// <param name="AssessmentId">Assessment in which it was found.</param>
/// <param name="UnitCode">Which unit.</param>
/// <param name="FirstYear">First assessed year without it.</param>
/// <param name="LastYear">Last one, inclusive.</param>
public sealed record UnitDisqualified(Guid AssessmentId, string UnitCode, int FirstYear, int LastYear) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}

/// <summary>An assessment was signed off and published.</summary>
/// <param name="AssessmentId">Which.</param>
/// <param name="DocumentHash">SHA-256 of the published document.</param>
public sealed record AssessmentSignedOff(Guid AssessmentId, string DocumentHash) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}

/// <summary>A step of the cycle was taken, for the year or for one unit's report.</summary>
/// <param name="AssessmentId">Which assessment.</param>
/// <param name="UnitCode">Unit whose report it was; null for the year.</param>
/// <param name="Happened">What happened, as the workflow table names it.</param>
/// <param name="Note">What the actor said; null for nothing.</param>
public sealed record CycleStepTaken(Guid AssessmentId, string? UnitCode, string Happened, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}

/// <summary>A disqualification was lifted.</summary>
/// <param name="AssessmentId">Assessment in which it was lifted.</param>
/// <param name="UnitCode">Which unit.</param>
/// <param name="Reason">Why.</param>
public sealed record DisqualificationLifted(Guid AssessmentId, string UnitCode, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"county-assessment/{AssessmentId}";
}
