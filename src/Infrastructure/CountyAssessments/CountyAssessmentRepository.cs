using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.CountyAssessments;

internal sealed class CountyAssessmentRepository(DbSession session) : ICountyAssessmentRepository
{
    private const int LongestPart = 4000;

    public async Task<CountyAssessment?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<AssessmentRow>(
            "CountyAssessments/FindAssessment", new { id, countyScope = scope.CountyCode }, cancellationToken))?.ToAssessment();

    public async Task<PagedList<AssessmentListing>> ListAsync(string? schemeId, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<AssessmentListRow>(
            "CountyAssessments/ListAssessments",
            new { schemeId, first = page.FirstRow, last = page.LastRow, countyScope = scope.CountyCode },
            cancellationToken);
        return new PagedList<AssessmentListing>(
            [.. rows.Select(row => new AssessmentListing(row.ToAssessment(), row.UnitCount, row.ReportedCount, row.AwaitedCount))],
            page.Number,
            page.Size,
            rows.Count == 0 ? 0 : rows[0].TotalCount);
    }

    public async Task<bool> AddAsync(CountyAssessment assessment, IReadOnlyList<string> unitCodes, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync("CountyAssessments/AddAssessment", AssessmentRow.From(assessment), cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteManyAsync(
            "CountyAssessments/AddReport", unitCodes.Select(unitCode => new { assessmentId = assessment.Id, unitCode }), cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<UnitReport>> ReadReportsAsync(Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new { id, countyScope = scope.CountyCode };
        var reports = await session.QueryAsync<ReportRow>("CountyAssessments/ReadReports", parameters, cancellationToken);
        var figures = await session.QueryAsync<FigureRow>("CountyAssessments/ReadFigures", parameters, cancellationToken);
        var byUnit = figures.ToLookup(figure => figure.UnitCode, StringComparer.Ordinal);
        return [.. reports.Select(report => new UnitReport(
            report.UnitCode,
            byUnit[report.UnitCode].ToDictionary(figure => figure.IndicatorId, figure => figure.Figure, StringComparer.Ordinal),
            report.Version,
            report.ReportedAt is { } at ? new Signature(report.ReportedById ?? Guid.Empty, report.ReportedByName ?? "", at) : null)
        {
            Stage = Enum.Parse<ReportStage>(report.Stage),
            Submitted = report.SubmittedAt is { } submittedAt ? new Signature(report.SubmittedById ?? Guid.Empty, report.SubmittedByName ?? "", submittedAt) : null,
        })];
    }

    public async Task<bool> SaveReportAsync(Guid id, UnitReport report, CancellationToken cancellationToken)
    {
        var updated = await session.ExecuteAsync(
            "CountyAssessments/UpdateReport",
            new
            {
                assessmentId = id,
                unitCode = report.UnitCode,
                version = report.Version,
                readVersion = report.Version - 1,
                reportedAt = report.Reported?.At,
                reportedById = report.Reported?.UserId,
                reportedByName = report.Reported?.Name,
            },
            cancellationToken);
        if (updated == 0 || await session.ExecuteAsync("CountyAssessments/TouchAssessment", new { id }, cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("CountyAssessments/DeleteFigures", new { assessmentId = id, unitCode = report.UnitCode }, cancellationToken);
        await session.ExecuteManyAsync(
            "CountyAssessments/AddFigure",
            report.Figures.Select(figure => new { assessmentId = id, unitCode = report.UnitCode, indicatorId = figure.Key, figure = figure.Value }),
            cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<Disqualification>> ReadDisqualificationsAsync(
        string schemeId, int year, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<DisqualificationRow>(
            "CountyAssessments/ReadDisqualifications", new { schemeId, assessedYear = year, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => row.ToDisqualification())];
    }

    public async Task<bool> AddDisqualificationAsync(Guid assessmentId, Disqualification disqualification, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync("CountyAssessments/TouchAssessment", new { id = assessmentId }, cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("CountyAssessments/AddDisqualification", DisqualificationRow.From(disqualification), cancellationToken);
        return true;
    }

    public async Task<bool> LiftDisqualificationAsync(
        Guid assessmentId, Guid disqualificationId, string reason, Signature by, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("CountyAssessments/TouchAssessment", new { id = assessmentId }, cancellationToken) > 0
        && await session.ExecuteAsync(
            "CountyAssessments/LiftDisqualification",
            new { id = disqualificationId, liftReason = reason, liftedAt = by.At, liftedById = by.UserId, liftedByName = by.Name },
            cancellationToken) > 0;

    public async Task<bool> SaveSignOffAsync(CountyAssessment assessment, string document, CancellationToken cancellationToken)
    {
        var signed = await session.ExecuteAsync(
            "CountyAssessments/SignOffAssessment",
            new
            {
                id = assessment.Id,
                readVersion = assessment.Version,
                signedOffAt = assessment.SignedOff?.At,
                signedOffById = assessment.SignedOff?.UserId,
                signedOffByName = assessment.SignedOff?.Name,
                documentHash = assessment.DocumentHash,
            },
            cancellationToken);
        if (signed == 0)
        {
            return false;
        }

        var parts = Split(document).Select((part, i) => new { assessmentId = assessment.Id, partNumber = i + 1, partText = part });
        await session.ExecuteManyAsync("CountyAssessments/AddDocumentPart", parts, cancellationToken);
        return true;
    }

    public async Task<string?> ReadDocumentAsync(Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var parts = await session.QueryAsync<DocumentPartRow>(
            "CountyAssessments/ReadDocument", new { id, countyScope = scope.CountyCode }, cancellationToken);
        return parts.Count == 0 ? null : string.Concat(parts.Select(part => part.PartText));
    }

    // A pair of surrogates is never torn apart: half of one does not survive storage.
    private static IEnumerable<string> Split(string document)
    {
        for (var start = 0; start < document.Length;)
        {
            var length = Math.Min(LongestPart, document.Length - start);
            if (char.IsHighSurrogate(document[start + length - 1]))
            {
                length--;
            }

            yield return document.Substring(start, length);
            start += length;
        }
    }
}
