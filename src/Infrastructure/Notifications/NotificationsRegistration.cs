using ListingPipeline.Application;
using ListingPipeline.Application.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Notifications;

/// <summary>Composition of notifications.</summary>
internal static class NotificationsRegistration
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        foreach (var source in ApplicationRegistration.NotificationSources)
        {
            services.AddScoped(typeof(INotificationSource), source);
        }

        return services.AddScoped<INotificationStore, NotificationStore>();
    }
}
