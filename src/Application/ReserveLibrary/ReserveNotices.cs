using System.Globalization;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Whom the steps of an application and of a membership concern: the enterprise of each, officers and reviewers of what waits for them. Source: DT22 附件2 二, 三.</summary>
internal sealed class ReserveNotices(IReserveApplicationRepository applications, IReserveMemberRepository members, ILibraryCatalog libraries) : INotificationSource
{
    public Task<IReadOnlyList<Notice>> ReadAsync(IDomainEvent happened, CancellationToken cancellationToken) => happened switch
    {
        ApplicationMoved moved => OfApplicationAsync(moved, cancellationToken),
        MembershipMoved moved => OfMemberAsync(moved, cancellationToken),
        ShareReformReminded reminded => OfPromiseAsync(reminded, cancellationToken),
        FindingsMade found => Task.FromResult(OfFindings(found)),
        _ => Task.FromResult<IReadOnlyList<Notice>>([]),
    };

    private async Task<IReadOnlyList<Notice>> OfApplicationAsync(ApplicationMoved moved, CancellationToken cancellationToken)
    {
        if (moved.Event is "ApplicationStarted" or "ApplicationFormSaved"
            || await applications.FindAsync(moved.ApplicationId, new ApplicationReader(Scope.Unrestricted, null), cancellationToken) is not { Application: { } application } named)
        {
            return [];
        }

        var enterprise = Audience.Enterprise(application.EnterpriseId);
        var examiner = ExaminerOf(application);
        return moved.Event switch
        {
            "ApplicationSubmitted" => Tell(NotificationKinds.ReserveSubmitted, enterprise, examiner),
            "PreliminaryReviewPassed" => Tell(NotificationKinds.ReservePassed, enterprise, Audience.Bureau),
            "ApplicationSentBack" => Tell(NotificationKinds.ReserveSentBack, enterprise),
            "ApplicationHandedBack" => Tell(NotificationKinds.ReserveSentBack, enterprise, examiner),
            "PreliminaryReviewDeclined" => Tell(NotificationKinds.ReserveRefused, enterprise, Audience.Bureau),
            "ApplicationRefused" => Tell(NotificationKinds.ReserveRefused, enterprise, examiner),
            "ApplicationAdmitted" => Tell(NotificationKinds.ReserveAdmitted, enterprise, examiner),
            "ApplicationWithdrawn" when application.Submissions > 0 => Tell(NotificationKinds.ReserveWithdrawn, enterprise, examiner),
            "ReviewerAssigned" when application.Stage == ApplicationStage.Recheck && moved.ReviewerId is { } reviewer =>
                Tell(NotificationKinds.ReserveOpinionAsked, Audience.Account(reviewer)),
            "RecheckConvened" => [.. Tell(NotificationKinds.ReserveRecheck, enterprise), .. (await WaitingAsync(application, cancellationToken)).Select(Asked)],
            "ReviewerRecused" => Tell(NotificationKinds.ReserveRecused, Audience.Bureau),
            "OpinionGiven" => (await WaitingAsync(application, cancellationToken)).Count == 0 ? [Of(NotificationKinds.ReserveOpinionsGiven, Audience.Bureau, null)] : [],
            _ => [],
        };

        Notice Of(string kind, Audience to, string? note) => new(kind, to, moved.Subject, named.EnterpriseName, Note: note);

        Notice Asked(ReserveOpinion opinion) => Of(NotificationKinds.ReserveOpinionAsked, Audience.Account(opinion.ReviewerId), null);

        IReadOnlyList<Notice> Tell(string kind, params Audience[] concerned) =>
            [.. concerned.Select(to => Of(kind, to, kind is NotificationKinds.ReserveOpinionAsked or NotificationKinds.ReserveRecused ? null : moved.Note))];
    }

    /// <summary>Reviewers of the present submission whose opinion is awaited.</summary>
    private async Task<IReadOnlyList<ReserveOpinion>> WaitingAsync(ReserveApplication application, CancellationToken cancellationToken) =>
        [.. (await applications.ReadOpinionsAsync(application.Id, cancellationToken))
            .Where(opinion => opinion.Submission == application.Submissions && opinion.Stage == OpinionStage.Waiting)];

    private static Audience ExaminerOf(ReserveApplication application) =>
        application.Route == ExamRoute.Department ? Audience.Everybody(Roles.Department)
        : application.CountyCode is { } county ? Audience.County(county)
        : Audience.Bureau;

    private async Task<IReadOnlyList<Notice>> OfMemberAsync(MembershipMoved moved, CancellationToken cancellationToken)
    {
        var kind = moved.Event switch
        {
            "MemberEntered" => NotificationKinds.ReserveEntered,
            "MemberRechecked" => NotificationKinds.ReserveRechecked,
            "MemberMoved" => NotificationKinds.ReserveMoved,
            "ShareReformDone" => NotificationKinds.ReserveReformDone,
            "MemberLeft" => NotificationKinds.ReserveLeft,
            "MemberRecommended" => NotificationKinds.ReserveRecommended,
            "ProvinceAdmitted" => NotificationKinds.ReserveProvinceAdmitted,
            "ProvinceDeclined" => NotificationKinds.ReserveProvinceDeclined,
            "RecommendationWithdrawn" or "ProvinceLeft" => NotificationKinds.ReserveProvinceLeft,
            _ => null,
        };
        if (kind is null || await members.FindAsync(moved.MemberId, Scope.Unrestricted, cancellationToken) is not { Member: { } member } named)
        {
            return [];
        }

        var to = Audience.Enterprise(member.EnterpriseId);
        var notice = new Notice(kind, to, moved.Subject, named.EnterpriseName, Note: moved.Note);
        if (kind != NotificationKinds.ReserveEntered)
        {
            return [notice];
        }

        // Who came in by an application was told of its admission; what is owed is told in either case.
        return
        [
            .. member.ApplicationId is null ? [notice] : Array.Empty<Notice>(),
            .. member.Promise is { KeptOn: null } promise
                ? [new Notice(NotificationKinds.ReservePromiseMade, to, moved.Subject, named.EnterpriseName, Note: Day(promise.DueOn))]
                : Array.Empty<Notice>(),
        ];
    }

    private async Task<IReadOnlyList<Notice>> OfPromiseAsync(ShareReformReminded reminded, CancellationToken cancellationToken)
    {
        if (await members.FindAsync(reminded.MemberId, Scope.Unrestricted, cancellationToken) is not { Member: { } member } named)
        {
            return [];
        }

        var kind = reminded.IsOverdue ? NotificationKinds.ReservePromiseOverdue : NotificationKinds.ReservePromiseDue;
        var concerned = member.CountyCode is { } county ? Audience.County(county) : Audience.Bureau;
        return [.. new[] { Audience.Enterprise(member.EnterpriseId), concerned }.Select(to => new Notice(kind, to, reminded.Subject, named.EnterpriseName, Note: Day(reminded.DueOn)))];
    }

    private IReadOnlyList<Notice> OfFindings(FindingsMade found) =>
        libraries.Find(found.LibraryId) is { } library
            ? [new Notice(
                NotificationKinds.ReserveFindings,
                found.CountyCode is { } county ? Audience.County(county) : Audience.Bureau,
                found.Subject,
                library.Name.Zh,
                Note: found.Count.ToString(CultureInfo.InvariantCulture))]
            : [];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
