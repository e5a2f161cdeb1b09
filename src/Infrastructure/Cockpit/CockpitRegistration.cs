using ListingPipeline.Application;
using ListingPipeline.Application.Cockpit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Cockpit;

internal static class CockpitRegistration
{
    public static IServiceCollection AddCockpit(this IServiceCollection services)
    {
        foreach (var source in ApplicationRegistration.DueSources)
        {
            services.AddScoped(typeof(IDueSource), source);
        }

        return services.AddScoped<IPipelineReader, PipelineReader>().AddScoped<IDueReader, DueReader>();
    }
}
