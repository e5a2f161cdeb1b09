using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Calendar;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Moves a year on by one action of the workflow table; signing off, objecting, answering and settling have requests of their own.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="Action">Action, e.g. <c>start-reconciliation</c>.</param>
/// <param name="Version">Version of the assessment the caller looked at.</param>
/// <param name="Note">Why; null for nothing.</param>
/// <param name="ObjectionsUntilOn">Last day for objections when they are invited; null takes the scheme's period.</param>
public sealed record TakeCycleStepCommand(Guid Id, string Action, int Version, string? Note, DateOnly? ObjectionsUntilOn) : ICommand<AssessmentVersion>;

internal sealed class TakeCycleStepHandler(
    CycleReader reader, IAssessmentCycleRepository cycles, ICycleRulesCatalog rules, WorkCalendar calendar, ICurrentUser user, IClock clock, IIdGenerator ids,
    IEventLog events)
    : ICommandHandler<TakeCycleStepCommand, AssessmentVersion>
{
    private const int MostDaysAhead = 60;

    private static readonly string[] Elsewhere =
    [
        AssessmentCycle.SignOff, AssessmentCycle.RaiseObjection, AssessmentCycle.AnswerObjection, AssessmentCycle.SettleDifference,
    ];

    public async Task<Result<AssessmentVersion>> Handle(TakeCycleStepCommand request, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var cycle, out var error))
        {
            return error;
        }

        var assessment = cycle.Sheet.Assessment;
        if (Elsewhere.Contains(request.Action))
        {
            return WorkflowErrors.UnknownAction(AssessmentCycle.Year.Actions.Select(action => action.Id).Except(Elsewhere));
        }

        if (!AssessmentCycle.Year.Choose(assessment.Stage, request.Action, cycle.Facts, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return refused;
        }

        var until = action.Id == AssessmentCycle.Announce
            ? request.ObjectionsUntilOn ?? calendar.Add(clock.Today, rules.Of(assessment.SchemeId).ObjectionWorkingDays).On
            : (DateOnly?)null;
        if (until < clock.Today || until > clock.Today.AddDays(MostDaysAhead))
        {
            return CountyAssessmentErrors.ObjectionDayInvalid.At("objectionsUntilOn");
        }

        if (assessment.Move(action.To, request.Version, until).Error is { } stale)
        {
            return stale;
        }

        if (!await cycles.MoveAsync(assessment, cancellationToken))
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        await cycles.AddStepsAsync(request.Id, [new CycleStep(ids.Next(), null, null, action.Id, note, user.Sign(clock))], cancellationToken);
        events.Record(new CycleStepTaken(request.Id, null, action.Event, note));
        return new AssessmentVersion(assessment.Id, assessment.Version + 1);
    }
}
