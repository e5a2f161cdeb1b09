using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Calendar;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Lists assessments, newest year first.</summary>
/// <param name="SchemeId">Only of this scheme; null for all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListAssessmentsQuery(string? SchemeId, PageRequest Page) : IQuery<PagedList<AssessmentSummary>>;

/// <summary>An assessment in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="SchemeId">Scheme.</param>
/// <param name="SchemeTitle">Title of the scheme's document; the scheme's id when its pack is no longer loaded.</param>
/// <param name="Year">Assessed year.</param>
/// <param name="Status">Whether it is open or published.</param>
/// <param name="Stage">Stage of the yearly cycle.</param>
/// <param name="Version">Version.</param>
/// <param name="DeadlineOn">Last day for the assessment; null when the scheme's pack is no longer loaded.</param>
/// <param name="IsOverdue">Whether it is still open after that day.</param>
/// <param name="WorkingDaysLeft">Working days until the deadline, negative afterwards; null when the scheme's pack is no longer loaded.</param>
/// <param name="IsCalendarPublished">False when the holidays of a year on the way are not published, so that the number is an estimate.</param>
/// <param name="IsReminderDue">Whether the deadline is called to mind today: not signed off, and the first day of the scheme's reminders has come.</param>
/// <param name="AwaitedCount">Units in the caller's scope that take part and whose report is not submitted; zero once reporting is over.</param>
/// <param name="UnitCount">Number of units.</param>
/// <param name="ReportedCount">Units that have reported at least once.</param>
/// <param name="Opened">Who opened it.</param>
/// <param name="SignedOff">Who signed it off; null while open.</param>
/// <param name="DocumentHash">SHA-256 of the published document; null while open.</param>
public sealed record AssessmentSummary(
    Guid Id,
    string SchemeId,
    string SchemeTitle,
    int Year,
    AssessmentStatus Status,
    AssessmentStage Stage,
    int Version,
    DateOnly? DeadlineOn,
    bool IsOverdue,
    int? WorkingDaysLeft,
    bool IsCalendarPublished,
    bool IsReminderDue,
    int AwaitedCount,
    int UnitCount,
    int ReportedCount,
    Signature Opened,
    Signature? SignedOff,
    string? DocumentHash);

internal sealed class ListAssessmentsHandler(
    ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICycleRulesCatalog rules, WorkCalendar calendar, ICurrentUser user, IClock clock)
    : IQueryHandler<ListAssessmentsQuery, PagedList<AssessmentSummary>>
{
    public async Task<Result<PagedList<AssessmentSummary>>> Handle(ListAssessmentsQuery request, CancellationToken cancellationToken)
    {
        var page = await assessments.ListAsync(request.SchemeId, request.Page, user.Scope, cancellationToken);
        return new PagedList<AssessmentSummary>([.. page.Items.Select(Describe)], page.Page, page.PageSize, page.TotalCount);
    }

    private AssessmentSummary Describe(AssessmentListing listing)
    {
        var assessment = listing.Assessment;
        var scheme = schemes.Find(assessment.SchemeId)?.Scheme.Definition;
        var deadline = scheme?.Deadline.For(assessment.Year);
        var left = deadline is { } day ? calendar.Between(clock.Today, day) : null;
        var isOpen = assessment.Status == AssessmentStatus.Open;
        return new AssessmentSummary(
            assessment.Id,
            assessment.SchemeId,
            scheme?.Title ?? assessment.SchemeId,
            assessment.Year,
            assessment.Status,
            assessment.Stage,
            assessment.Version,
            deadline,
            isOpen && clock.Today > deadline,
            left?.Days,
            left?.IsPublished ?? false,
            isOpen && deadline is { } due && rules.Of(assessment.SchemeId).IsReminderDue(due, clock.Today, calendar),
            assessment.Stage == AssessmentStage.Reporting ? listing.AwaitedCount : 0,
            listing.UnitCount,
            listing.ReportedCount,
            assessment.Opened,
            assessment.SignedOff,
            assessment.DocumentHash);
    }
}
