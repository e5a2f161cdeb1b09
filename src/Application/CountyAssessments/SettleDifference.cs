using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Settles which figure counts where report and records differ; what was reported stays on record.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="Figure">The figure that counts, 0 to 1 000 000.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
/// <param name="Version">Version of the unit's report the caller looked at.</param>
public sealed record SettleDifferenceCommand(Guid Id, string UnitCode, string IndicatorId, long Figure, string Reason, int Version) : ICommand<UnitReportVersion>;

internal sealed class SettleDifferenceHandler(
    CycleReader reader, ICountyAssessmentRepository assessments, IAssessmentCycleRepository cycles, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<SettleDifferenceCommand, UnitReportVersion>
{
    public async Task<Result<UnitReportVersion>> Handle(SettleDifferenceCommand request, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(request.Id, cancellationToken)).TryGetValue(out var cycle, out var error))
        {
            return error;
        }

        var (sheet, scheme) = (cycle.Sheet, cycle.Sheet.Scheme);
        if (!sheet.Reports.TryGetValue(request.UnitCode, out var report))
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        if (cycle.Cells.FirstOrDefault(one =>
                scheme.Units[one.Unit].Code == request.UnitCode && scheme.Indicators[one.Indicator].Id == request.IndicatorId) is not { Figure: { } figure } cell)
        {
            return CountyAssessmentErrors.IndicatorNotFound;
        }

        if (!CycleTexts.Check("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (request.Figure is < 0 or > AssessmentTable.LargestFigure)
        {
            return CountyAssessmentErrors.InvalidTable.At(new FieldError("figure", "county-assessments.too-large", "0 to 1 000 000 are allowed."));
        }

        if (AssessmentCycle.Year.Choose(sheet.Assessment.Stage, AssessmentCycle.SettleDifference, cycle.Facts, user.Has, reason) is { Error: { } refused })
        {
            return refused;
        }

        return await SaveAsync(request, report, new Settlement(
            request.UnitCode, request.IndicatorId, cell.Standing?.Reported ?? figure, cell.Counted, request.Figure, reason, user.Sign(clock)), cancellationToken);
    }

    private async Task<Result<UnitReportVersion>> SaveAsync(
        SettleDifferenceCommand request, UnitReport report, Settlement settlement, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<string, long>(report.Figures, StringComparer.Ordinal) { [request.IndicatorId] = request.Figure };
        var changed = report with { Figures = figures, Version = report.Version + 1 };
        if (report.Version != request.Version || !await assessments.SaveReportAsync(request.Id, changed, cancellationToken))
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        await cycles.SaveSettlementAsync(request.Id, settlement, cancellationToken);
        events.Record(new CycleStepTaken(
            request.Id, request.UnitCode, "DifferenceSettled", $"{request.IndicatorId}: {settlement.Reported} / {settlement.Counted} → {settlement.Settled}"));
        return new UnitReportVersion(request.UnitCode, changed.Version);
    }
}
