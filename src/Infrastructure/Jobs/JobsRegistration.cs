using ListingPipeline.Application;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Infrastructure.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ListingPipeline.Infrastructure.Jobs;

internal static class JobsRegistration
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.TryAddSingleton(SystemClock.Timers);
        foreach (var runner in ApplicationRegistration.JobRunners)
        {
            services.AddScoped(typeof(IJobRunner), runner);
        }

        return services
            .AddSingleton<IJobSignals, JobSignals>()
            .AddSingleton<RunningJobs>()
            .AddSingleton<JobWorker>()
            .AddScoped<IJobStore, JobStore>()
            .AddHostedService<JobHost>();
    }
}
