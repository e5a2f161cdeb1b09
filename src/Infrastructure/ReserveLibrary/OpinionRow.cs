using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>An opinion as stored.</summary>
internal class OpinionRow
{
    public Guid Id { get; init; }

    public Guid ApplicationId { get; init; }

    public int SubmissionNumber { get; init; }

    public Guid ReviewerId { get; init; }

    public string ReviewerName { get; init; } = "";

    public string? FieldId { get; init; }

    public string Stage { get; init; } = "";

    public string? Verdict { get; init; }

    public string? OpinionText { get; init; }

    public DateTimeOffset AssignedAt { get; init; }

    public Guid AssignedById { get; init; }

    public string AssignedByName { get; init; } = "";

    public DateTimeOffset? AnsweredAt { get; init; }

    public int Version { get; init; }

    public static OpinionRow Of(ReserveOpinion opinion) => new()
    {
        Id = opinion.Id,
        ApplicationId = opinion.ApplicationId,
        SubmissionNumber = opinion.Submission,
        ReviewerId = opinion.ReviewerId,
        ReviewerName = opinion.ReviewerName,
        FieldId = opinion.FieldId,
        Stage = opinion.Stage.ToString(),
        Verdict = opinion.Verdict?.ToString(),
        OpinionText = opinion.Text,
        AssignedAt = opinion.Assigned.At,
        AssignedById = opinion.Assigned.UserId,
        AssignedByName = opinion.Assigned.Name,
        AnsweredAt = opinion.AnsweredAt,
        Version = opinion.Version,
    };

    public ReserveOpinion ToOpinion() => new(
        Id,
        ApplicationId,
        SubmissionNumber,
        ReviewerId,
        ReviewerName,
        FieldId,
        Enum.Parse<OpinionStage>(Stage),
        Verdict is null ? null : Enum.Parse<OpinionVerdict>(Verdict),
        OpinionText,
        new Signature(AssignedById, AssignedByName, AssignedAt),
        AnsweredAt,
        Version);
}

/// <summary>An opinion with what it is about, as stored.</summary>
internal sealed class OpinionTaskRow : OpinionRow
{
    public string EnterpriseName { get; init; } = "";

    public string LibraryId { get; init; } = "";

    public DateOnly? OpinionsDueOn { get; init; }

    public string ApplicationStage { get; init; } = "";

    public int Submissions { get; init; }

    public OpinionTask ToTask() => new(ToOpinion(), EnterpriseName, LibraryId, OpinionsDueOn, Enum.Parse<Domain.ReserveLibrary.ApplicationStage>(ApplicationStage), Submissions);
}
