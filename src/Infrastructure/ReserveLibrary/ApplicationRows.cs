using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>An application as stored, with what the register knows of its enterprise.</summary>
internal sealed class ApplicationRow
{
    private const int ChinaHours = 8;

    public Guid Id { get; init; }

    public string LibraryId { get; init; } = "";

    public Guid EnterpriseId { get; init; }

    public string? CountyCode { get; init; }

    public string Route { get; init; } = "";

    public string Stage { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public Guid StartedById { get; init; }

    public string StartedByName { get; init; } = "";

    public int StartedYear => StartedAt.AddHours(ChinaHours).Year;

    public int Submissions { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateOnly? WindowClosesOn { get; init; }

    public DateOnly? OpinionsDueOn { get; init; }

    public string PrecheckOutcome { get; init; } = "";

    public Guid? MemberId { get; init; }

    /// <summary>Empty while the application is under way.</summary>
    public string OpenKey => Enum.Parse<ApplicationStage>(Stage) is ApplicationStage.Admitted or ApplicationStage.Refused or ApplicationStage.Withdrawn ? Id.ToString("D") : "";

    public int Version { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string? CreditCode { get; init; }

    public static ApplicationRow Of(ReserveApplication application) => new()
    {
        Id = application.Id,
        LibraryId = application.LibraryId,
        EnterpriseId = application.EnterpriseId,
        CountyCode = application.CountyCode,
        Route = application.Route.ToString(),
        Stage = application.Stage.ToString(),
        StartedAt = application.Started.At,
        StartedById = application.Started.UserId,
        StartedByName = application.Started.Name,
        Submissions = application.Submissions,
        SubmittedAt = application.SubmittedAt,
        WindowClosesOn = application.WindowClosesOn,
        OpinionsDueOn = application.OpinionsDueOn,
        PrecheckOutcome = application.Precheck.ToString(),
        MemberId = application.MemberId,
        Version = application.Version,
    };

    public NamedApplication ToNamed(IReadOnlyDictionary<string, string> answers) => new(
        new ReserveApplication
        {
            Id = Id,
            LibraryId = LibraryId,
            EnterpriseId = EnterpriseId,
            CountyCode = CountyCode,
            Route = Enum.Parse<ExamRoute>(Route),
            Stage = Enum.Parse<ApplicationStage>(Stage),
            Answers = answers,
            Started = new Signature(StartedById, StartedByName, StartedAt),
            Submissions = Submissions,
            SubmittedAt = SubmittedAt,
            WindowClosesOn = WindowClosesOn,
            OpinionsDueOn = OpinionsDueOn,
            Precheck = Enum.Parse<Outcome>(PrecheckOutcome),
            MemberId = MemberId,
            Version = Version,
        },
        EnterpriseName,
        CreditCode);
}

/// <summary>An answer as stored.</summary>
internal sealed class AnswerRow
{
    public Guid ApplicationId { get; init; }

    public string FieldId { get; init; } = "";

    public string Answer { get; init; } = "";
}

/// <summary>An item of a submission as stored.</summary>
internal sealed class SubmissionItemRow
{
    public Guid ApplicationId { get; init; }

    public int SubmissionNumber { get; init; }

    public string ItemKey { get; init; } = "";

    public int Position { get; init; }

    public string Part { get; init; } = "";

    public string ItemText { get; init; } = "";

    public Guid? AttachmentId { get; init; }

    public string? Sha256 { get; init; }

    public static SubmissionItemRow Of(Guid applicationId, int number, SubmissionItem item, int position) => new()
    {
        ApplicationId = applicationId,
        SubmissionNumber = number,
        ItemKey = item.Key,
        Position = position,
        Part = item.Part,
        ItemText = item.Text,
        AttachmentId = item.AttachmentId,
        Sha256 = item.Sha256,
    };

    public SubmissionItem ToItem() => new(ItemKey, Part, ItemText, AttachmentId, Sha256);
}

/// <summary>Somebody who may be named to review, as stored.</summary>
internal sealed class ReviewerRow
{
    public Guid Id { get; init; }

    public string DisplayName { get; init; } = "";

    public string RoleName { get; init; } = "";

    public ReviewerChoice ToChoice() => new(Id, DisplayName, RoleName == Roles.Expert);
}

/// <summary>A window besides the pack's, as stored.</summary>
internal sealed class WindowRow
{
    public Guid Id { get; init; }

    public DateOnly OpensOn { get; init; }

    public DateOnly ClosesOn { get; init; }

    public string Reason { get; init; } = "";

    public IntakeWindow ToWindow() => new(OpensOn, ClosesOn, Id, Reason);
}

/// <summary>Applications at a stage, as counted.</summary>
internal sealed class ApplicationStageRow
{
    public string Word { get; init; } = "";

    public long Total { get; init; }
}
