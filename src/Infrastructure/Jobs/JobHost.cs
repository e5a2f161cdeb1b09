using ListingPipeline.Application.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Jobs;

/// <summary>Keeps the process's workers going while it serves.</summary>
internal sealed class JobHost(JobWorker worker, IJobSignals signals, ILogger<JobHost> logger) : BackgroundService
{
    /// <summary>Jobs at once: a long one must not hold up a short one.</summary>
    private const int Workers = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await worker.ReleaseDeadAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Then they wait for their leases to end.
            logger.LogWarning(failure, "The jobs of dead workers were not let go");
        }

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = signals.NextAsync(stopping);
            try
            {
                if (await worker.RunNextAsync(stopping))
                {
                    continue;
                }

                await next;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database out of reach must not end the worker: it asks again when the bell rings next, after a pause so that a long outage does not fill the log.
                logger.LogError(failure, "No job could be taken up");
                await Task.Delay(TimeSpan.FromSeconds(5), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
