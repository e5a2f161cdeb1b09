using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Does one kind of job. Runs in a scope of services that acts for the owner.</summary>
public interface IJobRunner
{
    /// <summary>The kind it does, named <c>feature.what</c>.</summary>
    string Kind { get; }

    /// <summary>Does the work, or goes on from the checkpoint.</summary>
    /// <param name="run">The job, and where to write pieces of work.</param>
    /// <param name="cancellationToken">Ends when somebody asked the job to stop, the lease was lost or the process stops.</param>
    /// <returns>Numbers of the result by name, or why it failed.</returns>
    Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken);
}

/// <summary>One worker's go at a job.</summary>
/// <param name="lease">Hold on the job.</param>
/// <param name="store">Jobs, in the session of the work.</param>
/// <param name="unitOfWork">The session's transactions.</param>
/// <param name="signals">Wakes listeners.</param>
/// <param name="clock">The clock.</param>
/// <param name="leaseFor">How long a lease lasts unless renewed.</param>
/// <param name="stop">Ends the work.</param>
public sealed class JobRun(
    JobLease lease, IJobStore store, IUnitOfWork unitOfWork, IJobSignals signals, IClock clock, TimeSpan leaseFor, Func<JobHold, Task> stop)
{
    /// <summary>The job as taken up.</summary>
    public Job Job => lease.Job;

    /// <summary>What was asked for.</summary>
    public T Parameters<T>() => JsonSerializer.Deserialize<T>(Job.Parameters)
        ?? throw new InvalidOperationException($"Job {Job.Id} has no parameters.");

    /// <summary>Where the last piece of work ended; <c>default</c> before the first.</summary>
    public T? Checkpoint<T>() => Job.Checkpoint is { } text ? JsonSerializer.Deserialize<T>(text) : default;

    /// <summary>Does a piece of work and remembers it as done, both or neither. When the job was taken over meanwhile, nothing is written.</summary>
    /// <param name="work">Writes through the scope's session.</param>
    /// <param name="checkpoint">Where to go on after this piece.</param>
    /// <param name="progress">How far the job is after this piece.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The job was taken over, or somebody asked it to stop.</exception>
    public async Task CommitAsync<T>(Func<Task> work, T checkpoint, JobProgress progress, CancellationToken cancellationToken)
    {
        var hold = await unitOfWork.InTransactionAsync(
            async () =>
            {
                // First the fence, then the work: a worker that lost the job must not even begin to write.
                var held = await store.SaveAsync(lease, progress, JsonSerializer.Serialize(checkpoint), clock.Now + leaseFor, cancellationToken);
                if (held != JobHold.Lost)
                {
                    await work();
                }

                return held;
            },
            held => held != JobHold.Lost,
            cancellationToken);
        signals.Raise();
        if (hold != JobHold.Held)
        {
            await stop(hold);
            throw new OperationCanceledException();
        }
    }
}
