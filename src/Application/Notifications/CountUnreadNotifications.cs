using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Notifications;

/// <summary>Counts what the caller was told in the last 90 days and has not read.</summary>
public sealed record CountUnreadNotificationsQuery : IQuery<UnreadNotifications>;

/// <summary>What the bell shows.</summary>
/// <param name="Count">Notifications not read yet.</param>
public sealed record UnreadNotifications(long Count);

internal sealed class CountUnreadNotificationsHandler(INotificationStore notifications, ICurrentUser user, IClock clock)
    : IQueryHandler<CountUnreadNotificationsQuery, UnreadNotifications>
{
    public async Task<Result<UnreadNotifications>> Handle(CountUnreadNotificationsQuery request, CancellationToken cancellationToken) =>
        new UnreadNotifications(await notifications.CountUnreadAsync(NotificationReaders.Of(user, clock), cancellationToken));
}
