using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>What holds for every table; figures are drawn small so that ties and zeros are common.</summary>
public sealed class AssessmentPropertyTests
{
    private const int Units = 11;
    private const int Indicators = 8;

    [FsCheck.NUnit.Property]
    public bool Calculate_OfPermutedUnits_PermutesTheResult(int seed, byte spread)
    {
        var figures = Draw(seed, spread, out var random);
        var disqualified = Enumerable.Range(0, Units).Where(_ => random.Next(8) == 0).ToArray();
        var order = Enumerable.Range(0, Units).ToArray();
        random.Shuffle(order);

        var straight = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.Table(figures, disqualified));
        var permuted = AssessmentCalculator.Calculate(
            SampleScheme.Eleven,
            SampleScheme.Table([.. order.Select(unit => figures[unit])], [.. Enumerable.Range(0, Units).Where(k => disqualified.Contains(order[k]))]));

        return Enumerable.Range(0, Units).All(k =>
            permuted.Total(k) == straight.Total(order[k])
            && permuted.OverallRank(k) == straight.OverallRank(order[k])
            && Enumerable.Range(0, Indicators).All(i => permuted.Rank(k, i) == straight.Rank(order[k], i) && permuted.Points(k, i) == straight.Points(order[k], i)));
    }

    [FsCheck.NUnit.Property]
    public bool Calculate_AfterRaisingOneFigure_NeverLowersItsUnit(int seed, byte spread, byte raise)
    {
        var figures = Draw(seed, spread, out var random);
        var unit = random.Next(Units);
        var indicator = random.Next(Indicators);
        var table = SampleScheme.Table(figures);

        var before = AssessmentCalculator.Calculate(SampleScheme.Eleven, table);
        var after = AssessmentCalculator.Calculate(SampleScheme.Eleven, table.With(unit, indicator, figures[unit][indicator]!.Value + 1 + raise));

        return after.Points(unit, indicator) >= before.Points(unit, indicator)
            && after.Total(unit) >= before.Total(unit)
            && after.OverallRank(unit) <= before.OverallRank(unit);
    }

    [FsCheck.NUnit.Property]
    public bool Calculate_Totals_AreTheSumOfPointsTimesWeight(int seed, byte spread)
    {
        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.Table(Draw(seed, spread, out _)));

        return Enumerable.Range(0, Units).All(unit =>
            result.Total(unit) == Enumerable.Range(0, Indicators).Sum(i => result.Points(unit, i) * SampleScheme.Percents[i] / 100));
    }

    private static long?[][] Draw(int seed, byte spread, out Random random)
    {
        var draws = random = new Random(seed);
        return [.. Enumerable.Range(0, Units).Select(_ => Enumerable.Range(0, Indicators).Select(_ => (long?)draws.Next(2 + (spread % 12))).ToArray())];
    }
}
