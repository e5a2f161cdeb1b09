using ListingPipeline.Application.Cockpit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Cockpit;

internal static class CockpitRegistration
{
    public static IServiceCollection AddCockpit(this IServiceCollection services) => services.AddScoped<IPipelineReader, PipelineReader>();
}
