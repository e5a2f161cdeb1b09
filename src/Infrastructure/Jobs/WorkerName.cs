using System.Diagnostics;
using System.Globalization;

namespace ListingPipeline.Infrastructure.Jobs;

/// <summary>Names of workers: machine, process and the second it began, because ids of processes come again, in containers always.</summary>
internal static class WorkerName
{
    /// <summary>The beginning of a process is told a little differently from time to time.</summary>
    private const int ToleratedSeconds = 5;

    /// <summary>The name this process claims jobs under.</summary>
    public static string Own { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{BeganAt(Environment.ProcessId)}");

    /// <summary>Whether the worker was a process of this machine that lives no more. Of other machines nothing is known; their leases end by themselves.</summary>
    public static bool IsDead(string name)
    {
        var parts = name.Split('/');
        return parts.Length == 3
            && parts[0] == Environment.MachineName
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var began)
            && !(BeganAt(id) is { } second && Math.Abs(second - began) <= ToleratedSeconds);
    }

    /// <summary>Unix second a process began; null when there is none of that id.</summary>
    private static long? BeganAt(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (SystemException)
        {
            // None of that id, ended meanwhile, or not to be looked at: then it is no worker of this product.
            return null;
        }
    }
}
