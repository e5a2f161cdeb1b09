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
        // Progress within a piece of work may be ahead of the row.
        (long Revision, JobProgress Progress)? seen = null;
        while (true)
        {
            var next = signals.NextAsync(cancellationToken);
            if (await jobs.FindAsync(id, viewer, cancellationToken) is not { } job)
            {
                yield break;
            }

            if ((job.Revision, job.Progress) != seen)
            {
                seen = (job.Revision, job.Progress);
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
