using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Asks for today's watch of the newest editions, unless every one of them was watched today; for the product's own clock.</summary>
public sealed record StartRemovalWatchCommand : ICommand<StartedRemovalWatch>;

/// <summary>What was asked for.</summary>
/// <param name="JobId">The job; null when there was nothing to watch.</param>
public sealed record StartedRemovalWatch(Guid? JobId);

internal sealed class StartRemovalWatchHandler(IRemovalRepository removals, JobQueue jobs, IClock clock) : ICommandHandler<StartRemovalWatchCommand, StartedRemovalWatch>
{
    public async Task<Result<StartedRemovalWatch>> Handle(StartRemovalWatchCommand request, CancellationToken cancellationToken)
    {
        var isDue = false;
        foreach (var edition in await removals.ListNewestEditionsAsync(cancellationToken))
        {
            isDue |= (await removals.FindWatchAsync(edition.Id, cancellationToken))?.WatchedOn != clock.Today;
        }

        if (!isDue)
        {
            return new StartedRemovalWatch(null);
        }

        var day = clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var job = await jobs.StartAsync(
            RemovalWatchRunner.KindName, day, new RemovalWatchParameters(clock.Today), $"{RemovalWatchRunner.KindName}/{day}", cancellationToken);
        return new StartedRemovalWatch(job.Id);
    }
}
