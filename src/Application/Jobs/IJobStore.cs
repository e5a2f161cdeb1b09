using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>Whose jobs are wanted.</summary>
/// <param name="OwnerId">Jobs of this account; null for everybody's.</param>
public sealed record JobViewer(Guid? OwnerId);

/// <summary>What a worker learns when it writes.</summary>
public enum JobHold
{
    /// <summary>It still holds the job.</summary>
    Held,

    /// <summary>It holds the job, and somebody asked it to stop.</summary>
    CancelRequested,

    /// <summary>Another worker took the job over, or it is over: nothing was written.</summary>
    Lost,
}

/// <summary>Keeps jobs. Reads for people ask whose; everything else is for workers.</summary>
public interface IJobStore
{
    /// <summary>Adds a job; false when one with its active key waits or runs.</summary>
    Task<bool> AddAsync(Job job, CancellationToken cancellationToken);

    /// <summary>The waiting or running job with that key; null when there is none.</summary>
    Task<Job?> FindActiveAsync(string activeKey, CancellationToken cancellationToken);

    /// <summary>One job; null when absent or another's.</summary>
    Task<Job?> FindAsync(Guid id, JobViewer viewer, CancellationToken cancellationToken);

    /// <summary>One page of jobs, newest first, then by id.</summary>
    /// <param name="viewer">Whose.</param>
    /// <param name="kind">Of one kind; null for all.</param>
    /// <param name="isActive">True for those that wait or run, false for those that are over, null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<PagedList<Job>> ListAsync(JobViewer viewer, string? kind, bool? isActive, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Asks a job to stop: one that waits ends at once, one that runs at its next piece of work. False when it is over.</summary>
    Task<bool> RequestCancellationAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes up the oldest job that waits or whose worker stopped renewing; null when there is none or another worker was faster.</summary>
    /// <param name="worker">Who takes it.</param>
    /// <param name="now">This instant: a lease that ended before it may be taken over.</param>
    /// <param name="until">When the lease ends unless renewed.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task<JobLease?> ClaimAsync(string worker, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Keeps the lease alive, and writes how far the job is between two pieces of work.</summary>
    /// <param name="lease">Hold on the job.</param>
    /// <param name="progress">How far it is; null leaves that as it is.</param>
    /// <param name="until">When the lease ends unless renewed.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<JobHold> RenewAsync(JobLease lease, JobProgress? progress, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Writes progress and checkpoint, and keeps the lease alive; meant for the transaction of the work they stand for.</summary>
    Task<JobHold> SaveAsync(JobLease lease, JobProgress progress, string? checkpoint, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Ends the job; false when the lease was lost.</summary>
    Task<bool> FinishAsync(JobLease lease, JobState state, string? result, JobFailure? failure, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lets go of a job that is not done, so that another worker goes on at once.</summary>
    Task ReleaseAsync(JobLease lease, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lets go of the jobs of dead workers, so that they need not wait for their leases to end.</summary>
    /// <param name="isDead">Whether a worker, by the name it claimed under, lives no more.</param>
    /// <param name="now">This instant.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task ReleaseDeadAsync(Predicate<string> isDead, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>Tells whoever listens in this process that some job changed; other instances are heard by asking from time to time.</summary>
public interface IJobSignals
{
    /// <summary>Wakes all who wait.</summary>
    void Raise();

    /// <summary>Ends with the next signal, or when it is time to ask again. Take it before reading, wait after.</summary>
    Task NextAsync(CancellationToken cancellationToken);
}
