using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Calendar;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Reads how far a year's cycle has come and what the caller may do now.</summary>
/// <param name="Id">The assessment.</param>
public sealed record GetCycleQuery(Guid Id) : IQuery<CycleResponse>;

/// <summary>How far a year's cycle has come.</summary>
/// <param name="Id">Id of the assessment.</param>
/// <param name="Stage">Stage of the year.</param>
/// <param name="Version">Version to name in the next step of the year.</param>
/// <param name="ObjectionsUntilOn">Last day for objections; null before they are invited.</param>
/// <param name="SuggestedObjectionsUntilOn">Last day the scheme's rules suggest when objections are invited today.</param>
/// <param name="DeadlineOn">Last day for the assessment.</param>
/// <param name="WorkingDaysLeft">Working days until then; negative afterwards.</param>
/// <param name="IsCalendarPublished">False when the holidays of a year on the way are not published, so that the number is an estimate.</param>
/// <param name="Reminders">Days on which the deadline is called to mind, earliest first.</param>
/// <param name="IsReminderDue">Whether it is called to mind today: the year is not signed off and the first of those days has come.</param>
/// <param name="Offers">What the caller may do with the year now.</param>
/// <param name="Units">Reports, in printed order; a county sees its own.</param>
/// <param name="Objections">Objections, oldest first; a county sees its own.</param>
/// <param name="Steps">Steps of the year, newest first.</param>
public sealed record CycleResponse(
    Guid Id,
    AssessmentStage Stage,
    int Version,
    DateOnly? ObjectionsUntilOn,
    DateOnly SuggestedObjectionsUntilOn,
    DateOnly DeadlineOn,
    int WorkingDaysLeft,
    bool IsCalendarPublished,
    IReadOnlyList<ReminderDay> Reminders,
    bool IsReminderDue,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<UnitCycle> Units,
    IReadOnlyList<Objection> Objections,
    IReadOnlyList<CycleStep> Steps);

/// <summary>A unit's report in the cycle.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="Stage">Stage of the report.</param>
/// <param name="Version">Version to name in the next step of the report.</param>
/// <param name="IsDisqualified">Whether the unit left the ranking, so that nothing is awaited of it.</param>
/// <param name="Submitted">Who submitted it last; null before that.</param>
/// <param name="IsLate">Whether it was submitted after the deadline, or is not submitted although that is past.</param>
/// <param name="Offers">What the caller may do with the report now.</param>
/// <param name="Steps">Steps of the report with remarks, newest first.</param>
public sealed record UnitCycle(
    string UnitCode,
    string Unit,
    ReportStage Stage,
    int Version,
    bool IsDisqualified,
    Signature? Submitted,
    bool IsLate,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<CycleStep> Steps);

internal sealed class GetCycleHandler(CycleReader cycles, ICycleRulesCatalog rules, WorkCalendar calendar, ICurrentUser user, IClock clock)
    : IQueryHandler<GetCycleQuery, CycleResponse>
{
    public async Task<Result<CycleResponse>> Handle(GetCycleQuery request, CancellationToken cancellationToken) =>
        (await cycles.ReadAsync(request.Id, cancellationToken)).Map(Describe);

    private CycleResponse Describe(CycleSheet cycle)
    {
        var assessment = cycle.Sheet.Assessment;
        var deadline = cycle.Sheet.Scheme.Definition.Deadline.For(assessment.Year);
        var left = calendar.Between(clock.Today, deadline);
        return new CycleResponse(
            assessment.Id,
            assessment.Stage,
            assessment.Version,
            assessment.ObjectionsUntilOn,
            calendar.Add(clock.Today, rules.Of(assessment.SchemeId).ObjectionWorkingDays).On,
            deadline,
            left.Days,
            left.IsPublished,
            rules.Of(assessment.SchemeId).RemindersBefore(deadline, calendar),
            assessment.Status == AssessmentStatus.Open && rules.Of(assessment.SchemeId).IsReminderDue(deadline, clock.Today, calendar),
            StepOffer.From(AssessmentCycle.Year.Offer(assessment.Stage, cycle.Facts, user.Has)),
            [.. cycle.Sheet.Scheme.Units
                .Where(unit => cycle.Sheet.Reports.ContainsKey(unit.Code) && (user.Scope.CountyCode ?? unit.Code) == unit.Code)
                .Select(unit => Describe(cycle, unit, deadline))],
            cycle.Objections,
            [.. cycle.Steps.Where(step => step.UnitCode is null)]);
    }

    private UnitCycle Describe(CycleSheet cycle, AssessedUnit unit, DateOnly deadline)
    {
        var report = cycle.Sheet.Reports[unit.Code];
        var isDisqualified = cycle.Sheet.Disqualifications.ContainsKey(unit.Code);
        return new UnitCycle(
            unit.Code,
            unit.Name,
            report.Stage,
            report.Version,
            isDisqualified,
            report.Submitted,
            !isDisqualified && (report.Submitted is { } submitted ? ChinaDay.Of(submitted.At) : clock.Today) > deadline && cycle.Sheet.Assessment.Stage != AssessmentStage.Published,
            cycle.Sheet.Assessment.Stage == AssessmentStage.Reporting && !isDisqualified
                ? StepOffer.From(AssessmentCycle.Report.Offer(report.Stage, cycle.FactsOf(report), user.Has))
                : [],
            [.. cycle.Steps.Where(step => step.UnitCode == unit.Code)]);
    }
}
