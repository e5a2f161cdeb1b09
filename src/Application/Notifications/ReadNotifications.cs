using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Notifications;

/// <summary>Notes that the caller read notifications. Reading again changes nothing. Fails with <c>notifications.not-found</c>.</summary>
/// <param name="Id">This one; null for every one.</param>
public sealed record ReadNotificationsCommand(Guid? Id) : ICommand<UnreadNotifications>;

internal sealed class ReadNotificationsHandler(INotificationStore notifications, ICurrentUser user, IClock clock)
    : ICommandHandler<ReadNotificationsCommand, UnreadNotifications>
{
    public async Task<Result<UnreadNotifications>> Handle(ReadNotificationsCommand request, CancellationToken cancellationToken)
    {
        var reader = NotificationReaders.Of(user, clock);
        if (request.Id is { } id && !await notifications.ExistsAsync(reader, id, cancellationToken))
        {
            return NotificationErrors.NotFound;
        }

        await notifications.MarkReadAsync(reader, request.Id, clock.Now, cancellationToken);
        return new UnreadNotifications(await notifications.CountUnreadAsync(reader, cancellationToken));
    }
}
