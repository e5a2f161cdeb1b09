using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Documents;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Drafts the yearly report of an assessment as an editable document.</summary>
/// <param name="Id">Which.</param>
public sealed record ExportReportQuery(Guid Id) : IQuery<DocumentFile>;

internal sealed class ExportReportHandler(
    AssessmentSheetReader sheets, ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICurrentUser user)
    : IQueryHandler<ExportReportQuery, DocumentFile>
{
    private static readonly PageRequest Latest = new(1, 21);

    public async Task<Result<DocumentFile>> Handle(ExportReportQuery request, CancellationToken cancellationToken)
    {
        if (!(await sheets.ReadCompleteAsync(request.Id, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        // What a report is called is no part of the result, so it is today's pack that says it.
        var words = schemes.Find(sheet.Scheme.Id)?.Scheme.Definition.Report ?? ReportWords.Unnamed;
        return new AssessmentReport(sheet, words, await ReadPreviousAsync(sheet.Assessment, cancellationToken)).Build();
    }

    private async Task<AssessmentSheet?> ReadPreviousAsync(CountyAssessment assessment, CancellationToken cancellationToken)
    {
        var listed = await assessments.ListAsync(assessment.SchemeId, Latest, user.Scope, cancellationToken);
        var before = listed.Items
            .Select(item => item.Assessment)
            .Where(item => item.Status == AssessmentStatus.Published && item.Year < assessment.Year)
            .MaxBy(item => item.Year);
        return before is not null && await assessments.ReadDocumentAsync(before.Id, user.Scope, cancellationToken) is { } document
            ? AssessmentDocument.Parse(document).ToSheet(before)
            : null;
    }
}
