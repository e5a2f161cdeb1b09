using ListingPipeline.Application.Audit;
using ListingPipeline.Domain.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>Composition of the audit trail.</summary>
public static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddScoped<ICallOrigin, NoOrigin>();
        return services
            .AddSingleton(_ => AuditOptions.From(configuration))
            .AddSingleton(provider => new AuditSeal(provider.GetRequiredService<AuditOptions>().Key))
            .AddSingleton<AuditHeads>()
            .AddSingleton<IAuditHeads>(provider => provider.GetRequiredService<AuditHeads>())
            .AddScoped<IAuditTrail, AuditTrail>()
            .AddScoped<IAuditReader, AuditReader>()
            .AddScoped<AuditStart>()
            .AddHostedService<AuditHeadExport>();
    }

    /// <summary>Lets the engine guard the trail where it can, and records the start.</summary>
    public static async Task StartAuditAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditStart>().RunAsync(cancellationToken);
    }

    private sealed class NoOrigin : ICallOrigin
    {
        public string? Address => null;

        public string? Reason => null;
    }
}
