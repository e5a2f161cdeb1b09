using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker holds it; after a crash the next worker goes on from the checkpoint.</summary>
    Running,

    /// <summary>Ended with a result.</summary>
    Succeeded,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Ended because somebody asked it to.</summary>
    Cancelled,
}

/// <summary>For whom a job works: it sees what its owner saw when it was asked for.</summary>
/// <param name="UserId">Account; null for the system.</param>
/// <param name="Name">Display name.</param>
/// <param name="Role">Role name.</param>
/// <param name="Scope">Rows the owner may see.</param>
public sealed record JobOwner(Guid? UserId, string Name, string Role, Scope Scope);

/// <summary>How far a job is.</summary>
/// <param name="Done">Pieces of work done, from 0.</param>
/// <param name="Total">Pieces of work in all; null while unknown.</param>
/// <param name="Stage">What it is doing, one of the words its kind uses, e.g. <c>reading</c>; null for kinds that do one thing only.</param>
public sealed record JobProgress(long Done, long? Total, string? Stage = null)
{
    /// <summary>Nothing done, the amount unknown.</summary>
    public static JobProgress None { get; } = new(0, null);
}

/// <summary>Why a job failed.</summary>
/// <param name="Code">Registered error code.</param>
/// <param name="Message">For people.</param>
public sealed record JobFailure(string Code, string Message);

/// <summary>Work too long for a request, kept as a row so that it outlives its process and several instances share it.</summary>
public sealed record Job
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of work, named <c>feature.what</c>, e.g. <c>eligibility.screening</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about in a few words, e.g. the day asked about.</summary>
    public required string About { get; init; }

    /// <summary>For whom it works.</summary>
    public required JobOwner Owner { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>How far it is.</summary>
    public required JobProgress Progress { get; init; }

    /// <summary>What was asked for, as JSON its kind understands.</summary>
    public required string Parameters { get; init; }

    /// <summary>Where to go on, as JSON its kind understands; written in one transaction with the work it stands for. Null before the first piece.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>Numbers of the result, as a JSON object; null until it succeeded.</summary>
    public string? Result { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public JobFailure? Failure { get; init; }

    /// <summary>Jobs with the same key do not wait or run side by side; null where any number may.</summary>
    public string? ActiveKey { get; init; }

    /// <summary>How many times a worker took it up: above 1 after a crash.</summary>
    public required int Attempts { get; init; }

    /// <summary>Counts every change of the row; tells a listener that there is something new.</summary>
    public required long Revision { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a worker first took it up; null while it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When somebody asked it to stop; null when nobody did.</summary>
    public DateTimeOffset? CancelRequestedAt { get; init; }

    /// <summary>True once nothing will happen any more.</summary>
    public bool IsOver => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

    /// <summary>True while asking it to stop has an effect.</summary>
    public bool CanCancel => !IsOver && CancelRequestedAt is null;

    /// <summary>A job that waits for a worker.</summary>
    public static Job Queue(Guid id, string kind, string about, JobOwner owner, string parameters, string? activeKey, DateTimeOffset now) => new()
    {
        Id = id,
        Kind = kind,
        About = about,
        Owner = owner,
        State = JobState.Queued,
        Progress = JobProgress.None,
        Parameters = parameters,
        ActiveKey = activeKey,
        Attempts = 0,
        Revision = 1,
        CreatedAt = now,
    };
}

/// <summary>A worker's hold on a job. Every write of the worker names it; once another worker took over, they change nothing.</summary>
/// <param name="Job">The job as taken up.</param>
/// <param name="Number">Grows with each worker that takes the job up.</param>
public sealed record JobLease(Job Job, int Number);
