using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Reads and understands an uploaded table; nothing of the register is looked at, so no transaction is held meanwhile.</summary>
/// <param name="File">The file.</param>
public sealed record ReadUploadQuery(UploadedFile File) : IQuery<Upload>;

internal sealed class ReadUploadHandler(UploadReader reader) : IQueryHandler<ReadUploadQuery, Upload>
{
    public Task<Result<Upload>> Handle(ReadUploadQuery request, CancellationToken cancellationToken) =>
        reader.ReadAsync(request.File, new FindingLog(), cancellationToken);
}
