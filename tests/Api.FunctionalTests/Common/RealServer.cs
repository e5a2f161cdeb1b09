using System.Diagnostics;
using System.Text.RegularExpressions;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>The real program in a process of its own, with demo data, for what a test host does not show: sockets, log files, start and end.</summary>
public sealed partial class RealServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private RealServer(Process process, string folder, Uri address)
    {
        _process = process;
        Folder = folder;
        Address = address;
    }

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it on a free port.</summary>
    /// <param name="settings">Settings as on the command line, e.g. <c>Limits:HeaderSeconds=2</c>.</param>
    public static async Task<RealServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("listing-pipeline-real-").FullName;
        string[] usual = ["Demo:Enabled=true", "Demo:Enterprises=5", "Demo:History=false", $"Demo:Password={ApiHost.Password}"];
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(Program).Assembly.Location, "--contentRoot", Path.Combine(RepositoryFolders.Root, "src/Api"), "--urls", "http://127.0.0.1:0", .. usual.Concat(settings).Select(s => $"--{s}")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DataFolder"] = folder;
        start.Environment["Policies__Path"] = RepositoryFolders.Policies;
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(LongestStart);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            said.Add(line);
            if (ListeningAt().Match(line) is { Success: true } match)
            {
                // What is said later must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new RealServer(process, folder, new Uri(match.Value));
            }
        }

        throw new InvalidOperationException($"The program ended while starting: {string.Join('\n', said)} {await process.StandardError.ReadToEndAsync(CancellationToken.None)}");
    }

    /// <summary>A client that keeps its cookies.</summary>
    public HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>Ends the program and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex ListeningAt();
}
