using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Notifications;

namespace ListingPipeline.Application.Notifications;

/// <summary>Knows whom a feature's events concern. Asked inside the command's transaction, so that who is told and what happened stand or fall together.</summary>
public interface INotificationSource
{
    /// <summary>What is to be told of an event; empty for events of other features and for those that concern nobody else.</summary>
    Task<IReadOnlyList<Notice>> ReadAsync(IDomainEvent happened, CancellationToken cancellationToken);
}
