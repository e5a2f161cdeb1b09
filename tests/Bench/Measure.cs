using System.Diagnostics;

namespace ListingPipeline.Bench;

/// <summary>What something costs beside the limit it is held against, both measured in turn in this run.</summary>
/// <param name="Subject">What was measured.</param>
/// <param name="Limit">What it is held against.</param>
/// <param name="Unit">Unit of work one time is for.</param>
/// <param name="SubjectTimes">Times of the subject, one a round.</param>
/// <param name="LimitTimes">Times of the limit, one a round.</param>
internal sealed record Figure(string Subject, string Limit, string Unit, IReadOnlyList<TimeSpan> SubjectTimes, IReadOnlyList<TimeSpan> LimitTimes);

/// <summary>Takes times. Rounds of subject and limit alternate, so that a disturbance of the machine meets both.</summary>
internal static class Measure
{
    private const int WarmUps = 2;

    /// <summary>Repeats of a short piece of work within a round, so that a round lasts long enough to time.</summary>
    public static Figure Repeated(string subject, Func<object?> work, string limit, Func<object?> limitWork, string unit, int repeats, int rounds = 9)
    {
        var pair = Alternate(() => Time(work, repeats), () => Time(limitWork, repeats), rounds);
        return new Figure(subject, limit, unit, pair.Subject, pair.Limit);
    }

    /// <summary>A short piece of work against a time that was promised for it.</summary>
    public static Figure Promised(string subject, Func<object?> work, TimeSpan promised, string unit, int repeats, int rounds = 9)
    {
        var times = new List<TimeSpan>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var own = Time(work, repeats);
            if (round >= 0)
            {
                times.Add(own);
            }
        }

        return new Figure(subject, "the promised time", unit, times, [.. times.Select(_ => promised)]);
    }

    /// <summary>Whole pieces of work, each after its own preparation, which is not timed; short ones are repeated within a round.</summary>
    public static async Task<Figure> WholeAsync(
        string subject, Func<Task<Func<Task>>> prepare, string limit, Func<Task<Func<Task>>> prepareLimit, string unit, int rounds = 5, int repeats = 1)
    {
        var subjectTimes = new List<TimeSpan>();
        var limitTimes = new List<TimeSpan>();
        for (var round = -1; round < rounds; round++)
        {
            var own = await TimeAsync(await prepare(), repeats);
            var other = await TimeAsync(await prepareLimit(), repeats);
            if (round >= 0)
            {
                subjectTimes.Add(own);
                limitTimes.Add(other);
            }
        }

        return new Figure(subject, limit, unit, subjectTimes, limitTimes);
    }

    private static (List<TimeSpan> Subject, List<TimeSpan> Limit) Alternate(Func<TimeSpan> subject, Func<TimeSpan> limit, int rounds)
    {
        var subjectTimes = new List<TimeSpan>();
        var limitTimes = new List<TimeSpan>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var own = subject();
            var other = limit();
            if (round >= 0)
            {
                subjectTimes.Add(own);
                limitTimes.Add(other);
            }
        }

        return (subjectTimes, limitTimes);
    }

    private static TimeSpan Time(Func<object?> work, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            GC.KeepAlive(work());
        }

        return Stopwatch.GetElapsedTime(start) / repeats;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            await work();
        }

        return Stopwatch.GetElapsedTime(start) / repeats;
    }
}
