using ListingPipeline.Application.Audit;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;

namespace ListingPipeline.Api.Common;

/// <summary>What an operator runs from the command line instead of the server.</summary>
public static class Maintenance
{
    private const int Done = 0;
    private const int FaultFound = 1;

    /// <summary>Runs the task the arguments name and answers its exit code; null when they name none and the server shall start.</summary>
    /// <remarks>
    /// <c>audit verify</c>: checks the audit trail; 0 intact, 1 not. <c>backup FILE</c>: writes a backup while the product runs. <c>restore FILE</c>: puts one in place while it
    /// does not run, and checks the trail. <c>seal TEXT</c>: seals a setting.
    /// </remarks>
    public static async Task<int?> RunMaintenanceAsync(this WebApplication app, string[] arguments) => arguments switch
    {
        ["audit", "verify", ..] => await VerifyAuditAsync(app),
        ["backup", var file, ..] => await RunAsync(() => BackUpAsync(app, file)),
        ["restore", var file, ..] => await RunAsync(() => RestoreAsync(app, file)),
        ["seal", var text, ..] => Seal(app, text),
        _ => null,
    };

    private static async Task<int> RunAsync(Func<Task<int>> task)
    {
        try
        {
            return await task();
        }
        catch (BackupException obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle.Message);
            return FaultFound;
        }
    }

    private static async Task<int> BackUpAsync(WebApplication app, string file)
    {
        var manifest = await app.Services.BackUpAsync(file, CancellationToken.None);
        Console.WriteLine($"{file}: {manifest.Files.Count} files, {manifest.Files.Sum(f => f.Length)} bytes. The keys (audit.key, secrets.key) are not in it: keep them elsewhere.");
        return Done;
    }

    private static async Task<int> RestoreAsync(WebApplication app, string file)
    {
        var (createdAt, earlier) = await app.Services.RestoreAsync(file, CancellationToken.None);
        Console.WriteLine($"Restored what was backed up at {createdAt:yyyy-MM-dd HH:mm:ss} UTC.{(earlier is null ? "" : $" What was there before lies in {earlier}.")}");
        return await VerifyAuditAsync(app);
    }

    private static int Seal(WebApplication app, string text)
    {
        Console.WriteLine(SealedSettings.Seal(text, app.Configuration));
        return Done;
    }

    private static async Task<int> VerifyAuditAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyAuditTrailQuery());
        if (!result.TryGetValue(out var outcome, out var error))
        {
            await Console.Error.WriteLineAsync(error.Message);
            return FaultFound;
        }

        Console.WriteLine($"{outcome.RecordCount} records, head {outcome.HeadPosition} {outcome.HeadHash}, {outcome.ExportedHeadCount} exported heads.");
        foreach (var finding in outcome.Findings)
        {
            Console.WriteLine($"{finding.Fault} at {finding.Position}");
        }

        Console.WriteLine(outcome.IsIntact ? "The audit trail is intact." : "The audit trail is NOT intact.");
        return outcome.IsIntact ? Done : FaultFound;
    }
}
