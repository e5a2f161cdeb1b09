using System.Collections.Concurrent;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;

namespace ListingPipeline.Api.Identity;

/// <summary>What is left to a key.</summary>
/// <param name="CallsLeft">Calls left of this minute.</param>
/// <param name="CallsReset">Seconds until the next minute of calls.</param>
/// <param name="RecordsLeft">Records left of today.</param>
/// <param name="RecordsReset">Seconds until tomorrow, China Standard Time.</param>
/// <param name="IsRefused">True when this call is one too many.</param>
internal sealed record ApiKeyStanding(int CallsLeft, int CallsReset, long RecordsLeft, int RecordsReset, bool IsRefused)
{
    public int RetryAfterSeconds => RecordsLeft <= 0 ? RecordsReset : CallsReset;
}

/// <summary>Counts calls and records of API keys.</summary>
/// <remarks>
/// Calls are counted by each instance for itself; records are added up in the store, at the latest a minute after they were answered, so that several instances and a
/// restart may exceed the day's limit by what a minute brings.
/// </remarks>
internal sealed class ApiKeyMeter(IClock clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);
    private readonly ConcurrentDictionary<Guid, Use> _uses = new();

    /// <summary>Counts a call that begins.</summary>
    public ApiKeyStanding Begin(PresentedKey presented)
    {
        var now = clock.Now;
        var use = _uses.GetOrAdd(presented.Key.Id, _ => new Use());
        var grant = presented.Key.Grant;
        lock (use)
        {
            if (now - use.MinuteBegan >= Minute || now < use.MinuteBegan)
            {
                (use.MinuteBegan, use.Calls) = (now, 0);
            }

            var recordsLeft = Math.Max(0, grant.RecordsADay - presented.RecordsUsed - use.Unwritten);
            var isRefused = use.Calls >= grant.CallsAMinute || recordsLeft == 0;
            use.Calls += isRefused ? 0 : 1;
            return new ApiKeyStanding(
                grant.CallsAMinute - use.Calls, Seconds(Minute - (now - use.MinuteBegan)), recordsLeft, Seconds(TimeSpan.FromDays(1) - now.ToOffset(ChinaTime).TimeOfDay), isRefused);
        }
    }

    /// <summary>Counts the records of a call that ended. Answers how many are due to be written; null when that can wait.</summary>
    public long? End(Guid keyId, long records)
    {
        var now = clock.Now;
        var use = _uses.GetOrAdd(keyId, _ => new Use());
        lock (use)
        {
            use.Unwritten += records;
            if (use.WrittenAt is { } written && now - written < Minute && now >= written)
            {
                return null;
            }

            var due = use.Unwritten;
            (use.WrittenAt, use.Unwritten) = (now, 0);
            return due;
        }
    }

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);

    private sealed class Use
    {
        public DateTimeOffset MinuteBegan { get; set; }

        public int Calls { get; set; }

        public long Unwritten { get; set; }

        public DateTimeOffset? WrittenAt { get; set; }
    }
}
