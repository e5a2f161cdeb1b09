using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Notifications;

/// <summary>What can be wrong with a request about notifications.</summary>
public static class NotificationErrors
{
    /// <summary>No such notification, or it is for somebody else.</summary>
    public static Error NotFound { get; } = new("notifications.not-found", ErrorKind.NotFound, "没有该消息。 There is no such notification.");
}
