using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using MediatR;

namespace ListingPipeline.Application.Jobs;

/// <summary>Asks a job to stop. What it finished stays; asking twice changes nothing.</summary>
/// <remarks>No command: one that this process works on is told before anything is written, because its piece of work may keep writers waiting until its end.</remarks>
/// <param name="Id">Which.</param>
public sealed record StopJobQuery(Guid Id) : IQuery<JobResponse>;

internal sealed class StopJobHandler(IMediator mediator, IJobStore jobs, RunningJobs running, ICurrentUser user) : IQueryHandler<StopJobQuery, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(StopJobQuery request, CancellationToken cancellationToken)
    {
        if (await jobs.FindAsync(request.Id, JobViewers.Of(user), cancellationToken) is null)
        {
            return JobErrors.NotFound;
        }

        var told = running.Find(request.Id);
        await (told?.StopAsync(JobHold.CancelRequested) ?? Task.CompletedTask);
        return await mediator.Send(new CancelJobCommand(request.Id, told is not null), cancellationToken);
    }
}
