using System.Reflection;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Cockpit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Behaviors;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Identity;
using ListingPipeline.Application.Imports;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Application.Search;
using MediatR;

namespace ListingPipeline.Application;

/// <summary>What the composition root needs to wire this layer; the types behind it stay internal.</summary>
public static class ApplicationRegistration
{
    /// <summary>The assembly whose handlers are registered by scan.</summary>
    public static Assembly Assembly => typeof(ApplicationRegistration).Assembly;

    /// <summary>Open pipeline behaviours, outermost first.</summary>
    public static IReadOnlyList<Type> Behaviors { get; } = [typeof(RequestLogBehavior<,>), typeof(CommandBehavior<,>)];

    /// <summary>The scoped collector of events, and the port it answers for.</summary>
    public static (Type Port, Type Implementation) EventLog { get; } = (typeof(IEventLog), typeof(EventLog));

    /// <summary>Types handlers share; scoped like them.</summary>
    public static IReadOnlyList<Type> Collaborators { get; } =
    [
        typeof(EnterpriseAdmission), typeof(FactEntryReader), typeof(SupplierDesk), typeof(RegistrationDesk), typeof(BulkSelection), typeof(RecordKeeping),
        typeof(PortraitReader), typeof(AssessmentSheetReader), typeof(UploadReader), typeof(ImportPlanner), typeof(EnterprisePlanner),
        typeof(CurrentImport), typeof(SpreadsheetPassage), typeof(UploadDesk), typeof(FilterNames), typeof(FormDesk), typeof(RankingRevision),
        typeof(RankingConflicts), typeof(NominationDesk), typeof(SheetDesk), typeof(EditionReplay), typeof(AttachmentOwners), typeof(JobQueue),
        typeof(Notifier), typeof(RemovalRuling), typeof(ExpertConflicts), typeof(CurrentLists), typeof(ImpactStudy), typeof(CycleReader),
        typeof(CountedFigures), typeof(ActivityOverlaps), typeof(LibraryDesk), typeof(MemberAdmission), typeof(DeclaredFacts),
        typeof(ReservePrecheck), typeof(ApplicationDesk), typeof(CataloguedNames),
    ];

    /// <summary>Implementations of <see cref="IJobRunner"/>, one a kind of job.</summary>
    public static IReadOnlyList<Type> JobRunners { get; } = [typeof(ScreeningRunner), typeof(RemovalWatchRunner), typeof(BacktestRunner), typeof(RobustnessRunner), typeof(UpkeepRunner), typeof(ImportRunner)];

    /// <summary>Implementations of <see cref="ISearchSource"/>, one a kind of thing that can be found.</summary>
    public static IReadOnlyList<Type> SearchSources { get; } =
    [
        typeof(EnterpriseSearch), typeof(RuleSearch), typeof(DocumentSearch), typeof(EditionSearch), typeof(CampaignSearch), typeof(AssessmentSearch),
    ];

    /// <summary>Implementations of <see cref="INotificationSource"/>, one a feature.</summary>
    public static IReadOnlyList<Type> NotificationSources { get; } = [typeof(AssessmentNotices), typeof(RankingNotices), typeof(ApiKeyNotices), typeof(ReserveNotices)];

    /// <summary>Implementations of <see cref="IDueSource"/>, one a kind of deadline.</summary>
    public static IReadOnlyList<Type> DueSources { get; } =
    [
        typeof(DueReforms), typeof(DueOpinions), typeof(DueRechecks), typeof(DuePromises), typeof(DueCertificates), typeof(DueCampaigns), typeof(DueAssessments), typeof(DueObjections),
    ];

    /// <summary>Open interface every request handler implements.</summary>
    public static Type HandlerInterface => typeof(IRequestHandler<,>);
}
