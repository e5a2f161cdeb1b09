using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Demo;

public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoOptions options) => services
        .AddSingleton(options)
        .AddScoped<DemoAssessmentCycle>()
        .AddScoped<DemoCountyAssessments>()
        .AddScoped<DemoContacts>()
        .AddScoped<DemoListings>()
        .AddScoped<DemoRecords>()
        .AddScoped<DemoCountyWork>()
        .AddScoped<DemoRankings>().AddScoped<DemoCampaigns>()
        .AddScoped<DemoReserveLibrary>().AddScoped<DemoReserveIntake>().AddScoped<DemoGoldenSeeds>()
        .AddScoped<DemoScreenings>()
        .AddScoped<DemoSeeder>();

    /// <summary>Fills an empty database; a filled one is left alone.</summary>
    public static async Task SeedDemoAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(new AccountUser(null, DemoSeeder.BureauName, Roles.Bureau, Scope.Unrestricted));
        if (await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(cancellationToken))
        {
            await DemoViews.FillAsync(services, cancellationToken);
            await DemoImports.FillAsync(services, scope.ServiceProvider.GetRequiredService<DemoOptions>(), cancellationToken);
        }
    }
}
