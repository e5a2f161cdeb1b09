using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads the library and asks today's rules about it before anybody does: at the start, after a write to the register and on a new day.</summary>
internal sealed class LibraryWarming(
    IServiceScopeFactory scopes, IEligibilityCatalog catalog, IClock clock, TimeProvider time, ILogger<LibraryWarming> logger) : BackgroundService
{
    /// <summary>A look costs about a millisecond; a question asked in between finds the library itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whatever comes first at the start, the server answers before this is done.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WarmAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "The library was not read ahead; the first what-if reads it");
            }

            // Facts also change beside this instance, which tells it nothing; so it looks now and then.
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WarmAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<FactsLibrary>();
        if (await library.IsKeptAsync(cancellationToken))
        {
            var today = clock.Today;
            (await library.ReadAsync(cancellationToken)).Prepare(catalog.Rules.InForceOn(today).Boards, today);
        }
    }
}
