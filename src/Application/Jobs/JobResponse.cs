using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Jobs;

/// <summary>A job as people see it.</summary>
public sealed class JobResponse
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>What kind of work, e.g. <c>eligibility.screening</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about in a few words, e.g. the day asked about.</summary>
    public required string About { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>Pieces of work done.</summary>
    public required long Done { get; init; }

    /// <summary>Pieces of work in all; null while unknown.</summary>
    public required long? Total { get; init; }

    /// <summary>What it is doing, one of the words of its kind, e.g. <c>reading</c>; null for kinds that do one thing only, and until it runs.</summary>
    public required string? Stage { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string OwnerName { get; init; }

    /// <summary>True while asking it to stop has an effect.</summary>
    public required bool CanCancel { get; init; }

    /// <summary>How many times a worker took it up: above 1 after an interruption.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a worker first took it up; null while it waits.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When somebody asked it to stop; null when nobody did.</summary>
    public required DateTimeOffset? CancelRequestedAt { get; init; }

    /// <summary>Numbers of the result by name; null until it succeeded.</summary>
    public required IReadOnlyDictionary<string, long>? Result { get; init; }

    /// <summary>Code of the error it failed with; null unless it failed.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>What went wrong, for people; null unless it failed.</summary>
    public required string? ErrorMessage { get; init; }

    internal static JobResponse Of(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        About = job.About,
        State = job.State,
        Done = job.Progress.Done,
        Total = job.Progress.Total,
        Stage = job.Progress.Stage,
        OwnerName = job.Owner.Name,
        CanCancel = job.CanCancel,
        Attempts = job.Attempts,
        CreatedAt = job.CreatedAt,
        StartedAt = job.StartedAt,
        FinishedAt = job.FinishedAt,
        CancelRequestedAt = job.CancelRequestedAt,
        Result = job.Result is { } numbers ? JsonSerializer.Deserialize<Dictionary<string, long>>(numbers) : null,
        ErrorCode = job.Failure?.Code,
        ErrorMessage = job.Failure?.Message,
    };
}

/// <summary>Whose jobs a caller sees: the own ones, or everybody's with the permission for it.</summary>
internal static class JobViewers
{
    public static JobViewer Of(ICurrentUser user) =>
        // An account of its own is part of every session; without one nobody's jobs are shown rather than everybody's.
        user.Has(Permissions.Jobs.Oversee) ? new JobViewer(null) : new JobViewer(user.UserId ?? Guid.Empty);
}
