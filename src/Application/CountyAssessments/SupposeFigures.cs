using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Scores supposed figures of one year without storing anything: a published year under the scheme frozen with it, an open one under its pack's.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="Rows">One row for each unit of the scheme, in any order.</param>
public sealed record SupposeFiguresQuery(Guid Id, IReadOnlyList<TableRow> Rows) : IQuery<AssessmentPreview>;

internal sealed class SupposeFiguresHandler(AssessmentSheetReader sheets) : IQueryHandler<SupposeFiguresQuery, AssessmentPreview>
{
    public async Task<Result<AssessmentPreview>> Handle(SupposeFiguresQuery request, CancellationToken cancellationToken) =>
        (await sheets.ReadCompleteAsync(request.Id, cancellationToken)).Then(sheet => AssessmentTable.Create(sheet.Scheme, request.Rows)
            .Map(table => AssessmentPreview.From(sheet.Scheme, AssessmentCalculator.Calculate(sheet.Scheme, table))));
}
