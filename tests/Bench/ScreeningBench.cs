using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>A screening of the whole library on every board as a job: facts read from SQLite, judged, verdicts stored. Held against reading the facts alone.</summary>
internal static class ScreeningBench
{
    private const int Rounds = 5;

    public static async Task<IEnumerable<Figure>> RunAsync(TestDatabase database)
    {
        var day = database.Clock.Today;
        var (count, verdicts) = await ScreenAsync(database, day.AddDays(-1));
        var whole = await Measure.WholeAsync(
            "library screened on every board by a job and stored",
            () => Task.FromResult<Func<Task>>(async () => await ScreenAsync(database, day = day.AddDays(-1))),
            "reading the facts alone",
            () => Task.FromResult<Func<Task>>(() => ReadAsync(database)),
            $"{count} enterprises, {verdicts} verdicts stored",
            Rounds);
        return
        [
            whole,
            whole with { Limit = "a limit of 2 s for 12,000", LimitTimes = [TimeSpan.FromSeconds(2) * (count / 12_000.0)] },
            await Measure.WholeAsync(
                "the same once more, nothing changed",
                () => Task.FromResult<Func<Task>>(async () => await ScreenAsync(database, day)),
                "reading the facts alone",
                () => Task.FromResult<Func<Task>>(() => ReadAsync(database)),
                $"{count} enterprises, nothing to judge",
                Rounds),
        ];
    }

    /// <summary>Bytes each enterprise's facts take in memory, and the time to explain Datong's conditions for one, as the library grows.</summary>
    public static async Task GrowthAsync(TestDatabase database)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var rule = services.GetRequiredService<IEligibilityCatalog>().Rules.InForceOn(database.Clock.Today).Find("DT-RES")!;
        var samples = new List<IReadOnlyList<Fact>>();
        MetricCatalog catalog = null!;
        await foreach (var record in services.GetRequiredService<IEnterpriseFactsReader>().StreamAsync(EnterpriseFilter.All, Scope.Unrestricted, default))
        {
            catalog = record.Facts.Catalog;
            samples.Add([.. record.Facts.Values()]);
        }

        Console.WriteLine("\n| enterprises in memory | bytes for one | explained, for one | enterprises/s on one core |");
        Console.WriteLine("|--:|--:|--:|--:|");
        foreach (var count in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var facts = new EnterpriseFacts[count];
            for (var i = 0; i < count; i++)
            {
                var builder = new EnterpriseFactsBuilder(catalog);
                foreach (var fact in samples[i % samples.Count])
                {
                    builder.Add(fact);
                }

                facts[i] = builder.Build();
            }

            var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
            var best = TimeSpan.MaxValue;
            for (var round = 0; round < Math.Max(3, 100_000 / count); round++)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                foreach (var one in facts)
                {
                    GC.KeepAlive(rule.Explain(new EvaluationFrame(one, database.Clock.Today)));
                }

                var time = System.Diagnostics.Stopwatch.GetElapsedTime(start);
                best = time < best ? time : best;
            }

            Console.WriteLine($"| {count:N0} | {bytes:N0} | {(best / count).TotalNanoseconds:0} ns | {count / best.TotalSeconds:N0} |");
        }
    }

    private static async Task<(long Enterprises, long Verdicts)> ScreenAsync(TestDatabase database, DateOnly day)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var job = (await services.GetRequiredService<IMediator>().Send(new StartScreeningCommand(day))).Value;
        await services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None);
        var done = (await services.GetRequiredService<IJobStore>().FindAsync(job.Id, new JobViewer(null), default))!;
        if (done.State != JobState.Succeeded)
        {
            throw new InvalidOperationException($"The screening of the benchmark ended {done.State}: {done.Failure?.Code}.");
        }

        var numbers = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, long>>(done.Result!)!;
        return (numbers["enterprises"], numbers["verdicts"]);
    }

    private static async Task ReadAsync(TestDatabase database)
    {
        await using var scope = database.Scope();
        var reader = scope.ServiceProvider.GetRequiredService<IEnterpriseFactsReader>();
        await foreach (var record in reader.StreamAsync(EnterpriseFilter.All, Scope.Unrestricted, default))
        {
            GC.KeepAlive(record);
        }
    }
}
