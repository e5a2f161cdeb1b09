using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The table of eleven counties and eight indicators, against a loop written for exactly that table.</summary>
internal static class CountyTableBench
{
    private const int Units = 11;
    private const int Indicators = 8;
    private const int NationalUnits = 2_900;
    private const int NationalIndicators = 20;
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
        yield return Measure.Promised("county table 11 × 8, calculated", () => AssessmentCalculator.Calculate(scheme, table), TimeSpan.FromMicroseconds(3), "one table", 20_000);
        yield return Measure.Promised(
            "10,000 draws of the weights, 11 × 8", () => AssessmentRobustness.Analyse(scheme, table, 10_000, 20, 1), TimeSpan.FromMilliseconds(50), "one request's draws", 1);
        foreach (var (name, national) in NationalSchemes())
        {
            var all = Enumerable.Range(0, NationalUnits * NationalIndicators).Select(_ => (long)random.Next(1_000_000)).ToArray();
            var whole = AssessmentTable.FromStored(national, (unit, indicator) => all[(unit * NationalIndicators) + indicator], _ => false);
            yield return Measure.Promised(
                $"2,900 counties × 20 indicators, {name}", () => AssessmentCalculator.Calculate(national, whole), TimeSpan.FromMilliseconds(20), "one table", 3);
        }
    }

    private static IEnumerable<(string Name, AssessmentScheme Scheme)> NationalSchemes()
    {
        RankBand[] bands = [.. Enumerable.Range(0, 10).Select(i => new RankBand((i * 290) + 1, (i + 1) * 290, 10 - i))];
        yield return ("rank bands", National(bands, null));
        yield return ("shares of the best, exact", National([], new ProportionalPoints(100)));
        yield return ("min–max, exact", National([], new MinMaxPoints(100, 60, true)));
    }

    private static AssessmentScheme National(RankBand[] bands, PointRule? rule)
    {
        var clause = new Clause("bench", "bench");
        return AssessmentScheme.Create(new SchemeDefinition
        {
            Id = "bench",
            Title = "bench",
            TitleEn = "bench",
            Source = "bench",
            FirstYear = 2022,
            Tables = new AnnexTitles("1", "1", "2", "2", "i", "w", "u", string.Empty, "t"),
            Units = [.. Enumerable.Range(0, NationalUnits).Select(i => new AssessedUnit($"{100000 + i}", $"U{i}"))],
            Indicators =
            [
                .. Enumerable.Range(0, NationalIndicators).Select(i => new AssessmentIndicator
                {
                    Id = $"i{i}",
                    Name = $"i{i}",
                    ShortName = $"i{i}",
                    Definition = "bench",
                    Dimension = "bench",
                    Weight = new Weight(Weight.Whole / NationalIndicators),
                    Direction = IndicatorDirection.Higher,
                    Origin = FigureOrigin.Counted,
                    Evidence = "bench",
                    Source = "bench",
                    Rule = rule,
                }),
            ],
            Bands = bands,
            BandsWhenFewer = BandsWhenFewer.Keep,
            ZeroEarnsNothing = true,
            DisqualifiedYears = 2,
            Deadline = new AnnualDeadline(3, 30, 1),
            Clauses = new SchemeClauses(clause, clause, clause, clause, clause, clause),
        }).Value;
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
