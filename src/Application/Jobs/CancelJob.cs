using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Asks a job to stop. What it finished stays; asking twice changes nothing.</summary>
/// <param name="Id">Which.</param>
public sealed record CancelJobCommand(Guid Id) : ICommand<JobResponse>;

internal sealed class CancelJobHandler(IJobStore jobs, ICurrentUser user, IClock clock, IEventLog events, IUnitOfWork unitOfWork, IJobSignals signals)
    : ICommandHandler<CancelJobCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(CancelJobCommand request, CancellationToken cancellationToken)
    {
        var viewer = JobViewers.Of(user);
        if (await jobs.FindAsync(request.Id, viewer, cancellationToken) is null)
        {
            return JobErrors.NotFound;
        }

        if (!await jobs.RequestCancellationAsync(request.Id, clock.Now, cancellationToken))
        {
            return JobErrors.AlreadyOver;
        }

        events.Record(new JobCancellationRequested(request.Id));
        unitOfWork.AfterCommit(signals.Raise);
        return JobResponse.Of((await jobs.FindAsync(request.Id, viewer, cancellationToken))!);
    }
}
