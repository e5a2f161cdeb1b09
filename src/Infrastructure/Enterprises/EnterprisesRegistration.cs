using ListingPipeline.Application.Enterprises;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Enterprises;

internal static class EnterprisesRegistration
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<IEnterpriseRepository, EnterpriseRepository>()
        .AddScoped<IEnterpriseReader, EnterpriseReader>()
        .AddScoped<IEnterpriseFactsReader, EnterpriseFactsReader>()
        .AddScoped<IMilestoneRepository, MilestoneRepository>()
        .AddScoped<IMilestoneReader>(provider => provider.GetRequiredService<IMilestoneRepository>())
        .AddScoped<IFactLog, FactLog>();
}
