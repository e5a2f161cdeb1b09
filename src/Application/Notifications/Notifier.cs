using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Notifications;

/// <summary>Tells those whom a command's events concern.</summary>
internal sealed class Notifier(IEnumerable<INotificationSource> sources, INotificationStore store, ICurrentUser user, IClock clock, IIdGenerator ids)
{
    public async Task TellAsync(IReadOnlyList<IDomainEvent> events, CancellationToken cancellationToken)
    {
        var notices = new List<Notice>();
        foreach (var happened in events)
        {
            foreach (var source in sources)
            {
                notices.AddRange(await source.ReadAsync(happened, cancellationToken));
            }
        }

        if (notices.Count > 0)
        {
            var raised = user.Sign(clock);
            await store.AddAsync(
                [.. notices.Select(notice => new Notification(ids.Next(), notice, raised.At, user.UserId, raised.Name))], cancellationToken);
        }
    }
}
