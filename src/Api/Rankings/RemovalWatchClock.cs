using ListingPipeline.Application.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using MediatR;

namespace ListingPipeline.Api.Rankings;

/// <summary>Asks once a day for the watch of the published lists: shortly after the start, then every hour, and what was watched today is not watched again.</summary>
internal sealed class RemovalWatchClock(IServiceScopeFactory scopes, ILogger<RemovalWatchClock> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(new AccountUser(null, "系统每日核查", Roles.Bureau, Scope.Unrestricted));
                var started = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartRemovalWatchCommand(), stoppingToken);
                logger.LogInformation("Watch of the published lists asked for: job {Job}", started.Value.JobId);
            }
            catch (System.Data.Common.DbException failure)
            {
                logger.LogWarning(failure, "The watch of the published lists was not asked for; it is tried again within the hour");
            }
        }
    }
}
