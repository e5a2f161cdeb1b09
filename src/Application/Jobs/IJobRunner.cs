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
/// <param name="running">The job as this process works on it.</param>
public sealed class JobRun(
    JobLease lease, IJobStore store, IUnitOfWork unitOfWork, IJobSignals signals, IClock clock, TimeSpan leaseFor, RunningJob running)
{
    /// <summary>The job as taken up.</summary>
    public Job Job => lease.Job;

    /// <summary>Whether the work ends because somebody asked it to.</summary>
    public bool IsCancelled => running.Hold == JobHold.CancelRequested;

    /// <summary>Says how far the job is within a long piece of work. Costs nothing and waits for nothing.</summary>
    public void Report(JobProgress progress) => running.Report(progress);

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
        running.Report(null);
        signals.Raise();
        await EndUnlessHeldAsync(hold);
    }

    /// <summary>Does work that is one piece, however long: it is kept whole, and remembered as done, unless it failed, the job was taken over or somebody asked it
    /// to stop before its end.</summary>
    /// <param name="work">Writes through the scope's session.</param>
    /// <param name="checkpoint">What a worker that takes the job up after this piece goes on from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the work answered.</returns>
    /// <exception cref="OperationCanceledException">The job was taken over, or somebody asked it to stop; nothing was kept.</exception>
    public async Task<Result<T>> CommitWholeAsync<T, TCheckpoint>(Func<Task<Result<T>>> work, Func<T, TCheckpoint> checkpoint, CancellationToken cancellationToken)
        where T : notnull
    {
        var hold = JobHold.Held;
        var outcome = await unitOfWork.InTransactionAsync(
            async () =>
            {
                var done = await work();
                if (done.TryGetValue(out var value, out _))
                {
                    // Last the fence: written first it would lock the job's row, and with it its renewals, for as long as the work lasts.
                    hold = await store.SaveAsync(
                        lease, running.Progress ?? lease.Job.Progress, JsonSerializer.Serialize(checkpoint(value)), clock.Now + leaseFor, cancellationToken);
                }

                return done;
            },
            done => done.Error is null && hold == JobHold.Held,
            cancellationToken);
        await EndUnlessHeldAsync(hold);
        return outcome;
    }

    private async Task EndUnlessHeldAsync(JobHold hold)
    {
        if (hold != JobHold.Held)
        {
            await running.StopAsync(hold);
            throw new OperationCanceledException();
        }
    }
}
