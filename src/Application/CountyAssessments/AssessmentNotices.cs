using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Whom the steps of a year's assessment concern. Source: DT22 附件4 二–四.</summary>
internal sealed class AssessmentNotices(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes) : INotificationSource
{
    public async Task<IReadOnlyList<Notice>> ReadAsync(IDomainEvent happened, CancellationToken cancellationToken)
    {
        var (id, kind) = happened switch
        {
            AssessmentOpened opened => (opened.AssessmentId, NotificationKinds.AssessmentOpened),
            UnitDisqualified disqualified => (disqualified.AssessmentId, NotificationKinds.UnitDisqualified),
            AssessmentSignedOff signed => (signed.AssessmentId, NotificationKinds.AssessmentSignedOff),
            CycleStepTaken step => (step.AssessmentId, KindOf(step)),
            _ => (Guid.Empty, null),
        };
        if (kind is null
            || await assessments.FindAsync(id, Scope.Unrestricted, cancellationToken) is not { } assessment
            || schemes.Find(assessment.SchemeId)?.Scheme is not { } scheme)
        {
            return [];
        }

        return happened switch
        {
            CycleStepTaken { UnitCode: { } unit } step => [Of(IsForBureau(kind) ? Audience.Bureau : Audience.County(unit), NameOf(scheme, unit), step.Note)],
            UnitDisqualified { UnitCode: var unit } => [Of(Audience.County(unit), NameOf(scheme, unit), null)],
            AssessmentSignedOff => [Of(Audience.Everybody(Roles.Leadership), scheme.Definition.Title, null), .. Everywhere()],
            _ => [.. Everywhere()],
        };

        IEnumerable<Notice> Everywhere() => scheme.Units.Select(unit => Of(Audience.County(unit.Code), scheme.Definition.Title, null));

        Notice Of(Audience to, string about, string? note) => new(kind, to, happened.Subject, about, assessment.Year, note);
    }

    private static string? KindOf(CycleStepTaken step) => step.Happened switch
    {
        "ReportSubmitted" => NotificationKinds.ReportSubmitted,
        "ReportSentBack" => NotificationKinds.ReportSentBack,
        "ReportAccepted" => NotificationKinds.ReportAccepted,
        "ObjectionsInvited" => NotificationKinds.ObjectionsInvited,
        "ObjectionRaised" => NotificationKinds.ObjectionRaised,
        "ObjectionAnswered" => NotificationKinds.ObjectionAnswered,
        _ => null,
    };

    private static bool IsForBureau(string kind) => kind is NotificationKinds.ReportSubmitted or NotificationKinds.ObjectionRaised;

    private static string NameOf(AssessmentScheme scheme, string unitCode) => scheme.Units.FirstOrDefault(unit => unit.Code == unitCode)?.Name ?? unitCode;
}
