using System.Runtime.InteropServices;

namespace ListingPipeline.Bench;

/// <summary>Prints the figures as a Markdown table.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<Figure> figures, int enterprises)
    {
        Console.WriteLine($"{enterprises} enterprises, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}.");
        Console.WriteLine("Each ratio is the best time over the best time of its limit in the same run; the medians stand beside it.\n");
        Console.WriteLine("| what | held against | ratio | best | median | limit best | limit median | for |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|---|");
        foreach (var figure in figures)
        {
            var (best, limit) = (figure.SubjectTimes.Min(), figure.LimitTimes.Min());
            Console.WriteLine(
                $"| {figure.Subject} | {figure.Limit} | {best / limit:0.00} | {Text(best)} | {Text(Median(figure.SubjectTimes))} | {Text(limit)} | " +
                $"{Text(Median(figure.LimitTimes))} | {figure.Unit} |");
        }
    }

    private static TimeSpan Median(IReadOnlyList<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static string Text(TimeSpan time) => time.TotalMicroseconds switch
    {
        < 1 => $"{time.TotalNanoseconds:0} ns",
        < 1_000 => $"{time.TotalMicroseconds:0.00} µs",
        < 1_000_000 => $"{time.TotalMilliseconds:0.00} ms",
        _ => $"{time.TotalSeconds:0.00} s",
    };
}
