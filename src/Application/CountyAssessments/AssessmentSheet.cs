using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Everything of one year's assessment: as stored while it is open, as published afterwards.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Scheme">The scheme: of the packs while open, as frozen in the document afterwards.</param>
/// <param name="SchemeHash">Hash of that scheme.</param>
/// <param name="Table">Figures; of a county's own unit only while <paramref name="IsComplete"/> is false.</param>
/// <param name="Result">Ranks, points and totals of the table.</param>
/// <param name="Reports">Reports by unit code.</param>
/// <param name="Disqualifications">Disqualifications by unit code.</param>
/// <param name="IsComplete">False for a county before objections are invited: it sees its own figures and no standings.</param>
internal sealed record AssessmentSheet(
    CountyAssessment Assessment,
    AssessmentScheme Scheme,
    string SchemeHash,
    AssessmentTable Table,
    AssessmentResult Result,
    IReadOnlyDictionary<string, UnitReport> Reports,
    IReadOnlyDictionary<string, Disqualification> Disqualifications,
    bool IsComplete)
{
    public IReadOnlyList<long?> Figures(int unit) => [.. Enumerable.Range(0, Scheme.Indicators.Count).Select(i => Table.Figure(unit, i))];

    public static AssessmentSheet Create(
        CountyAssessment assessment,
        CataloguedScheme catalogued,
        IEnumerable<UnitReport> reports,
        IEnumerable<Disqualification> disqualifications,
        bool isComplete)
    {
        var scheme = catalogued.Scheme;
        var byCode = reports.ToDictionary(report => report.UnitCode, StringComparer.Ordinal);
        var barred = disqualifications.GroupBy(found => found.UnitCode).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var table = AssessmentTable.FromStored(
            scheme,
            (unit, indicator) => byCode.TryGetValue(scheme.Units[unit].Code, out var report)
                && report.Figures.TryGetValue(scheme.Indicators[indicator].Id, out var figure) ? figure : null,
            unit => barred.ContainsKey(scheme.Units[unit].Code));
        return new AssessmentSheet(
            assessment, scheme, catalogued.ContentHash, table, AssessmentCalculator.Calculate(scheme, table), byCode, barred, isComplete);
    }
}

/// <summary>Reads sheets in the caller's scope.</summary>
internal sealed class AssessmentSheetReader(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICurrentUser user)
{
    /// <summary>The sheet. Fails with <c>county-assessments.not-found</c>, or <c>county-assessments.unknown-scheme</c> when the scheme's pack was removed
    /// while the assessment is open.</summary>
    public async Task<Result<AssessmentSheet>> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var assessment = await assessments.FindAsync(id, user.Scope, cancellationToken);
        if (assessment is null)
        {
            return CountyAssessmentErrors.NotFound;
        }

        if (assessment.Status == AssessmentStatus.Published)
        {
            var document = await assessments.ReadDocumentAsync(id, user.Scope, cancellationToken);
            return document is null ? CountyAssessmentErrors.NotFound : AssessmentDocument.Parse(document).ToSheet(assessment);
        }

        if (schemes.Find(assessment.SchemeId) is not { } catalogued)
        {
            return CountyAssessmentErrors.UnknownScheme(assessment.SchemeId);
        }

        // While objections are invited every unit sees the result it may object to.
        var scope = assessment.Stage == AssessmentStage.Objecting ? Scope.Unrestricted : user.Scope;
        var reports = await assessments.ReadReportsAsync(id, scope, cancellationToken);
        var disqualifications = await assessments.ReadDisqualificationsAsync(assessment.SchemeId, assessment.Year, scope, cancellationToken);
        return AssessmentSheet.Create(assessment, catalogued, reports, disqualifications, scope == Scope.Unrestricted);
    }

    /// <summary>The sheet with everybody's figures. Fails also with <c>county-assessments.not-published</c> for a county while the assessment is open.</summary>
    public async Task<Result<AssessmentSheet>> ReadCompleteAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(id, cancellationToken)).Then<AssessmentSheet>(sheet => sheet.IsComplete ? sheet : CountyAssessmentErrors.NotPublished);
}
