using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Identity;

/// <summary>An API key works only when a security administrator approved it: they are told of a new one.</summary>
internal sealed class ApiKeyNotices : INotificationSource
{
    public Task<IReadOnlyList<Notice>> ReadAsync(IDomainEvent happened, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Notice>>(
        happened is ApiKeyCreated created
            ? [new Notice(NotificationKinds.ApiKeyCreated, Audience.Everybody(Roles.SecurityAdministrator), created.Subject, created.Name)]
            : []);
}
