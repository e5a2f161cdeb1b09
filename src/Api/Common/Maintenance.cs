using ListingPipeline.Application.Audit;
using MediatR;

namespace ListingPipeline.Api.Common;

/// <summary>What an operator runs from the command line instead of the server.</summary>
public static class Maintenance
{
    private const int Done = 0;
    private const int FaultFound = 1;

    /// <summary>Runs the task the arguments name and answers its exit code; null when they name none and the server shall start.</summary>
    /// <remarks><c>audit verify</c>: checks the audit trail; 0 intact, 1 not.</remarks>
    public static async Task<int?> RunMaintenanceAsync(this WebApplication app, string[] arguments) => arguments switch
    {
        ["audit", "verify", ..] => await VerifyAuditAsync(app),
        _ => null,
    };

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
