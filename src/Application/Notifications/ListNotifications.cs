using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Notifications;

/// <summary>Lists what the caller was told in the last 90 days, newest first.</summary>
/// <param name="OnlyUnread">Whether read ones are left out.</param>
/// <param name="Page">Which page.</param>
public sealed record ListNotificationsQuery(bool OnlyUnread, PageRequest Page) : IQuery<PagedList<NotificationResponse>>;

/// <summary>A notification.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What happened, e.g. <c>report-sent-back</c>.</param>
/// <param name="Subject">What it is about, as the audit trail names it, e.g. <c>county-assessment/0193…</c>.</param>
/// <param name="About">Name of that for people: a county, an enterprise, a list.</param>
/// <param name="AboutEn">English of that where a policy pack names it; null for enterprises and for titles officers chose.</param>
/// <param name="Year">Year of the assessment, campaign or list; null where there is none.</param>
/// <param name="Note">What the actor said; null for nothing.</param>
/// <param name="RaisedAt">When it happened.</param>
/// <param name="RaisedBy">Who did it; empty for the system.</param>
/// <param name="ReadAt">When the caller read it; null for not yet.</param>
public sealed record NotificationResponse(
    Guid Id, string Kind, string Subject, string About, string? AboutEn, int? Year, string? Note, DateTimeOffset RaisedAt, string RaisedBy, DateTimeOffset? ReadAt);

internal sealed class ListNotificationsHandler(INotificationStore notifications, CataloguedNames names, ICurrentUser user, IClock clock)
    : IQueryHandler<ListNotificationsQuery, PagedList<NotificationResponse>>
{
    public async Task<Result<PagedList<NotificationResponse>>> Handle(ListNotificationsQuery request, CancellationToken cancellationToken)
    {
        var page = await notifications.ListAsync(NotificationReaders.Of(user, clock), request.OnlyUnread, request.Page, cancellationToken);
        var english = names.English();
        return new PagedList<NotificationResponse>([.. page.Items.Select(one => Describe(one, english))], page.Page, page.PageSize, page.TotalCount);
    }

    private static NotificationResponse Describe(ReceivedNotification received, IReadOnlyDictionary<string, string> english)
    {
        var ((id, notice, raisedAt, _, raisedBy), readAt) = received;
        return new NotificationResponse(id, notice.Kind, notice.Subject, notice.About, english.GetValueOrDefault(notice.About), notice.Year, notice.Note, raisedAt, raisedBy, readAt);
    }
}

internal static class NotificationReaders
{
    public static NotificationReader Of(ICurrentUser user, IClock clock) =>
        new(user.UserId ?? Guid.Empty, user.Role, user.Scope, clock.Now.AddDays(-Notification.DaysShown));
}
