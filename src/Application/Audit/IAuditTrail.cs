using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Audit;

/// <summary>The record of who did what; written in the transaction of the change, never altered.</summary>
public interface IAuditTrail
{
    /// <summary>Writes one entry per event, or a single one when the command recorded none.</summary>
    /// <param name="command">Name of the command, e.g. <c>PublishRanking</c>.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="cancellationToken">Stops the write; the command then fails.</param>
    Task WriteAsync(string command, IReadOnlyList<IDomainEvent> events, CancellationToken cancellationToken);
}
