using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Notifications;

/// <summary>Whose notifications are read: those for the account, and those for its role within its scope, except what the account did itself.</summary>
/// <param name="UserId">Account.</param>
/// <param name="Role">Role name.</param>
/// <param name="Scope">County or enterprise of the account.</param>
/// <param name="Since">Earlier ones are not shown.</param>
public sealed record NotificationReader(Guid UserId, string Role, Scope Scope, DateTimeOffset Since);

/// <summary>A notification as its reader sees it.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="ReadAt">When this reader read it; null for not yet.</param>
public sealed record ReceivedNotification(Notification Notification, DateTimeOffset? ReadAt);

/// <summary>Keeps notifications, and for each reader which of them were read.</summary>
public interface INotificationStore
{
    /// <summary>Adds notifications.</summary>
    Task AddAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken);

    /// <summary>One page, newest first.</summary>
    /// <param name="reader">Whose.</param>
    /// <param name="onlyUnread">Whether read ones are left out.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<PagedList<ReceivedNotification>> ListAsync(NotificationReader reader, bool onlyUnread, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many were not read yet.</summary>
    Task<long> CountUnreadAsync(NotificationReader reader, CancellationToken cancellationToken);

    /// <summary>Whether that notification is one of the reader's, read or not.</summary>
    Task<bool> ExistsAsync(NotificationReader reader, Guid id, CancellationToken cancellationToken);

    /// <summary>Notes that the reader read unread ones.</summary>
    /// <param name="reader">Who.</param>
    /// <param name="id">This one; null for every one.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>How many were unread until now.</returns>
    Task<int> MarkReadAsync(NotificationReader reader, Guid? id, DateTimeOffset at, CancellationToken cancellationToken);
}
