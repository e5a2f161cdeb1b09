using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Notifications;

internal sealed class NotificationStore(DbSession session) : INotificationStore
{
    public Task AddAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Notifications/AddNotification", [.. notifications.Select(NotificationRow.From)], cancellationToken);

    public async Task<PagedList<ReceivedNotification>> ListAsync(
        NotificationReader reader, bool onlyUnread, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<NotificationRow>(
            "Notifications/ListNotifications",
            new
            {
                userId = reader.UserId,
                role = reader.Role,
                countyScope = reader.Scope.CountyCode,
                enterpriseScope = reader.Scope.EnterpriseId,
                since = reader.Since,
                onlyUnread,
                first = page.FirstRow,
                last = page.LastRow,
            },
            cancellationToken);
        var total = rows.Count > 0 ? rows[0].TotalCount : await CountAsync(reader, onlyUnread, null, cancellationToken);
        return new PagedList<ReceivedNotification>([.. rows.Select(row => row.ToReceived())], page.Number, page.Size, total);
    }

    public Task<long> CountUnreadAsync(NotificationReader reader, CancellationToken cancellationToken) => CountAsync(reader, true, null, cancellationToken);

    public async Task<bool> ExistsAsync(NotificationReader reader, Guid id, CancellationToken cancellationToken) =>
        await CountAsync(reader, false, id, cancellationToken) > 0;

    public async Task<int> MarkReadAsync(NotificationReader reader, Guid? id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync(
                "Notifications/MarkRead",
                new
                {
                    id,
                    readAt = at,
                    userId = reader.UserId,
                    role = reader.Role,
                    countyScope = reader.Scope.CountyCode,
                    enterpriseScope = reader.Scope.EnterpriseId,
                    since = reader.Since,
                },
                cancellationToken);
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            // The same reader in a second window was faster: what was to be noted stands.
            return 0;
        }
    }

    private async Task<long> CountAsync(NotificationReader reader, bool onlyUnread, Guid? id, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<long>(
            "Notifications/CountNotifications",
            new
            {
                userId = reader.UserId,
                role = reader.Role,
                countyScope = reader.Scope.CountyCode,
                enterpriseScope = reader.Scope.EnterpriseId,
                since = reader.Since,
                onlyUnread,
                id,
            },
            cancellationToken);
}

/// <summary>A row of Notification, both ways, with the reader's mark.</summary>
internal sealed class NotificationRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string? RoleName { get; init; }

    public string? CountyCode { get; init; }

    public Guid? EnterpriseId { get; init; }

    public Guid? UserId { get; init; }

    public string Subject { get; init; } = "";

    public string About { get; init; } = "";

    public int? YearOf { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    public Guid? RaisedById { get; init; }

    public string RaisedByName { get; init; } = "";

    public DateTimeOffset? ReadAt { get; init; }

    public long TotalCount { get; init; }

    public static NotificationRow From(Notification notification) => new()
    {
        Id = notification.Id,
        Kind = notification.Notice.Kind,
        RoleName = notification.Notice.To.Role,
        CountyCode = notification.Notice.To.CountyCode,
        EnterpriseId = notification.Notice.To.EnterpriseId,
        UserId = notification.Notice.To.UserId,
        Subject = notification.Notice.Subject,
        About = Cut(notification.Notice.About, Notification.AboutLength),
        YearOf = notification.Notice.Year,
        Note = notification.Notice.Note is { } note ? Cut(note, Notification.NoteLength) : null,
        RaisedAt = notification.RaisedAt,
        RaisedById = notification.RaisedById,
        RaisedByName = notification.RaisedByName,
    };

    public ReceivedNotification ToReceived() => new(
        new Notification(
            Id,
            new Notice(Kind, Audience.Restore(RoleName, CountyCode, EnterpriseId, UserId), Subject, About, YearOf, Note),
            RaisedAt,
            RaisedById,
            RaisedByName),
        ReadAt);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
