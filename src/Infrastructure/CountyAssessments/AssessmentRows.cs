using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>A stored assessment, both ways.</summary>
internal class AssessmentRow
{
    public Guid Id { get; init; }

    public string SchemeId { get; init; } = "";

    public int AssessedYear { get; init; }

    public string Status { get; init; } = "";

    public int Version { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public Guid OpenedById { get; init; }

    public string OpenedByName { get; init; } = "";

    public DateTimeOffset? SignedOffAt { get; init; }

    public Guid? SignedOffById { get; init; }

    public string? SignedOffByName { get; init; }

    public string? DocumentHash { get; init; }

    public string Stage { get; init; } = "";

    public DateOnly? ObjectionsUntilOn { get; init; }

    public static AssessmentRow From(CountyAssessment assessment) => new()
    {
        Id = assessment.Id,
        SchemeId = assessment.SchemeId,
        AssessedYear = assessment.Year,
        Status = assessment.Status.ToString(),
        Version = assessment.Version,
        OpenedAt = assessment.Opened.At,
        OpenedById = assessment.Opened.UserId,
        OpenedByName = assessment.Opened.Name,
        SignedOffAt = assessment.SignedOff?.At,
        SignedOffById = assessment.SignedOff?.UserId,
        SignedOffByName = assessment.SignedOff?.Name,
        DocumentHash = assessment.DocumentHash,
        Stage = assessment.Stage.ToString(),
        ObjectionsUntilOn = assessment.ObjectionsUntilOn,
    };

    public CountyAssessment ToAssessment() => CountyAssessment.FromStored(
        Id,
        SchemeId,
        AssessedYear,
        new Signature(OpenedById, OpenedByName, OpenedAt),
        Enum.Parse<AssessmentStatus>(Status),
        Version,
        SignedOffAt is { } at ? new Signature(SignedOffById ?? Guid.Empty, SignedOffByName ?? "", at) : null,
        DocumentHash,
        Enum.Parse<AssessmentStage>(Stage),
        ObjectionsUntilOn);
}

/// <summary>An assessment in a list.</summary>
internal sealed class AssessmentListRow : AssessmentRow
{
    public int UnitCount { get; init; }

    public int ReportedCount { get; init; }

    public int AwaitedCount { get; init; }

    public long TotalCount { get; init; }
}

/// <summary>A unit's report without its figures.</summary>
internal sealed class ReportRow
{
    public string UnitCode { get; init; } = "";

    public int Version { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public Guid? ReportedById { get; init; }

    public string? ReportedByName { get; init; }

    public string Stage { get; init; } = "";

    public DateTimeOffset? SubmittedAt { get; init; }

    public Guid? SubmittedById { get; init; }

    public string? SubmittedByName { get; init; }
}

/// <summary>A known figure.</summary>
internal sealed class FigureRow
{
    public string UnitCode { get; init; } = "";

    public string IndicatorId { get; init; } = "";

    public long Figure { get; init; }
}

/// <summary>A disqualification, both ways.</summary>
internal sealed class DisqualificationRow
{
    public Guid Id { get; init; }

    public string SchemeId { get; init; } = "";

    public string UnitCode { get; init; } = "";

    public int FirstYear { get; init; }

    public int LastYear { get; init; }

    public string Reason { get; init; } = "";

    public string Evidence { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedById { get; init; }

    public string RecordedByName { get; init; } = "";

    public static DisqualificationRow From(Disqualification found) => new()
    {
        Id = found.Id,
        SchemeId = found.SchemeId,
        UnitCode = found.UnitCode,
        FirstYear = found.FirstYear,
        LastYear = found.LastYear,
        Reason = found.Reason,
        Evidence = found.Evidence,
        RecordedAt = found.Recorded.At,
        RecordedById = found.Recorded.UserId,
        RecordedByName = found.Recorded.Name,
    };

    public Disqualification ToDisqualification() => Disqualification.FromStored(
        Id, SchemeId, UnitCode, FirstYear, LastYear, Reason, Evidence, new Signature(RecordedById, RecordedByName, RecordedAt));
}

/// <summary>A part of a published document.</summary>
internal sealed class DocumentPartRow
{
    public int PartNumber { get; init; }

    public string PartText { get; init; } = "";
}
