using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>One uploaded spreadsheet of the caller with its jobs.</summary>
/// <param name="Id">Which.</param>
public sealed record GetUploadQuery(Guid Id) : IQuery<UploadResponse>;

internal sealed class GetUploadHandler(UploadDesk desk) : IQueryHandler<GetUploadQuery, UploadResponse>
{
    public async Task<Result<UploadResponse>> Handle(GetUploadQuery request, CancellationToken cancellationToken) =>
        await desk.FindAsync(request.Id, cancellationToken) is { } upload ? await desk.RespondAsync(upload, cancellationToken) : ImportErrors.UploadNotFound;
}
