using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>Takes a spreadsheet through reading, checking and, unless it is a dry run, storing, while its sender waits; one who leaves ends it.</summary>
/// <param name="File">The file; its stream must live until the answer.</param>
/// <param name="IsDryRun">Whether to stop before storing.</param>
public sealed record SendSpreadsheetQuery(UploadedFile File, bool IsDryRun) : IQuery<ImportReport>;

internal sealed class SendSpreadsheetHandler(SpreadsheetPassage passage, IIdGenerator ids) : IQueryHandler<SendSpreadsheetQuery, ImportReport>
{
    public Task<Result<ImportReport>> Handle(SendSpreadsheetQuery request, CancellationToken cancellationToken) =>
        passage.TakeAsync(request.File, ids.Next(), request.IsDryRun, keep: work => work(), isOver: () => true, cancellationToken);
}
