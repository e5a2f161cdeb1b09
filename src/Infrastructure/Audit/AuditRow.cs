using ListingPipeline.Domain.Audit;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>A record as stored.</summary>
internal sealed class AuditRow
{
    public long Position { get; init; }

    public Guid Id { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid? UserId { get; init; }

    public string UserName { get; init; } = "";

    public string RoleName { get; init; } = "";

    public string? Origin { get; init; }

    public string Command { get; init; } = "";

    public string? Event { get; init; }

    public string? Subject { get; init; }

    public string? Reason { get; init; }

    public string? Detail { get; init; }

    public string Hash { get; init; } = "";

    public static AuditRow Of(AuditRecord record, string hash) => new()
    {
        Position = record.Position,
        Id = record.Id,
        RecordedAt = record.RecordedAt,
        UserId = record.UserId,
        UserName = record.UserName,
        RoleName = record.RoleName,
        Origin = record.Origin,
        Command = record.Command,
        Event = record.Event,
        Subject = record.Subject,
        Reason = record.Reason,
        Detail = record.Detail,
        Hash = hash,
    };

    public AuditRecord ToRecord() => new()
    {
        Position = Position,
        Id = Id,
        RecordedAt = RecordedAt,
        UserId = UserId,
        UserName = UserName,
        RoleName = RoleName,
        Origin = Origin,
        Command = Command,
        Event = Event,
        Subject = Subject,
        Reason = Reason,
        Detail = Detail,
    };
}

/// <summary>The end of the trail as stored.</summary>
internal sealed class AuditHeadRow
{
    public long Position { get; init; }

    public string Hash { get; init; } = "";
}
