using ListingPipeline.Application.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Targets;

/// <summary>Composition of targets.</summary>
internal static class TargetsRegistration
{
    public static IServiceCollection AddTargets(this IServiceCollection services) => services.AddScoped<ITargetCorrectionRepository, TargetCorrectionRepository>();
}
