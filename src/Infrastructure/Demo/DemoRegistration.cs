using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Demo;

public static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoOptions options) => services
        .AddSingleton(options)
        .AddScoped<DemoSeeder>();

    /// <summary>Fills an empty database; a filled one is left alone.</summary>
    public static async Task SeedDemoAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(cancellationToken);
    }
}
