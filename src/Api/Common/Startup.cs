using ListingPipeline.Application.Common;
using ListingPipeline.Application.Policies;
using ListingPipeline.Infrastructure.Audit;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.Imports;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Api.Common;

/// <summary>What happens between building the application and serving the first request.</summary>
public static class Startup
{
    /// <summary>Loads the policies, migrates the database, fills it with demo data where asked.</summary>
    public static async Task PrepareAsync(this WebApplication app, Settings settings)
    {
        // Resolving the catalogue loads every pack: a bad file stops the start before anything listens.
        _ = app.Services.GetRequiredService<IPolicyCatalog>();
        app.Services.HoldDataFolder();
        await app.Services.GetRequiredService<MigrationRunner>().RunAsync(app.Lifetime.ApplicationStopping);
        await app.Services.ReadNamesAsync(app.Lifetime.ApplicationStopping);
        await app.Services.MarkInterruptedImportsAsync(app.Lifetime.ApplicationStopping);
        await app.Services.StartAuditAsync(app.Lifetime.ApplicationStopping);
        if (settings.Demo.Enabled)
        {
            await app.Services.SeedDemoAsync(app.Lifetime.ApplicationStopping);
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(Welcome(string.Join(" , ", app.Urls), settings.Demo)));
        }
        else if (await app.Services.PrepareSetUpAsync(app.Lifetime.ApplicationStopping) is { } codeFile)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(
                $"尚无账号：请打开 {string.Join(" , ", app.Urls)}/set-up 完成首次设置，设置码见文件 {codeFile}\nNo account yet: open /set-up; the set-up code stands in {codeFile}"));
        }
    }

    private static string Welcome(string address, DemoOptions demo) =>
        $"""

          上市梯队 ListingPipeline  →  {address}
          示例账号 Demo accounts: bureau  county  enterprise  broker  admin  department  leader  expert  security  auditor
          密码 Password:          {demo.Password}
          Ctrl-C 停止 stops.

        """;

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers too.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (ConnectionFactory connections, CancellationToken cancellationToken) =>
        {
            try
            {
                await using var connection = await connections.OpenAsync(cancellationToken);
                return Results.Ok(new { status = "ready" });
            }
            catch (System.Data.Common.DbException)
            {
                return Results.Json(new { status = "database-unreachable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous().ExcludeFromDescription();
    }
}

/// <summary>Turns the failures an operator can mend into a sentence instead of a stack trace.</summary>
public static class StartFailure
{
    /// <summary>The sentence, or null for a failure that is a bug.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        PolicyLoadException policies => policies.Message,
        StartException obstacle => obstacle.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } or
            Microsoft.AspNetCore.Connections.AddressInUseException => "The address is in use by another program. Stop it, or choose another port: PORT=5081 ./run",
        System.Data.Common.DbException database => $"The database cannot be opened: {database.Message}",
        _ => null,
    };
}
