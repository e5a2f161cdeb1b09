using ListingPipeline.Application.Common;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using MediatR;

namespace ListingPipeline.Api.ReserveLibrary;

/// <summary>Asks once a day for the check of the members; several instances share the one job.</summary>
internal sealed class DailyUpkeep(IServiceScopeFactory scopes, ILogger<DailyUpkeep> logger) : BackgroundService
{
    private const string Name = "系统";
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(new AccountUser(null, Name, Roles.Bureau, Scope.Unrestricted));
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartUpkeepCommand(IsDaily: true), stoppingToken);
            }
            catch (System.Data.Common.DbException failure)
            {
                logger.LogWarning(failure, "The daily check of the reserve library could not be asked for; it is tried again later");
            }
        }
    }
}
