using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>How far an import of the caller is.</summary>
/// <param name="Key">Key it was sent under.</param>
public sealed record GetImportProgressQuery(Guid Key) : IQuery<ImportProgress>;

internal sealed class GetImportProgressHandler(ImportRuns runs, ICurrentUser user) : IQueryHandler<GetImportProgressQuery, ImportProgress>
{
    public Task<Result<ImportProgress>> Handle(GetImportProgressQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<ImportProgress>>(runs.Find(request.Key, user.UserId)?.Progress ?? new ImportProgress(false, ImportPhase.Reading, 0, false));
}
