using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>One job of the caller's, or anybody's for those who oversee jobs.</summary>
/// <param name="Id">Which.</param>
public sealed record GetJobQuery(Guid Id) : IQuery<JobResponse>;

internal sealed class GetJobHandler(IJobStore jobs, ICurrentUser user) : IQueryHandler<GetJobQuery, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(GetJobQuery request, CancellationToken cancellationToken) =>
        await jobs.FindAsync(request.Id, JobViewers.Of(user), cancellationToken) is { } job ? JobResponse.Of(job) : JobErrors.NotFound;
}
