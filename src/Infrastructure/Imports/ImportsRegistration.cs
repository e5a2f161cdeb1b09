using ListingPipeline.Application.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Imports;

internal static class ImportsRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<IImportHistory, ImportHistory>()
        .AddScoped<ICurrentFactsReader, CurrentFactsReader>();
}
