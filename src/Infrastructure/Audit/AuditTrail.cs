using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>Appends to the chain. The row of the head is the lock: a second writer waits until the first one's transaction ends.</summary>
internal sealed class AuditTrail(DbSession session, ICurrentUser user, ICallOrigin origin, AuditSeal seal, IIdGenerator ids, IClock clock) : IAuditTrail
{
    private const int MostDetail = 100_000;
    private const int MostSubject = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public async Task WriteAsync(string command, IReadOnlyList<IDomainEvent> events, CancellationToken cancellationToken) =>
        await session.InTransactionAsync(() => AppendAsync(command, events.Count == 0 ? [null] : [.. events], cancellationToken), _ => true, cancellationToken);

    private async Task<bool> AppendAsync(string command, IReadOnlyList<IDomainEvent?> events, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Audit/ReservePositions", new { count = events.Count }, cancellationToken);
        var head = await session.SingleOrDefaultAsync<AuditHeadRow>("Audit/ReadHead", null, cancellationToken)
            ?? throw new InvalidOperationException("The head of the audit trail is missing; restore the database.");
        var position = head.Position - events.Count;
        var hash = head.Hash.Length == 0 && position > 0 ? await HashOfEarlierAsync(cancellationToken) : head.Hash;
        await session.ExecuteManyAsync("Audit/AddRecord", Sealed(), cancellationToken);
        await session.ExecuteAsync("Audit/MoveHead", new { hash }, cancellationToken);
        return true;

        // Drawn up as they are written: an import has as many as enterprises.
        IEnumerable<AuditRow> Sealed()
        {
            foreach (var happened in events)
            {
                var record = Record(++position, command, happened);
                hash = seal.HashOf(hash, record);
                yield return AuditRow.Of(record, hash);
            }
        }
    }

    /// <summary>Records from before the chain have no hash of their own; the first one sealed covers them all.</summary>
    private async Task<string> HashOfEarlierAsync(CancellationToken cancellationToken)
    {
        var hash = AuditSeal.Beginning;
        await foreach (var row in session.StreamAsync<AuditRow>("Audit/StreamRecords", null, cancellationToken))
        {
            hash = seal.HashOf(hash, row.ToRecord());
        }

        return hash;
    }

    private AuditRecord Record(long position, string command, IDomainEvent? happened) => new()
    {
        Position = position,
        Id = ids.Next(),
        RecordedAt = ToStored(clock.Now),
        UserId = user.UserId,
        UserName = user.Name,
        RoleName = user.Role,
        Origin = origin.Address,
        Command = command,
        Event = happened?.GetType().Name,
        Subject = Cut(happened?.Subject, MostSubject),
        Reason = origin.Reason,
        Detail = happened is null ? null : Cut(JsonSerializer.Serialize(happened, happened.GetType(), Json), MostDetail),
    };

    /// <summary>To the millisecond, as both engines keep it: what is hashed must be what is read again.</summary>
    private static DateTimeOffset ToStored(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[..most];
}
