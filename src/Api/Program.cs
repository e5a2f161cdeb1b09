using ListingPipeline.Api.Common;
using ListingPipeline.Api.Identity;
using ListingPipeline.Infrastructure;
using ListingPipeline.Infrastructure.Demo;
using Serilog;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.ReadSettings(out var settings);
    builder.AddLogging();
    builder.Services
        .AddListingPipeline(settings.Database, builder.Configuration)
        .AddDemo(settings.Demo)
        .AddApi(builder.Configuration)
        .AddOpenApiDocument();

    var app = builder.Build();
    app.UseTrustedProxies();
    app.UseSafeHeaders();
    app.UseProblemPages();
    app.UseSerilogRequests();
    app.UseCrossSiteGuard();
    app.UseResponseCompression();
    app.UseClient(settings.ClientFolder);
    app.UseRouting();
    app.UseRateLimiter();
    app.UseRequestTimeouts();
    app.UseTimedBodies();
    app.UseAuthentication();
    app.UseApiKeys();
    app.UseAuthorization();
    app.UseOpenApiDocument();
    app.MapHealth();
    app.MapSingleSignOn();
    app.MapControllers();
    app.MapClientRoutes(settings.ClientFolder);

    if (await app.RunMaintenanceAsync(args) is { } exitCode)
    {
        return exitCode;
    }

    await app.PrepareAsync(settings);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}

/// <summary>Entry point; public so that tests can host the application.</summary>
public partial class Program;
