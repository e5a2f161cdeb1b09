using ListingPipeline.Application;
using ListingPipeline.Application.Search;
using ListingPipeline.Infrastructure.Enterprises;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Search;

internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<INameReading, NameReading>();
        foreach (var source in ApplicationRegistration.SearchSources)
        {
            services.AddScoped(typeof(ISearchSource), source);
        }

        return services;
    }

    /// <summary>The table enterprises' names are read by.</summary>
    internal sealed class NameReading : INameReading
    {
        public string Of(string name) => Pinyin.Of(name);
    }
}
