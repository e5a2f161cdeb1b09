using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Common;

/// <summary>Reads what an instance keeps in memory before anybody asks for it: at the start, and now and then what other instances and imports wrote since.</summary>
internal abstract class ReadAhead(IServiceScopeFactory scopes, TimeProvider time, ILogger logger, TimeSpan pause) : BackgroundService
{
    protected abstract Task ReadAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whatever comes first at the start, the server answers before this is done.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ReadAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Nothing was read ahead; whoever asks first reads it");
            }

            // Other instances write too and tell this one nothing; so it looks now and then. Who asks in between looks for himself.
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
