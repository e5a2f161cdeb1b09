using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Audit;

internal sealed class AuditTrail(DbSession session, ICurrentUser user, IIdGenerator ids, IClock clock) : IAuditTrail
{
    private const int MostDetail = 4000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public Task WriteAsync(string command, IReadOnlyList<IDomainEvent> events, CancellationToken cancellationToken)
    {
        var entries = events.Count == 0
            ? [Entry(command, null, null, null)]
            : events.Select(e => Entry(command, e.GetType().Name, e.Subject, Detail(e))).ToList();
        return session.ExecuteManyAsync("Audit/AddEntry", entries, cancellationToken);
    }

    private EntryRow Entry(string command, string? happened, string? subject, string? detail) => new()
    {
        Id = ids.Next(),
        RecordedAt = clock.Now,
        UserId = user.UserId,
        UserName = user.Name,
        RoleName = user.Role,
        Command = command,
        Event = happened,
        Subject = subject,
        Detail = detail,
    };

    private static string Detail(IDomainEvent happened)
    {
        var text = JsonSerializer.Serialize(happened, happened.GetType(), Json);
        return text.Length <= MostDetail ? text : text[..MostDetail];
    }

    internal sealed class EntryRow
    {
        public required Guid Id { get; init; }

        public required DateTimeOffset RecordedAt { get; init; }

        public required Guid? UserId { get; init; }

        public required string UserName { get; init; }

        public required string RoleName { get; init; }

        public required string Command { get; init; }

        public required string? Event { get; init; }

        public required string? Subject { get; init; }

        public required string? Detail { get; init; }
    }
}
