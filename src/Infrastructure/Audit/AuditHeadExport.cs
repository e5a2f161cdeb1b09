using ListingPipeline.Application.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>Exports the head on a schedule and once more when the product stops.</summary>
internal sealed class AuditHeadExport(IServiceScopeFactory scopes, AuditHeads heads, AuditOptions options, ILogger<AuditHeadExport> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ExportAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.ExportInterval);
        try
        {
            do
            {
                await ExportAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The product stops.
        }
    }

    private async Task ExportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await heads.ExportAsync(await scope.ServiceProvider.GetRequiredService<IAuditReader>().HeadAsync(cancellationToken), cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // The product has stopped meanwhile.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            logger.LogError(failure, "The head of the audit trail could not be exported to {File}", options.HeadsFile);
        }
    }
}
