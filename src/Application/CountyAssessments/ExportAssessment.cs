using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Prints the annex's two tables of an assessment as a workbook.</summary>
/// <param name="Id">Which.</param>
public sealed record ExportAssessmentQuery(Guid Id) : IQuery<WorkbookFile>;

internal sealed class ExportAssessmentHandler(AssessmentSheetReader sheets) : IQueryHandler<ExportAssessmentQuery, WorkbookFile>
{
    public async Task<Result<WorkbookFile>> Handle(ExportAssessmentQuery request, CancellationToken cancellationToken) =>
        (await sheets.ReadCompleteAsync(request.Id, cancellationToken)).Map(sheet => new AssessmentTables(sheet).Build());
}
