using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The conditions of Datong's reserve library over every enterprise, against a loop written for exactly those conditions.</summary>
internal static class EligibilityBench
{
    private const string ReserveLibrary = "DT-RES";

    public static async Task<IEnumerable<Figure>> RunAsync(TestDatabase database)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var day = database.Clock.Today;
        var rule = services.GetRequiredService<IEligibilityCatalog>().Rules.InForceOn(day).Find(ReserveLibrary)!;
        var facts = new List<EnterpriseFacts>();
        await foreach (var record in services.GetRequiredService<IEnterpriseFactsReader>().StreamAsync(EnterpriseFilter.All, Scope.Unrestricted, default))
        {
            facts.Add(record.Facts);
        }

        var loop = new ReserveLoop(facts[0].Catalog);
        if (facts.Any(f => rule.Decide(new EvaluationFrame(f, day)) != loop.Decide(f, day)))
        {
            throw new InvalidOperationException("The loop written by hand disagrees with the rules: the ratio would mean nothing.");
        }

        if (facts.Any(f => !rule.Explain(new EvaluationFrame(f, day)).Findings.SequenceEqual(loop.Explain(f, day).Findings)))
        {
            throw new InvalidOperationException("The explanation made by hand disagrees with the rules: the ratio would mean nothing.");
        }

        var explained = Measure.Repeated(
            "screening by Datong's reserve standards, explained",
            () => Count(facts, f => rule.Explain(new EvaluationFrame(f, day)).Outcome),
            "loop by hand that makes the same explanation",
            () => Count(facts, f => loop.Explain(f, day).Outcome),
            $"{facts.Count} enterprises",
            repeats: 10);
        return
        [
            Measure.Repeated(
                "screening by Datong's reserve standards, verdicts",
                () => Count(facts, f => rule.Decide(new EvaluationFrame(f, day))),
                "loop by hand over the same facts",
                () => Count(facts, f => loop.Decide(f, day)),
                $"{facts.Count} enterprises",
                repeats: 10),
            explained,
            explained with { Limit = "a microsecond each, on one core", LimitTimes = [TimeSpan.FromMicroseconds(facts.Count)] },
        ];
    }

    private static int[] Count(List<EnterpriseFacts> facts, Func<EnterpriseFacts, Outcome> decide)
    {
        var counts = new int[3];
        foreach (var one in facts)
        {
            counts[(int)decide(one)]++;
        }

        return counts;
    }
}
