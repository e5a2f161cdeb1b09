using ListingPipeline.Infrastructure.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Reads the register for searching before anybody searches.</summary>
internal sealed class RegisterWarming(IServiceScopeFactory scopes, RegisterIndex index, TimeProvider time, ILogger<RegisterWarming> logger)
    : ReadAhead(scopes, time, logger, TimeSpan.FromSeconds(5))
{
    protected override Task ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        index.ReadAsync(services.GetRequiredService<DbSession>(), cancellationToken);
}
