using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Jobs;

/// <summary>A job was asked for.</summary>
/// <param name="JobId">Which.</param>
/// <param name="Kind">What kind of work.</param>
/// <param name="About">What it is about.</param>
public sealed record JobQueued(Guid JobId, string Kind, string About) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"job/{JobId}";
}

/// <summary>Somebody asked a job to stop.</summary>
/// <param name="JobId">Which.</param>
public sealed record JobCancellationRequested(Guid JobId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"job/{JobId}";
}

/// <summary>A job ended.</summary>
/// <param name="JobId">Which.</param>
/// <param name="Kind">What kind of work.</param>
/// <param name="State">How it ended.</param>
/// <param name="Failure">Error code; null unless it failed.</param>
public sealed record JobEnded(Guid JobId, string Kind, JobState State, string? Failure) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"job/{JobId}";
}
