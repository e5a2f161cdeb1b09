using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Reads the register for searching before anybody searches: at the start, and what other instances and imports wrote.</summary>
internal sealed class RegisterWarming(IServiceScopeFactory scopes, RegisterIndex index, TimeProvider time, ILogger<RegisterWarming> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whatever comes first at the start, the server answers before this is done.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await index.ReadAsync(scope.ServiceProvider.GetRequiredService<DbSession>(), stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "The register was not read ahead; the first search reads it");
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
