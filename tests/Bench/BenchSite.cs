using System.Net.Http.Json;
using ListingPipeline.Api.Common;
using ListingPipeline.Api.Identity;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Bench;

/// <summary>The product behind a socket of this machine: as it is, or without knowing callers and asking for permissions.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    public const string Password = "password of this benchmark";

    private readonly WebApplication _app;

    private BenchSite(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public static async Task<BenchSite> StartAsync(string folder, bool isGuarded, int enterprises)
    {
        var builder = WebApplication.CreateBuilder(
        [
            "--urls=http://127.0.0.1:0", $"--DataFolder={folder}", $"--Policies:Path={RepositoryFolders.Policies}", "--Demo:Enabled=true", "--Demo:History=false",
            $"--Demo:Enterprises={enterprises}", $"--Demo:Password={Password}", "--Limits:SignInsAMinute=100000000",
        ]);
        builder.ReadSettings(out var settings);
        builder.Logging.ClearProviders();
        builder.Services.AddListingPipeline(settings.Database, builder.Configuration).AddDemo(settings.Demo).AddApi(builder.Configuration);
        builder.Services.AddControllers().AddApplicationPart(typeof(ServerSetup).Assembly);
        if (!isGuarded)
        {
            builder.Services.AddSingleton<ICurrentUser>(new AccountUser(null, "benchmark", Roles.Bureau, Scope.Unrestricted));
        }

        var app = builder.Build();
        app.UseSafeHeaders();
        app.UseProblemPages();
        app.UseCrossSiteGuard();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
        app.UseTimedBodies();
        if (isGuarded)
        {
            app.UseAuthentication();
            app.UseApiKeys();
            app.UseAuthorization();
            app.MapControllers();
        }
        else
        {
            app.UseAuthorization();
            app.MapControllers().AllowAnonymous();
        }

        await app.Services.GetRequiredService<MigrationRunner>().RunAsync(CancellationToken.None);
        await app.Services.SeedDemoAsync(CancellationToken.None);
        await app.StartAsync();
        return new BenchSite(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    /// <summary>Services of the site, as a request has them.</summary>
    public AsyncServiceScope OpenScope() => _app.Services.CreateAsyncScope();

    /// <summary>Signs the client in.</summary>
    public async Task SignInAsync(string userName) =>
        (await Client.PostAsJsonAsync("/api/v1/session", new { userName, password = Password })).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
