using ListingPipeline.Application.Common;

namespace ListingPipeline.Infrastructure.Common;

/// <summary>The machine's clock; days are China Standard Time, which knows no summer time.</summary>
internal sealed class SystemClock : IClock
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The machine's timers, for what waits and repeats.</summary>
    public static TimeProvider Timers => TimeProvider.System;

    public DateTimeOffset Now => DateTimeOffset.UtcNow;

    public DateOnly Today => DateOnly.FromDateTime(Now.ToOffset(China).DateTime);
}

/// <summary>Identifiers of version 7, which grow with time.</summary>
internal sealed class TimeOrderedIds : IIdGenerator
{
    public Guid Next() => Guid.CreateVersion7();
}
