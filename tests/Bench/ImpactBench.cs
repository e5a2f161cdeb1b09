using System.Diagnostics;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility.WhatIf;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>What a change of rules would do to every enterprise of the register, as the what-if page asks it, against a stated limit.</summary>
internal static class ImpactBench
{
    private const int WarmUps = 3;
    private const int Rounds = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(150);

    public static async Task<IEnumerable<Figure>> RunAsync(TestDatabase database)
    {
        var day = database.Clock.Today;
        return
        [
            await MeasureAsync(
                "impact of one threshold on the library, counts by board and county",
                _ => new ImpactScenario { AsOf = day, Thresholds = [new ThresholdChange("BJ-S1", "1", 100_000_000m)] }),
            await MeasureAsync(
                "impact of every change of law since 29 April 2024 on the library",
                _ => new ImpactScenario { AsOf = day, BeforeOn = new DateOnly(2024, 4, 29), AfterOn = day }),
            await MeasureAsync(
                "the same between versions nobody asked about before",
                round => new ImpactScenario { AsOf = day, BeforeOn = new DateOnly(2020, 1, 1).AddMonths(4 * (round + WarmUps)), AfterOn = day }),
            await MeasureAsync(
                "the same for a day nobody asked about before, every rule and enterprise",
                round => new ImpactScenario { AsOf = day.AddDays(-1 - round - WarmUps), BeforeOn = new DateOnly(2024, 4, 29), AfterOn = day }),
        ];

        async Task<Figure> MeasureAsync(string subject, Func<int, ImpactScenario> scenario)
        {
            var times = new List<TimeSpan>();
            var enterprises = 0;
            for (var round = -WarmUps; round < Rounds; round++)
            {
                await using var scope = database.Scope();
                var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
                var start = Stopwatch.GetTimestamp();
                var answer = await mediator.Send(new StudyImpactQuery(scenario(round)));
                var elapsed = Stopwatch.GetElapsedTime(start);
                enterprises = answer.TryGetValue(out var impact, out var error) ? impact.Enterprises : throw new InvalidOperationException(error.Message);
                if (round >= 0)
                {
                    times.Add(elapsed);
                }
            }

            return new Figure(subject, "a limit of 150 ms", $"{enterprises} enterprises, every board", times, [Limit]);
        }
    }
}
