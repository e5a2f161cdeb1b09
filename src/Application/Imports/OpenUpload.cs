using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Opens an uploaded spreadsheet of the caller.</summary>
/// <param name="Id">Which.</param>
public sealed record OpenUploadQuery(Guid Id) : IQuery<UploadedFile>;

internal sealed class OpenUploadHandler(UploadDesk desk, IFileStore files) : IQueryHandler<OpenUploadQuery, UploadedFile>
{
    public async Task<Result<UploadedFile>> Handle(OpenUploadQuery request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Id, cancellationToken) is not { } upload)
        {
            return ImportErrors.UploadNotFound;
        }

        return await files.OpenAsync(upload.Id, cancellationToken) is { } content ? new UploadedFile(content, upload.FileName, upload.SheetName) : ImportErrors.UploadGone;
    }
}
