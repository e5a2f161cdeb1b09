using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace ListingPipeline.Bench;

/// <summary>What knowing the caller costs a list page, and what a flood of bad sign-ins costs everybody else; over HTTP.</summary>
internal static class AccessBench
{
    private const int Enterprises = 2_000;
    private const int Workers = 8;
    private const int RequestsARound = 600;
    private const int Rounds = 9;
    private const int Flooders = 16;
    private const int FloodRounds = 5;
    private const string County = "140213";
    private const string OwnPage = "/api/v1/enterprises?pageSize=20&sort=-revenue";

    public static async Task<IEnumerable<Figure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("listing-pipeline-bench-").FullName;
        try
        {
            await using var guarded = await BenchSite.StartAsync(folder, isGuarded: true, Enterprises);
            await using var bare = await BenchSite.StartAsync(folder, isGuarded: false, Enterprises);
            await guarded.SignInAsync("county");
            return [await PageAsync(guarded.Client, bare.Client), await FloodAsync(guarded.Client)];
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same rows on both sides: the county's by its officer's scope, and the county's asked for by nobody.</summary>
    private static async Task<Figure> PageAsync(HttpClient guarded, HttpClient bare)
    {
        const string asked = OwnPage + "&countyCode=" + County;
        if (await guarded.GetStringAsync(OwnPage) != await bare.GetStringAsync(asked))
        {
            throw new InvalidOperationException("The two pages differ: the ratio would mean nothing.");
        }

        return await Measure.WholeAsync(
            "600 pages over HTTP: session, permission, scope (at most 1.33)",
            () => Task.FromResult<Func<Task>>(() => LoadAsync(guarded, OwnPage)),
            "the same pages without them",
            () => Task.FromResult<Func<Task>>(() => LoadAsync(bare, asked)),
            "a round of 600",
            Rounds);
    }

    private static Task LoadAsync(HttpClient client, string address) => Task.WhenAll(Enumerable.Range(0, Workers).Select(async _ =>
    {
        for (var i = 0; i < RequestsARound / Workers; i++)
        {
            using var answer = await client.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
    }));

    /// <summary>The 99th percentile of pages read at an even pace, while strangers try passwords and while nobody does.</summary>
    private static async Task<Figure> FloodAsync(HttpClient client)
    {
        var (quiet, flooded) = (new List<TimeSpan>(), new List<TimeSpan>());
        await P99Async(client);
        for (var round = 0; round < FloodRounds; round++)
        {
            quiet.Add(await P99Async(client));
            using var end = new CancellationTokenSource();
            var flood = Task.WhenAll(Enumerable.Range(0, Flooders).Select(worker => FloodAsync(client, $"{round}-{worker}", end.Token)));
            // The flood has to stand before its effect is measured.
            await Task.Delay(TimeSpan.FromSeconds(1));
            flooded.Add(await P99Async(client));
            await end.CancelAsync();
            await flood;
        }

        return new Figure("p99 of a page during a flood of bad sign-ins (at most 3)", "p99 without the flood", "one page", flooded, quiet);
    }

    private static async Task FloodAsync(HttpClient client, string name, CancellationToken end)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            // A name of its own each time, so that no guard ends the flood early.
            using var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = $"flood-{name}-{i}", password = "wrong" }, CancellationToken.None);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                throw new InvalidOperationException("A bad sign-in got in.");
            }
        }
    }

    private static async Task<TimeSpan> P99Async(HttpClient client)
    {
        const int requests = 800;
        const int readers = 4;
        var pause = TimeSpan.FromMilliseconds(10);
        var times = await Task.WhenAll(Enumerable.Range(0, readers).Select(async _ =>
        {
            var own = new List<TimeSpan>();
            for (var i = 0; i < requests / readers; i++)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(OwnPage);
                await answer.Content.ReadAsByteArrayAsync();
                own.Add(Stopwatch.GetElapsedTime(start));
                // An even pace: readers that ask without pause would measure each other.
                await Task.Delay(pause);
            }

            return own;
        }));
        return times.SelectMany(t => t).Order().ElementAt(requests * 99 / 100);
    }
}
