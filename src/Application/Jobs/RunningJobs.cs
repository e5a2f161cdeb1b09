using System.Collections.Concurrent;
using System.Diagnostics;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Jobs this process works on: how far each is between two pieces of work, and the way to stop it without writing. Safe for many threads.</summary>
/// <remarks>A piece of work may hold the only write transaction of an embedded database for as long as it lasts. What it says meanwhile is kept here; the worker
/// writes it to the job's row as soon as it can, for other instances to see.</remarks>
public sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, RunningJob> _jobs = new();

    /// <summary>Notes that a worker of this process took a job up; disposing the answer ends that.</summary>
    /// <param name="id">Which job.</param>
    /// <param name="signals">Wakes listeners.</param>
    /// <param name="stop">Ends the work.</param>
    public RunningJob Begin(Guid id, IJobSignals signals, Func<Task> stop)
    {
        var running = new RunningJob(signals, stop, ended => _jobs.TryRemove(KeyValuePair.Create(id, ended)));
        _jobs[id] = running;
        return running;
    }

    /// <summary>The job, when this process works on it; null otherwise.</summary>
    public RunningJob? Find(Guid id) => _jobs.GetValueOrDefault(id);
}

/// <summary>A job this process works on.</summary>
public sealed class RunningJob(IJobSignals signals, Func<Task> stop, Action<RunningJob> ended) : IDisposable
{
    /// <summary>How often listeners are woken by progress alone.</summary>
    private static readonly TimeSpan WakeEvery = TimeSpan.FromMilliseconds(250);

    private JobProgress? _progress;
    private long _wokenAt;

    /// <summary>How far it is within the present piece of work; null when the row says it.</summary>
    public JobProgress? Progress => Volatile.Read(ref _progress);

    /// <summary>Why it was stopped; <see cref="JobHold.Held"/> while it was not.</summary>
    public JobHold Hold { get; private set; } = JobHold.Held;

    /// <summary>Says how far the job is; null when the row says it again.</summary>
    public void Report(JobProgress? progress)
    {
        Volatile.Write(ref _progress, progress);
        if (progress is not null && (_wokenAt == 0 || Stopwatch.GetElapsedTime(_wokenAt) >= WakeEvery))
        {
            _wokenAt = Stopwatch.GetTimestamp();
            signals.Raise();
        }
    }

    /// <summary>Ends the work; nothing of the present piece is kept.</summary>
    /// <param name="reason">Why.</param>
    public async Task StopAsync(JobHold reason)
    {
        Hold = reason;
        try
        {
            await stop();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself since it was found.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ended(this);
}
