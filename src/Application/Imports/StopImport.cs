using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Stops an import of the caller; what it began is undone.</summary>
/// <remarks>No command: it stores nothing, and must not wait for the transaction of the import it stops.</remarks>
/// <param name="Key">Key it was sent under.</param>
public sealed record StopImportQuery(Guid Key) : IQuery<Done>;

internal sealed class StopImportHandler(ImportRuns runs, ICurrentUser user) : IQueryHandler<StopImportQuery, Done>
{
    public Task<Result<Done>> Handle(StopImportQuery request, CancellationToken cancellationToken)
    {
        if (runs.Find(request.Key, user.UserId) is not { } run)
        {
            return Task.FromResult<Result<Done>>(ImportErrors.NotRunning);
        }

        run.Cancel();
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
