namespace ListingPipeline.Domain.Audit;

/// <summary>One entry of the audit trail: who did what, when, from where, why, and what it was before and after.</summary>
public sealed record AuditRecord
{
    /// <summary>Place in the trail from 1, without gaps.</summary>
    public required long Position { get; init; }

    /// <summary>Id of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Instant, UTC, to the millisecond.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Account that acted; null for an anonymous caller and for the system.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>Display name at that time; empty for an anonymous caller.</summary>
    public required string UserName { get; init; }

    /// <summary>Role at that time; empty for an anonymous caller.</summary>
    public required string RoleName { get; init; }

    /// <summary>Network address the call came from; null for what the system did by itself.</summary>
    public required string? Origin { get; init; }

    /// <summary>Name of the command, e.g. <c>PublishRanking</c>.</summary>
    public required string Command { get; init; }

    /// <summary>Name of the event, e.g. <c>RankingPublished</c>; null for a command that recorded none.</summary>
    public required string? Event { get; init; }

    /// <summary>What it happened to, as <c>type/id</c>; null when unknown.</summary>
    public required string? Subject { get; init; }

    /// <summary>Purpose the caller gave; null when none was asked for or given.</summary>
    public required string? Reason { get; init; }

    /// <summary>The event as JSON, with values before and after where it has them; null for a command that recorded none.</summary>
    public required string? Detail { get; init; }
}
