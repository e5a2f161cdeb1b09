using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Infrastructure.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads the library and asks today's rules about it before anybody does: at the start, after a write to the register and on a new day.</summary>
internal sealed class LibraryWarming(IServiceScopeFactory scopes, IEligibilityCatalog catalog, IClock clock, TimeProvider time, ILogger<LibraryWarming> logger)
    : ReadAhead(scopes, time, logger, TimeSpan.FromSeconds(10))
{
    protected override async Task ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var library = services.GetRequiredService<FactsLibrary>();
        if (await library.IsKeptAsync(cancellationToken))
        {
            var today = clock.Today;
            (await library.ReadAsync(cancellationToken)).Prepare(catalog.Rules.InForceOn(today).Boards, today);
        }
    }
}
