using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>A member as stored, with what the register knows of its enterprise.</summary>
internal sealed class MemberRow
{
    public Guid Id { get; init; }

    public string LibraryId { get; init; } = "";

    public Guid EnterpriseId { get; init; }

    public string? CountyCode { get; init; }

    public string LevelId { get; init; } = "";

    public string? LayerId { get; init; }

    public string? KindId { get; init; }

    public string Stage { get; init; } = "";

    public DateOnly AdmittedOn { get; init; }

    public string Basis { get; init; } = "";

    public DateTimeOffset AdmittedAt { get; init; }

    public Guid AdmittedById { get; init; }

    public string AdmittedByName { get; init; } = "";

    public Guid? ApplicationId { get; init; }

    public string? Officer { get; init; }

    public string? PlanText { get; init; }

    public DateOnly? PromiseDueOn { get; init; }

    public DateOnly? PromiseKeptOn { get; init; }

    public string ProvincialStage { get; init; } = "";

    public DateOnly? ProvincialOn { get; init; }

    public string? ProvincialDocument { get; init; }

    public DateOnly? RecheckDueOn { get; init; }

    public DateOnly? LeftOn { get; init; }

    public string? ExitId { get; init; }

    public string? ExitReason { get; init; }

    /// <summary>Empty while the member is in the library.</summary>
    public string LeftKey => LeftOn is null ? "" : Id.ToString("D");

    public int Version { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string? CreditCode { get; init; }

    public string? IndustryCode { get; init; }

    public string? PresentCountyCode { get; init; }

    public static MemberRow Of(ReserveMember member) => new()
    {
        Id = member.Id,
        LibraryId = member.LibraryId,
        EnterpriseId = member.EnterpriseId,
        CountyCode = member.CountyCode,
        LevelId = member.Place.LevelId,
        LayerId = member.Place.LayerId,
        KindId = member.Place.KindId,
        Stage = member.Stage.ToString(),
        AdmittedOn = member.AdmittedOn,
        Basis = member.Basis,
        AdmittedAt = member.Admitted.At,
        AdmittedById = member.Admitted.UserId,
        AdmittedByName = member.Admitted.Name,
        ApplicationId = member.ApplicationId,
        Officer = member.Officer,
        PlanText = member.Plan,
        PromiseDueOn = member.Promise?.DueOn,
        PromiseKeptOn = member.Promise?.KeptOn,
        ProvincialStage = member.Provincial.Stage.ToString(),
        ProvincialOn = member.Provincial.On,
        ProvincialDocument = member.Provincial.Document,
        RecheckDueOn = member.RecheckDueOn,
        LeftOn = member.Leaving?.On,
        ExitId = member.Leaving?.ExitId,
        ExitReason = member.Leaving?.Reason,
        Version = member.Version,
    };

    public ReserveMember ToMember() => new()
    {
        Id = Id,
        LibraryId = LibraryId,
        EnterpriseId = EnterpriseId,
        CountyCode = CountyCode,
        Place = new MemberPlace(LevelId, LayerId, KindId),
        Stage = Enum.Parse<MembershipStage>(Stage),
        AdmittedOn = AdmittedOn,
        Basis = Basis,
        Admitted = new Signature(AdmittedById, AdmittedByName, AdmittedAt),
        ApplicationId = ApplicationId,
        Officer = Officer,
        Plan = PlanText,
        Promise = PromiseDueOn is { } due ? new SharePromise(due, PromiseKeptOn) : null,
        Provincial = new ProvincialStanding(Enum.Parse<ProvincialStage>(ProvincialStage), ProvincialOn, ProvincialDocument),
        RecheckDueOn = RecheckDueOn,
        Leaving = LeftOn is { } left ? new MemberLeaving(left, ExitId ?? "", ExitReason ?? "") : null,
        Version = Version,
    };
}

/// <summary>Members at a place, as counted.</summary>
internal sealed class PlaceCountRow
{
    public string LibraryId { get; init; } = "";

    public string LevelId { get; init; } = "";

    public string? LayerId { get; init; }

    public string? KindId { get; init; }

    public string? CountyCode { get; init; }

    public long Total { get; init; }

    public long OverduePromises { get; init; }

    public long InProvincial { get; init; }

    public long Recommended { get; init; }

    public long RechecksDue { get; init; }
}

/// <summary>A step as stored.</summary>
internal sealed class ReserveStepRow
{
    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public string ActionName { get; init; } = "";

    public string? Note { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public Guid TakenById { get; init; }

    public string TakenByName { get; init; } = "";

    public static ReserveStepRow Of(Guid subjectId, ReserveStep step) => new()
    {
        Id = step.Id,
        SubjectId = subjectId,
        ActionName = step.Action,
        Note = step.Note,
        TakenAt = step.By.At,
        TakenById = step.By.UserId,
        TakenByName = step.By.Name,
    };

    public ReserveStep ToStep() => new(Id, ActionName, Note, new Signature(TakenById, TakenByName, TakenAt));
}
