using ListingPipeline.Application.Common;

namespace ListingPipeline.TestKit;

/// <summary>A clock that stands at noon China time of 30 June 2026 until a test moves it.</summary>
public sealed class FixedClock : IClock
{
    public DateTimeOffset Now { get; set; } = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(Now.ToOffset(TimeSpan.FromHours(8)).DateTime);
}

/// <summary>Identifiers 1, 2, 3 … so that tests read well and repeat.</summary>
public sealed class SequentialIds : IIdGenerator
{
    private long _last;

    public Guid Next() => Guid.ParseExact($"00000000-0000-7000-8000-{Interlocked.Increment(ref _last):D12}", "D");
}
