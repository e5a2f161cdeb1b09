using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using MediatR;

namespace ListingPipeline.Application.Imports;

/// <summary>Keeps a spreadsheet and asks for its check by a job, which goes on when the sender leaves or a process dies.</summary>
/// <param name="File">The file; its stream must live until the answer.</param>
public sealed record SendUploadQuery(UploadedFile File) : IQuery<UploadResponse>;

internal sealed class SendUploadHandler(IMediator mediator, IFileStore files, IIdGenerator ids) : IQueryHandler<SendUploadQuery, UploadResponse>
{
    public async Task<Result<UploadResponse>> Handle(SendUploadQuery request, CancellationToken cancellationToken)
    {
        var (content, fileName, sheetName) = request.File;
        if (content.Length == 0)
        {
            return ImportErrors.FileEmpty;
        }

        if (content.Length > SpreadsheetLimits.Default.FileBytes)
        {
            return ImportErrors.FileTooLarge($"{content.Length} > {SpreadsheetLimits.Default.FileBytes} B");
        }

        // Outside the transaction: the bytes are there whole before a row names them; what no row names is swept away.
        var stored = await files.SaveAsync(ids.Next(), content, cancellationToken);
        return await mediator.Send(new QueueCheckCommand(stored.Id, UploadReader.Short(fileName, 200), sheetName, content.Length), cancellationToken);
    }
}
