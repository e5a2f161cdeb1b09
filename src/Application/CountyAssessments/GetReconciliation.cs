using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Puts what counties reported beside what the platform's own records say.</summary>
/// <param name="Id">The assessment.</param>
public sealed record GetReconciliationQuery(Guid Id) : IQuery<ReconciliationResponse>;

/// <summary>Reported beside recorded figures.</summary>
/// <param name="Id">Id of the assessment.</param>
/// <param name="Stage">Stage of the year; differences are settled during reconciliation.</param>
/// <param name="OpenCount">Differences nobody has settled.</param>
/// <param name="Cells">A line for each unit and counted indicator, in printed order; a county sees its own.</param>
public sealed record ReconciliationResponse(Guid Id, AssessmentStage Stage, int OpenCount, IReadOnlyList<ReconciliationLine> Cells);

/// <summary>One figure, reported and recorded.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="ReportVersion">Version of the unit's report, to name when settling.</param>
/// <param name="Reported">What the unit reported; null when nothing.</param>
/// <param name="Counted">What the records say.</param>
/// <param name="Figure">The figure that counts now; null when nothing was reported.</param>
/// <param name="State">How they stand to each other.</param>
/// <param name="Settlement">How the difference was settled; null when it was not.</param>
/// <param name="Records">The records behind the count, by day, with those that look recorded twice or split and are not counted again.</param>
public sealed record ReconciliationLine(
    string UnitCode,
    string Unit,
    string IndicatorId,
    int ReportVersion,
    long? Reported,
    long Counted,
    long? Figure,
    ReconciliationState State,
    Settlement? Settlement,
    IReadOnlyList<CountedRecord> Records);

internal sealed class GetReconciliationHandler(CycleReader cycles) : IQueryHandler<GetReconciliationQuery, ReconciliationResponse>
{
    public async Task<Result<ReconciliationResponse>> Handle(GetReconciliationQuery request, CancellationToken cancellationToken) =>
        (await cycles.ReadAsync(request.Id, cancellationToken)).Map(cycle => new ReconciliationResponse(
            cycle.Sheet.Assessment.Id,
            cycle.Sheet.Assessment.Stage,
            cycle.Cells.Count(cell => cell.State == ReconciliationState.Differs),
            [.. cycle.Cells.Select(cell => Describe(cycle.Sheet, cell))]));

    private static ReconciliationLine Describe(AssessmentSheet sheet, ReconciledCell cell)
    {
        var unit = sheet.Scheme.Units[cell.Unit];
        return new ReconciliationLine(
            unit.Code,
            unit.Name,
            sheet.Scheme.Indicators[cell.Indicator].Id,
            sheet.Reports[unit.Code].Version,
            cell.Standing?.Reported ?? cell.Figure,
            cell.Counted,
            cell.Figure,
            cell.State,
            cell.Standing,
            cell.Records);
    }
}
