using System.Runtime.CompilerServices;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Follows one job: its present state at once, then each change, until it is over.</summary>
/// <param name="Id">Which.</param>
public sealed record WatchJobQuery(Guid Id) : IQuery<IAsyncEnumerable<JobResponse>>;

internal sealed class WatchJobHandler(IJobStore jobs, IJobSignals signals, ICurrentUser user) : IQueryHandler<WatchJobQuery, IAsyncEnumerable<JobResponse>>
{
    public async Task<Result<IAsyncEnumerable<JobResponse>>> Handle(WatchJobQuery request, CancellationToken cancellationToken)
    {
        var viewer = JobViewers.Of(user);
        return await jobs.FindAsync(request.Id, viewer, cancellationToken) is null
            ? JobErrors.NotFound
            : Result.Of(FollowAsync(request.Id, viewer, cancellationToken));
    }

    private async IAsyncEnumerable<JobResponse> FollowAsync(Guid id, JobViewer viewer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0L;
        while (true)
        {
            var next = signals.NextAsync(cancellationToken);
            if (await jobs.FindAsync(id, viewer, cancellationToken) is not { } job)
            {
                yield break;
            }

            if (job.Revision != seen)
            {
                seen = job.Revision;
                yield return JobResponse.Of(job);
            }

            if (job.IsOver)
            {
                yield break;
            }

            await next;
        }
    }
}
