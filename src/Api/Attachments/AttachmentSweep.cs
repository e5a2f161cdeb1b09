using ListingPipeline.Application.Attachments;
using MediatR;

namespace ListingPipeline.Api.Attachments;

/// <summary>Removes files without a row some minutes after the start and every six hours: a crash while uploading leaves nothing behind.</summary>
internal sealed class AttachmentSweep(IServiceScopeFactory scopes, ILogger<AttachmentSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var swept = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SweepFilesQuery(), stoppingToken);
                logger.LogInformation("Attachment sweep removed {Count} files without a record", swept.Value.Removed);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                logger.LogWarning(failure, "Attachment sweep failed; it is tried again later");
            }
        }
    }
}
