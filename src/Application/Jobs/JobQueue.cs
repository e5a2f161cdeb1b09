using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Asks for jobs on behalf of the caller; for commands of any feature.</summary>
internal sealed class JobQueue(
    IJobStore store, ICurrentUser user, IIdGenerator ids, IClock clock, IUnitOfWork unitOfWork, IJobSignals signals, IEventLog events)
{
    /// <summary>Asks for a job in the caller's transaction.</summary>
    /// <param name="kind">Kind of an <see cref="IJobRunner"/>.</param>
    /// <param name="about">What it is about in a few words.</param>
    /// <param name="parameters">What is asked for.</param>
    /// <param name="activeKey">Jobs with this key do not wait or run side by side; null where any number may.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The job, or the one with the same key that waits or runs already.</returns>
    public async Task<Job> StartAsync<T>(string kind, string about, T parameters, string? activeKey, CancellationToken cancellationToken)
    {
        var owner = new JobOwner(user.UserId, user.Name, user.Role, user.Scope);
        var job = Job.Queue(ids.Next(), kind, about, owner, JsonSerializer.Serialize(parameters), activeKey, clock.Now);
        if (!await store.AddAsync(job, cancellationToken) && await store.FindActiveAsync(activeKey!, cancellationToken) is { } active)
        {
            return active;
        }

        events.Record(new JobQueued(job.Id, kind, about));
        unitOfWork.AfterCommit(signals.Raise);
        return job;
    }
}
