using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Writes down that a job is asked to stop.</summary>
/// <param name="Id">Which; the caller's own, or anybody's for those who oversee jobs.</param>
/// <param name="IsTold">Whether its worker knows already, so that it may be over by now.</param>
internal sealed record CancelJobCommand(Guid Id, bool IsTold) : ICommand<JobResponse>;

internal sealed class CancelJobHandler(IJobStore jobs, ICurrentUser user, IClock clock, IEventLog events, IUnitOfWork unitOfWork, IJobSignals signals)
    : ICommandHandler<CancelJobCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(CancelJobCommand request, CancellationToken cancellationToken)
    {
        var isRequested = await jobs.RequestCancellationAsync(request.Id, clock.Now, cancellationToken);
        if (await jobs.FindAsync(request.Id, JobViewers.Of(user), cancellationToken) is not { } job)
        {
            return JobErrors.NotFound;
        }

        if (!isRequested && !(request.IsTold && job.State == JobState.Cancelled))
        {
            return JobErrors.AlreadyOver;
        }

        events.Record(new JobCancellationRequested(request.Id));
        unitOfWork.AfterCommit(signals.Raise);
        return JobResponse.Of(job);
    }
}
