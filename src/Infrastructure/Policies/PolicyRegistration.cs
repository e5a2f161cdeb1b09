using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common.Calendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>Composition of the policies feature.</summary>
public static class PolicyRegistration
{
    /// <summary>Loads the policy packs on first use, from <c>Policies:Path</c> or the <c>policies</c> folder beside the program.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services, IConfiguration configuration)
    {
        var path = configuration["Policies:Path"] is { Length: > 0 } configured ? configured : Path.Combine(AppContext.BaseDirectory, "policies");
        services.AddSingleton(new PolicyFolder(path));
        services.AddSingleton(provider => PolicyStore.Load(path, provider.GetServices<IPolicySectionReader>()));
        services.AddPolicySection<HolidaysReader>();
        services.AddSingleton(provider => provider.GetRequiredService<PolicyStore>().Sections.Find<WorkCalendar>(PolicyStore.NationalPack)?.Value ?? new WorkCalendar([], [], []));
        services.AddSingleton<IPolicyCatalog>(provider => provider.GetRequiredService<PolicyStore>());
        return services;
    }

    /// <summary>Makes a kind of pack file known.</summary>
    public static IServiceCollection AddPolicySection<TReader>(this IServiceCollection services)
        where TReader : class, IPolicySectionReader => services.AddSingleton<IPolicySectionReader, TReader>();
}

/// <summary>Where the packs and their golden cases lie.</summary>
/// <param name="Path">The folder.</param>
public sealed record PolicyFolder(string Path);
