using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Reads the report of one import.</summary>
/// <param name="Id">Which.</param>
public sealed record GetImportQuery(Guid Id) : IQuery<ImportReport>;

internal sealed class GetImportHandler(IImportHistory history, ICurrentUser user) : IQueryHandler<GetImportQuery, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(GetImportQuery request, CancellationToken cancellationToken) =>
        await history.FindAsync(request.Id, ImportSight.Of(user), cancellationToken) is { } report ? report : ImportErrors.NotFound;
}
