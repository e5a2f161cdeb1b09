using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>Slowest answers people meet on a register of 100,000 enterprises, over HTTP: list pages, searches and the cockpit's tiles, each against its limit.</summary>
/// <remarks>Every client asks, reads the answer and pauses, as people do; without pauses clients would measure the queue they make themselves.</remarks>
internal static class PagesBench
{
    private const int Demo = 600;
    private const int Enterprises = 100_000;
    private const int Rounds = 3;
    private const int RequestsEach = 12;
    private const string Programme = "datong-2022";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly string[] Kept = ["revenue", "net_profit", "np_lower", "listed_on", "neeq_tier", "hightech_issued_on", "industry_class"];

    private static readonly string[] Pages =
    [
        "/api/v1/enterprises?pageSize=20&sort=-revenue", "/api/v1/enterprises?pageSize=20&sort=name", "/api/v1/enterprises?pageSize=20&sort=-revenue&page=4000",
        "/api/v1/enterprises?pageSize=20&sort=-revenue&countyCode=140213", "/api/v1/enterprises?pageSize=20&sort=-updatedAt&stage=ShareReform",
    ];

    /// <summary>What people look for, by turns: every name has it, some trades, one name, initials, syllables, parts of codes, one character, full width and capitals, nothing.
    /// The number is another in each search, so that no answer is asked for twice.</summary>
    private static readonly Func<int, string>[] Terms =
    [
        _ => "示例", _ => "精工", n => $"新材{n}", n => $"sljg{n % 1000}", _ => "dtsl", n => $"shengwu{n % 100}", n => $"{n:D5}", _ => "9114", _ => "芯", n => $"有限公司{n}",
        n => $"ＤＴＳＬ{n % 10}", _ => "股份", n => $"旧名{n}", n => $"qqq{n}", _ => "jinggong",
    ];

    private static readonly string[] Filters =
    [
        "", "&stage=ShareReform", "&countyCode=140213", "", "&industry=C", "&reached=TutoringFiled", "&cityCode=1402",
    ];

    private static readonly string[] Sorts = ["-revenue", "name", "-updatedAt", "revenue", "netProfit", "-name"];

    private static readonly string[] Searches =
    [
        .. Enumerable.Range(0, 400).Select(i => i % 20 == 19
            ? $"/api/v1/search?text={Terms[i % Terms.Length](i * 37 % 9999)}"
            : $"/api/v1/enterprises?pageSize=20&page={1 + (i % 11 / 10)}&sort={Sorts[i % Sorts.Length]}{Filters[i % Filters.Length]}&search={Terms[i % Terms.Length](i * 37 % 9999)}"),
    ];

    private static readonly string[] Cockpit =
    [
        $"/api/v1/cockpit/pipeline?programme={Programme}", $"/api/v1/targets?programme={Programme}", $"/api/v1/eligibility/screening?programme={Programme}",
        $"/api/v1/eligibility/screenings/changes?programme={Programme}", "/api/v1/rankings/editions?page=1&pageSize=50", "/api/v1/county-assessments?page=1&pageSize=50",
        $"/api/v1/cockpit/due?programme={Programme}", $"/api/v1/cockpit/stage-times?programme={Programme}",
    ];

    public static async Task<IEnumerable<Figure>> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("listing-pipeline-bench-").FullName;
        try
        {
            await using var site = await BenchSite.StartAsync(folder, isGuarded: true, Demo);
            await GrowAsync(site);
            await site.SignInAsync("bureau");
            List<Figure> figures =
            [
                await P99Async(site.Client, "p99 of a page of the register, 32 clients", Pages, 32, TimeSpan.FromMilliseconds(50)),
                await P99Async(site.Client, "p99 of a search in the register, 32 clients", Searches, 32, TimeSpan.FromMilliseconds(50)),
                await WhileSomebodyWritesAsync(
                    site.Client, () => P99Async(site.Client, "p99 of a search while somebody saves an enterprise each second, 32 clients", Searches, 32, TimeSpan.FromMilliseconds(50))),
            ];
            figures.Add(await P99Async(
                site.Client, "slowest answer of the search for duplicates, 2 clients", ["/api/v1/enterprises/duplicates?pageSize=20"], 2, TimeSpan.FromSeconds(3)));
            foreach (var address in Cockpit)
            {
                figures.Add(await P99Async(site.Client, $"p99 of `{address[8..].Split('?')[0]}`, 8 clients", [address], 8, TimeSpan.FromMilliseconds(100)));
            }

            return figures;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Fills the register up with enterprises of the demo's kind and a few figures each.</summary>
    private static async Task GrowAsync(BenchSite site)
    {
        await using var scope = site.OpenScope();
        var services = scope.ServiceProvider;
        var (enterprises, facts, clock) = (services.GetRequiredService<IEnterpriseRepository>(), services.GetRequiredService<IFactLog>(), services.GetRequiredService<IClock>());
        var ids = services.GetRequiredService<IIdGenerator>();
        var all = new DemoEnterprises(services.GetRequiredService<IPolicyCatalog>()).Generate(Enterprises, clock.Today).Skip(Demo);
        foreach (var chunk in all.Chunk(5_000))
        {
            await services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
                async () =>
                {
                    await enterprises.AddAsync([.. chunk.Select(c => c.Enterprise)], CancellationToken.None);
                    var submission = new FactSubmission(ids.Next(), SupplierKind.Demo, null, "示例数据", null, clock.Now);
                    await facts.RecordAsync(submission, chunk.ToDictionary(c => c.Enterprise.Id, c => Latest(c.Facts)), CancellationToken.None);
                    return true;
                },
                stored => stored,
                CancellationToken.None);
        }
    }

    private static IReadOnlyList<FactChange> Latest(IReadOnlyList<FactChange> facts) =>
        [.. facts.Where(f => Kept.Contains(f.Metric.Name)).GroupBy(f => f.Metric.Name).Select(g => g.MaxBy(f => f.FiscalYear ?? 0))];

    private static async Task<Figure> WhileSomebodyWritesAsync(HttpClient client, Func<Task<Figure>> measure)
    {
        using var done = new CancellationTokenSource();
        var writing = WriteEachSecondAsync(client, done.Token);
        var figure = await measure();
        await done.CancelAsync();
        var written = await writing;
        return figure with { Unit = $"{figure.Unit}; {written} saved meanwhile" };
    }

    /// <summary>Records a figure of another enterprise each second.</summary>
    /// <returns>How many were recorded.</returns>
    private static async Task<int> WriteEachSecondAsync(HttpClient client, CancellationToken done)
    {
        var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/enterprises?pageSize=100&sort=name", CancellationToken.None);
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var written = 0;
        try
        {
            while (await clock.WaitForNextTickAsync(done))
            {
                var enterprise = page.GetProperty("items")[written++];
                var figures = new { entries = new[] { new { metric = "revenue", fiscalYear = 2025, number = 10_000_000 + written } }, version = enterprise.GetProperty("version").GetInt32() };
                (await client.PutAsJsonAsync($"/api/v1/enterprises/{enterprise.GetProperty("id").GetString()}/facts", figures, CancellationToken.None)).EnsureSuccessStatusCode();
            }
        }
        catch (OperationCanceledException)
        {
            // The measurement is over.
        }

        return written;
    }

    private static async Task<Figure> P99Async(HttpClient client, string subject, string[] addresses, int clients, TimeSpan limit)
    {
        foreach (var address in addresses)
        {
            await AskAsync(client, address);
        }

        var percentiles = new List<TimeSpan>();
        for (var round = 0; round < Rounds; round++)
        {
            var times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async worker =>
            {
                var own = new List<TimeSpan>();
                await Task.Delay(Pause * worker / clients);
                for (var i = 0; i < RequestsEach; i++)
                {
                    own.Add(await AskAsync(client, addresses[(worker + i) % addresses.Length]));
                    await Task.Delay(Pause);
                }

                return own;
            }));
            percentiles.Add(times.SelectMany(t => t).Order().ElementAt(times.Sum(t => t.Count) * 99 / 100));
        }

        return new Figure(subject, $"a limit of {limit.TotalMilliseconds:0} ms", "one answer", percentiles, [.. percentiles.Select(_ => limit)]);
    }

    private static async Task<TimeSpan> AskAsync(HttpClient client, string address)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start);
    }
}
