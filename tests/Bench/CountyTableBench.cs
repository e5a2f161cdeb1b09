using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The table of eleven counties and eight indicators, against a loop written for exactly that table.</summary>
internal static class CountyTableBench
{
    private const int Units = 11;
    private const int Indicators = 8;
    private static readonly long[] WeightsPercent = [5, 5, 5, 5, 10, 15, 25, 30];

    public static IEnumerable<Figure> Run(TestDatabase database)
    {
        using var scope = database.Scope();
        var scheme = scope.ServiceProvider.GetRequiredService<IAssessmentSchemeCatalog>().Find("datong-2022")!.Scheme;
        var random = new Random(11);
        var figures = Enumerable.Range(0, Units * Indicators).Select(_ => (long)random.Next(9)).ToArray();
        var table = AssessmentTable.FromStored(scheme, (unit, indicator) => figures[(unit * Indicators) + indicator], _ => false);
        if (!RanksOf(AssessmentCalculator.Calculate(scheme, table)).SequenceEqual(ByHand(figures)))
        {
            throw new InvalidOperationException("The loop written by hand disagrees with the calculator: the ratio would mean nothing.");
        }

        yield return Measure.Repeated(
            "county table 11 × 8, calculated", () => AssessmentCalculator.Calculate(scheme, table), "loop by hand", () => ByHand(figures), "one table", 20_000);
    }

    private static IEnumerable<int> RanksOf(AssessmentResult result) => Enumerable.Range(0, Units).Select(unit => result.OverallRank(unit)!.Value);

    private static int[] ByHand(long[] figures)
    {
        var totals = new long[Units];
        for (var i = 0; i < Indicators; i++)
        {
            for (var unit = 0; unit < Units; unit++)
            {
                var own = figures[(unit * Indicators) + i];
                var rank = 1;
                for (var other = 0; other < Units; other++)
                {
                    rank += figures[(other * Indicators) + i] > own ? 1 : 0;
                }

                var points = own == 0 ? 0 : rank <= 3 ? 3 : rank <= 8 ? 2 : 1;
                totals[unit] += points * WeightsPercent[i];
            }
        }

        var ranks = new int[Units];
        for (var unit = 0; unit < Units; unit++)
        {
            ranks[unit] = 1 + totals.Count(total => total > totals[unit]);
        }

        return ranks;
    }
}
