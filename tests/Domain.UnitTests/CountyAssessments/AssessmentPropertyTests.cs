using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>What holds for every table and every way of scoring; figures are drawn small so that ties and zeros are common.</summary>
[TestFixtureSource(nameof(Schemes))]
public sealed class AssessmentPropertyTests(string name, SchemeDefinition definition)
{
    private const int Units = 11;
    private const int Indicators = 8;

    private static readonly RankBand[] NoBands = [];
    private static readonly PointStep[] Steps = [new(8, 3), new(4, 2), new(1, 0.5m)];
    private static readonly long[] Targets = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private readonly AssessmentScheme _scheme = AssessmentScheme.Create(definition).Value;

    public static object[] Schemes =>
    [
        Scheme("rank bands", SampleScheme.Definition()),
        Scheme("rank bands that shrink", SampleScheme.Definition(whenFewer: BandsWhenFewer.Proportional)),
        Scheme("rank bands, ties sharing the worse rank", SampleScheme.Definition(ties: TieRule.WorseRank)),
        Scheme("shares of the best", SampleScheme.Definition(bands: NoBands, rule: new ProportionalPoints(100))),
        Scheme("shares of the best, rounded", SampleScheme.Definition(bands: NoBands, rule: new ProportionalPoints(100), rounding: new ScoreRounding(2, 2))),
        Scheme("targets", SampleScheme.Definition(bands: NoBands, rule: new TargetPoints(100, Targets, 120))),
        Scheme("thresholds", SampleScheme.Definition(bands: NoBands, rule: new StepPoints(Steps, false))),
        Scheme("min–max", SampleScheme.Definition(bands: NoBands, rule: new MinMaxPoints(100, 60, true))),
        Scheme("min–max, equal figures low, zero earning points", SampleScheme.Definition(bands: NoBands, rule: new MinMaxPoints(100, 60, false), zeroEarnsNothing: false)),
        Scheme("fewer is better by bands", SampleScheme.Definition(direction: IndicatorDirection.Lower, zeroEarnsNothing: false)),
        Scheme("fewer is better by min–max", SampleScheme.Definition(
            bands: NoBands, rule: new MinMaxPoints(100, 0, true), direction: IndicatorDirection.Lower, zeroEarnsNothing: false)),
    ];

    public override string ToString() => name;

    [FsCheck.NUnit.Property]
    public bool Calculate_OfPermutedUnits_PermutesTheResult(int seed, byte spread)
    {
        // Targets belong to units, so they are permuted with them.
        var figures = Draw(seed, spread, out var random);
        var disqualified = Enumerable.Range(0, Units).Where(_ => random.Next(8) == 0).ToArray();
        var order = Enumerable.Range(0, Units).ToArray();
        random.Shuffle(order);
        var moved = AssessmentScheme.Create(Permuted(order)).Value;

        var straight = AssessmentCalculator.Calculate(_scheme, SampleScheme.Table(_scheme, figures, disqualified));
        var permuted = AssessmentCalculator.Calculate(
            moved,
            SampleScheme.Table(moved, [.. order.Select(unit => figures[unit])], [.. Enumerable.Range(0, Units).Where(k => disqualified.Contains(order[k]))]));

        return Enumerable.Range(0, Units).All(k =>
            permuted.Total(k) == straight.Total(order[k])
            && permuted.OverallRank(k) == straight.OverallRank(order[k])
            && Enumerable.Range(0, Indicators).All(i => permuted.Rank(k, i) == straight.Rank(order[k], i) && permuted.Points(k, i) == straight.Points(order[k], i)));
    }

    [FsCheck.NUnit.Property]
    public bool Calculate_AfterOneFigureGetsBetter_NeverLowersItsUnitsPoints(int seed, byte spread, byte raise)
    {
        var figures = Draw(seed, spread, out var random);
        var unit = random.Next(Units);
        var indicator = random.Next(Indicators);
        var table = SampleScheme.Table(_scheme, figures);
        var figure = figures[unit][indicator]!.Value;
        var better = _scheme.Indicators[indicator].Direction == IndicatorDirection.Higher ? figure + 1 + raise : figure / 2;

        var before = AssessmentCalculator.Calculate(_scheme, table);
        var after = AssessmentCalculator.Calculate(_scheme, table.With(unit, indicator, better));

        return after.Points(unit, indicator) >= before.Points(unit, indicator)
            && after.Total(unit) >= before.Total(unit)
            && Enumerable.Range(0, Indicators).Where(i => i != indicator).All(i => after.Points(unit, i) == before.Points(unit, i));
    }

    [FsCheck.NUnit.Property]
    public bool Calculate_ABetterFigure_NeverEarnsLessThanAWorseOne(int seed, byte spread)
    {
        var figures = Draw(seed, spread, out _);
        var result = AssessmentCalculator.Calculate(_scheme, SampleScheme.Table(_scheme, figures));
        var sign = _scheme.Indicators[0].Direction == IndicatorDirection.Higher ? 1 : -1;

        return _scheme.Indicators[0].Rule is TargetPoints || Enumerable.Range(0, Indicators).All(i =>
            Enumerable.Range(0, Units).All(a => Enumerable.Range(0, Units).All(b =>
                sign * figures[a][i] < sign * figures[b][i] || result.Points(a, i) >= result.Points(b, i))));
    }

    [FsCheck.NUnit.Property]
    public bool Calculate_Totals_AreTheSumOfPointsTimesWeight(int seed, byte spread)
    {
        var result = AssessmentCalculator.Calculate(_scheme, SampleScheme.Table(_scheme, Draw(seed, spread, out _)));

        // Fractions are shown to six places, so their sum may differ from the total in the sixth; rounded totals by half of their last place.
        var most = _scheme.Definition.Rounding.TotalPlaces is null ? _scheme.Indicators[0].Rule is null ? 0 : 0.000001m : 0.005m;
        return Enumerable.Range(0, Units).All(unit =>
            Math.Abs(result.Total(unit)!.Value - Enumerable.Range(0, Indicators).Sum(i => result.Points(unit, i)!.Value * SampleScheme.Percents[i] / 100)) <= most);
    }

    [FsCheck.NUnit.Property]
    public bool Explain_TheNextFigure_IsTheNearestThatEarnsMore(int seed, byte spread)
    {
        var figures = Draw(seed, spread, out var random);
        var unit = random.Next(Units);
        var table = SampleScheme.Table(_scheme, figures);
        var sign = _scheme.Indicators[0].Direction == IndicatorDirection.Higher ? 1 : -1;

        return AssessmentInsight.Explain(_scheme, table, unit).All(line =>
        {
            var next = line.FigureForNextBand;
            return next is null
                ? line.PointsWithOneMore == line.Points
                : Points(next.Value) > line.Points && Points(next.Value - sign) == line.Points;
            decimal Points(long figure) => AssessmentCalculator.Calculate(_scheme, table.With(unit, line.Indicator, figure)).Points(unit, line.Indicator)!.Value;
        });
    }

    private static object[] Scheme(string name, SchemeDefinition definition) => [name, definition];

    private SchemeDefinition Permuted(int[] order) => definition.Indicators[0].Rule is TargetPoints targets
        ? SampleScheme.Definition(bands: NoBands, rule: new TargetPoints(targets.FullPoints, [.. order.Select(unit => targets.Targets[unit])], targets.CapPercent))
        : definition;

    private static long?[][] Draw(int seed, byte spread, out Random random)
    {
        var draws = random = new Random(seed);
        return [.. Enumerable.Range(0, Units).Select(_ => Enumerable.Range(0, Indicators).Select(_ => (long?)draws.Next(2 + (spread % 12))).ToArray())];
    }
}
