using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A step of a draft as stored.</summary>
internal sealed class DraftStepRow
{
    public Guid DraftId { get; init; }

    public int VersionNumber { get; init; }

    public string ActionName { get; init; } = "";

    public Guid? EnterpriseId { get; init; }

    public string? EnterpriseName { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public Guid TakenById { get; init; }

    public string TakenByName { get; init; } = "";

    public static DraftStepRow Of(Guid draftId, RankingStep step) => new()
    {
        DraftId = draftId,
        VersionNumber = step.Version,
        ActionName = step.Action,
        EnterpriseId = step.EnterpriseId,
        EnterpriseName = step.EnterpriseName,
        Note = step.Note,
        TakenAt = step.By.At,
        TakenById = step.By.UserId,
        TakenByName = step.By.Name,
    };

    public RankingStep ToStep() => new(VersionNumber, ActionName, EnterpriseId, EnterpriseName, Note, new Signature(TakenById, TakenByName, TakenAt));
}
