using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Asks for the check of every member in the background. One that waits or runs is answered instead; so is today's, when only one a day is wanted.</summary>
/// <param name="IsDaily">True to do nothing when today's check was made already.</param>
public sealed record StartUpkeepCommand(bool IsDaily) : ICommand<JobResponse>;

internal sealed class StartUpkeepHandler(JobQueue jobs, IJobStore store, IClock clock) : ICommandHandler<StartUpkeepCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(StartUpkeepCommand request, CancellationToken cancellationToken)
    {
        var day = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (request.IsDaily)
        {
            var last = await store.ListAsync(new JobViewer(null), UpkeepRunner.KindName, null, new PageRequest(1, 1), cancellationToken);
            if (last.Items is [var made, ..] && made.About == day && made.State is not (JobState.Failed or JobState.Cancelled))
            {
                return JobResponse.Of(made);
            }
        }

        return JobResponse.Of(await jobs.StartAsync(UpkeepRunner.KindName, day, new UpkeepParameters(clock.Today), UpkeepRunner.KindName, cancellationToken));
    }
}
