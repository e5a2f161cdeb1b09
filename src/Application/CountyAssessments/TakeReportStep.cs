using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Moves a unit's report on: the county submits it, the bureau accepts it or sends it back with remarks.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Action"><c>submit</c>, <c>accept</c> or <c>send-back</c>.</param>
/// <param name="Version">Version of the report the caller looked at.</param>
/// <param name="Remarks">What is said, at least one when sending back.</param>
public sealed record TakeReportStepCommand(Guid Id, string UnitCode, string Action, int Version, IReadOnlyList<ReportRemark> Remarks) : ICommand<UnitReportVersion>;

/// <summary>A remark about a report.</summary>
/// <param name="IndicatorId">Indicator it is about; null for the report as a whole.</param>
/// <param name="Text">1 to 1000 characters.</param>
public sealed record ReportRemark(string? IndicatorId, string Text);

internal sealed class TakeReportStepHandler(
    CycleReader reader, IAssessmentCycleRepository cycles, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<TakeReportStepCommand, UnitReportVersion>
{
    public async Task<Result<UnitReportVersion>> Handle(TakeReportStepCommand request, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var cycle, out var error))
        {
            return error;
        }

        if (!cycle.Sheet.Reports.TryGetValue(request.UnitCode, out var report) || (user.Scope.CountyCode ?? request.UnitCode) != request.UnitCode)
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        if (cycle.Sheet.Assessment.CheckOpen().Error is { } frozen)
        {
            return frozen;
        }

        for (var i = 0; i < request.Remarks.Count; i++)
        {
            if (!IsProper(cycle.Sheet.Scheme, request.Remarks[i]))
            {
                return CountyAssessmentErrors.RemarkInvalid.At($"remarks[{i}]");
            }
        }

        var note = request.Remarks.Count == 0 ? null : request.Remarks[0].Text;
        if (!AssessmentCycle.Report.Choose(report.Stage, request.Action, cycle.FactsOf(report), user.Has, note).TryGetValue(out var action, out var refused))
        {
            return refused.Code == WorkflowErrors.NoteInvalid.Code ? refused.At("remarks") : refused;
        }

        var signature = user.Sign(clock);
        var stage = action.To ?? report.Stage;
        if (report.Version != request.Version
            || !await cycles.MoveReportAsync(
                request.Id, request.UnitCode, stage, request.Version, stage == ReportStage.Submitted ? signature : null, cancellationToken))
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        await cycles.AddStepsAsync(request.Id, Steps(request, action.Id, signature), cancellationToken);
        events.Record(new CycleStepTaken(request.Id, request.UnitCode, action.Event, note));
        return new UnitReportVersion(request.UnitCode, request.Version + 1);
    }

    private static bool IsProper(AssessmentScheme scheme, ReportRemark remark) =>
        CycleTexts.Check("remarks", remark.Text).Error is null
        && (remark.IndicatorId is null || scheme.Indicators.Any(indicator => indicator.Id == remark.IndicatorId));

    private List<CycleStep> Steps(TakeReportStepCommand request, string action, Signature by)
    {
        var remarks = request.Remarks.Count == 0 ? [new ReportRemark(null, "")] : request.Remarks;
        return [.. remarks.Select(remark => new CycleStep(
            ids.Next(), request.UnitCode, remark.IndicatorId, action, remark.Text.Length == 0 ? null : remark.Text.Trim(), by))];
    }
}
