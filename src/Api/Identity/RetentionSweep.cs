using ListingPipeline.Application.Identity;
using MediatR;

namespace ListingPipeline.Api.Identity;

/// <summary>Forgets personal data whose time is over: some minutes after the start and every day.</summary>
/// <param name="scopes">Makes a scope of services for each time.</param>
/// <param name="time">The clock the days are counted by.</param>
/// <param name="logger">Where it is told how much was forgotten.</param>
public sealed class RetentionSweep(IServiceScopeFactory scopes, TimeProvider time, ILogger<RetentionSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var forgotten = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ForgetPersonalDataCommand(), stoppingToken)).Value;
                logger.LogInformation(
                    "Retention forgot {Sessions} sessions, {Contacts} contact persons, {Accounts} persons of closed accounts, experts of {Sheets} sheets",
                    forgotten.Sessions,
                    forgotten.Contacts,
                    forgotten.Accounts,
                    forgotten.ExpertSheets);
            }
            catch (System.Data.Common.DbException failure)
            {
                logger.LogWarning(failure, "Personal data could not be forgotten; it is tried again in a day");
            }
        }
    }
}
