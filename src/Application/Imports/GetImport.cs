using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Reads one import with its findings.</summary>
/// <param name="Id">Which.</param>
public sealed record GetImportQuery(Guid Id) : IQuery<ImportReport>;

internal sealed class GetImportHandler(IImportHistory history, ICurrentUser user) : IQueryHandler<GetImportQuery, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(GetImportQuery request, CancellationToken cancellationToken)
    {
        if (await history.FindAsync(request.Id, ImportSight.Of(user), cancellationToken) is not { } found)
        {
            return ImportErrors.NotFound;
        }

        var counts = found.Findings.CountBy(f => f.Code).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        return new ImportReport(found.Import, null, [], counts, found.Findings, []);
    }
}
