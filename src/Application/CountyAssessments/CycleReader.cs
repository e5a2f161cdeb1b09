using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>How a reported and a counted figure stand to each other.</summary>
public enum ReconciliationState
{
    /// <summary>Nobody has reported the figure.</summary>
    NotReported,

    /// <summary>They agree.</summary>
    Same,

    /// <summary>They differ, and nobody has settled it.</summary>
    Differs,

    /// <summary>They differ, and the bureau has settled which figure counts.</summary>
    Settled,
}

/// <summary>A cell of the reconciliation.</summary>
internal sealed record ReconciledCell(int Unit, int Indicator, long? Figure, IReadOnlyList<CountedRecord> Records, Settlement? Settlement)
{
    public long Counted => Records.Count(record => record.NotCountedAs is null);

    public Settlement? Standing => Figure is { } figure && Settlement?.Holds(figure, Counted) == true ? Settlement : null;

    public ReconciliationState State => Figure is not { } figure ? ReconciliationState.NotReported
        : Standing is not null ? ReconciliationState.Settled
        : figure == Counted ? ReconciliationState.Same
        : ReconciliationState.Differs;
}

/// <summary>A sheet with what its cycle knows.</summary>
internal sealed record CycleSheet(
    AssessmentSheet Sheet, CycleFacts Facts, IReadOnlyList<ReconciledCell> Cells, IReadOnlyList<Objection> Objections, IReadOnlyList<CycleStep> Steps)
{
    public ReportFacts FactsOf(UnitReport report)
    {
        var scheme = Sheet.Scheme;
        var unit = scheme.FindUnit(report.UnitCode) ?? 0;
        return new ReportFacts(
            Sheet.Assessment.Stage,
            Sheet.Disqualifications.ContainsKey(report.UnitCode)
                ? []
                : [.. Sheet.Table.Missing().Where(cell => cell.Unit == unit).Select(cell => CycleReader.MissingAt(scheme, cell.Unit, cell.Indicator))]);
    }
}

/// <summary>Reads the cycle of an assessment in the caller's scope.</summary>
internal sealed class CycleReader(
    AssessmentSheetReader sheets, IAssessmentCycleRepository cycles, CountedFigures counted, ICurrentUser user, IClock clock)
{
    /// <summary>The cycle. Fails as <see cref="AssessmentSheetReader.ReadAsync"/> does.</summary>
    public async Task<Result<CycleSheet>> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!(await sheets.ReadAsync(id, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var cells = await ReconcileAsync(sheet, cancellationToken);
        var objections = await cycles.ReadObjectionsAsync(id, user.Scope, cancellationToken);
        var facts = new CycleFacts(
            [.. sheet.Scheme.Units.Where(unit => IsAwaited(sheet, unit.Code)).Select(unit => unit.Name)],
            [.. sheet.Table.Missing().Select(cell => MissingAt(sheet.Scheme, cell.Unit, cell.Indicator))],
            [.. cells.Where(cell => cell.State == ReconciliationState.Differs).Select(cell => DifferenceAt(sheet.Scheme, cell))],
            objections.Count(objection => objection.Answer is null),
            sheet.Assessment.ObjectionsUntilOn,
            clock.Today);
        return new CycleSheet(sheet, facts, cells, objections, await cycles.ReadStepsAsync(id, user.Scope, cancellationToken));
    }

    /// <summary>A figure nobody reported, as a field.</summary>
    public static FieldError MissingAt(AssessmentScheme scheme, int unit, int indicator) => new(
        $"{scheme.Units[unit].Code}/{scheme.Indicators[indicator].Id}",
        CountyAssessmentErrors.FiguresMissing.Code,
        $"{scheme.Units[unit].Name}: {scheme.Indicators[indicator].Name}");

    private static FieldError DifferenceAt(AssessmentScheme scheme, ReconciledCell cell) => new(
        $"{scheme.Units[cell.Unit].Code}/{scheme.Indicators[cell.Indicator].Id}",
        CountyAssessmentErrors.DifferencesOpen.Code,
        $"{scheme.Units[cell.Unit].Name}: {scheme.Indicators[cell.Indicator].Name}: reported {cell.Figure}, recorded {cell.Counted}");

    private static bool IsAwaited(AssessmentSheet sheet, string unitCode) =>
        sheet.Reports.TryGetValue(unitCode, out var report) && report.Stage != ReportStage.Accepted && !sheet.Disqualifications.ContainsKey(unitCode);

    private async Task<IReadOnlyList<ReconciledCell>> ReconcileAsync(AssessmentSheet sheet, CancellationToken cancellationToken)
    {
        var scheme = sheet.Scheme;
        var records = await counted.ReadAsync(sheet.Assessment, user.Scope, cancellationToken);
        var settlements = (await cycles.ReadSettlementsAsync(sheet.Assessment.Id, user.Scope, cancellationToken))
            .ToDictionary(settlement => (settlement.UnitCode, settlement.IndicatorId));
        return
        [
            .. from unit in Enumerable.Range(0, scheme.Units.Count)
               let code = scheme.Units[unit].Code
               where sheet.Reports.ContainsKey(code) && !sheet.Disqualifications.ContainsKey(code) && (user.Scope.CountyCode ?? code) == code
               from indicator in Enumerable.Range(0, scheme.Indicators.Count)
               let id = scheme.Indicators[indicator].Id
               where counted.IsCounted(scheme.Id, id)
               select new ReconciledCell(
                   unit, indicator, sheet.Table.Figure(unit, indicator), records.GetValueOrDefault((code, id), []), settlements.GetValueOrDefault((code, id))),
        ];
    }
}
