using System.Data.Common;
using ListingPipeline.Application.Audit;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>The product started; seals what was recorded before the chain, and shows when nobody watched.</summary>
/// <param name="Version">Version of the program.</param>
internal sealed record SystemStarted(string Version) : IDomainEvent
{
    public string Subject => "system/start";
}

/// <summary>Prepares the trail at the start: the engine refuses changes where it can, and the start itself is recorded.</summary>
internal sealed class AuditStart(DbSession session, IAuditTrail trail, ILogger<AuditStart> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ProtectAsync(() => session.ExecuteAsync("Audit/ForbidUpdates", null, cancellationToken));
        await ProtectAsync(() => session.ExecuteAsync("Audit/ForbidDeletes", null, cancellationToken));
        var version = typeof(AuditStart).Assembly.GetName().Version?.ToString() ?? "";
        await trail.WriteAsync("Start", [new SystemStarted(version)], cancellationToken);
    }

    /// <summary>An engine without triggers, or an account that may not make them, leaves the chain alone to show changes.</summary>
    private async Task ProtectAsync(Func<Task> protect)
    {
        const int alreadyThere = 2714;
        try
        {
            await protect();
        }
        catch (DbException refusal) when (refusal is not Microsoft.Data.SqlClient.SqlException { Number: alreadyThere })
        {
            logger.LogWarning("The engine does not refuse changes of the audit trail ({Message}); the chain still shows them", refusal.Message);
        }
        catch (Microsoft.Data.SqlClient.SqlException)
        {
            // Made at an earlier start.
        }
    }
}
