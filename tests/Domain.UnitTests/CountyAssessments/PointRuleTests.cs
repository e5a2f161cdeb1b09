using System.Numerics;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>Each way of scoring on columns computed by hand.</summary>
public sealed class PointRuleTests
{
    private static readonly PointStep[] Falling = [new(5, 100), new(3, 80), new(1, 60)];
    private static readonly PointStep[] Rising = [new(0, 100), new(1, 80), new(3, 60)];

    private static TestCaseData[] Columns =>
    [
        Column("shares of the best", new ProportionalPoints(100), [4, 3, 1, 0], [100, 75, 25, 0]),
        Column("shares that do not end are shown to six places", new ProportionalPoints(100), [3, 2, 1, 0], [100, 66.666667m, 33.333333m, 0]),
        Column("a column of zeros has no best", new ProportionalPoints(100), [0, 0, 0], [0, 0, 0]),
        Column("targets, capped", new TargetPoints(100, [3, 2, 4, 1], 120), [3, 3, 1, 0], [100, 120, 25, 0]),
        Column("targets that leave thirds", new TargetPoints(100, [3, 3, 7], 100), [1, 2, 3], [33.333333m, 66.666667m, 42.857143m]),
        Column("thresholds at, above and below", new StepPoints(Falling, false), [6, 5, 4, 3, 2, 1, 0], [100, 100, 80, 80, 60, 60, 0]),
        Column("between worst and best", new MinMaxPoints(100, 60, true), [10, 6, 2], [100, 80, 60]),
        Column("equal figures earn full points", new MinMaxPoints(100, 60, true), [4, 4, 4], [100, 100, 100]),
        Column("equal figures earn low points", new MinMaxPoints(100, 60, false), [4, 4, 4], [60, 60, 60]),
    ];

    [TestCaseSource(nameof(Columns))]
    public void Calculate_AColumn_GivesThePointsComputedByHand(PointRule rule, long?[] figures, decimal[] points)
    {
        var scheme = SampleScheme.Single(rule, figures.Length);

        Assert.That(PointsOf(scheme, figures), Is.EqualTo(points));
    }

    [Test]
    public void Calculate_WhereLessIsBetter_TurnsThresholdsAndMinMaxRound()
    {
        var steps = SampleScheme.Single(new StepPoints(Rising, true), 5, direction: IndicatorDirection.Lower, zeroEarnsNothing: false);
        var minMax = SampleScheme.Single(new MinMaxPoints(100, 60, true), 3, direction: IndicatorDirection.Lower, zeroEarnsNothing: false);

        Assert.That(PointsOf(steps, [0, 1, 2, 3, 4]), Is.EqualTo(new[] { 100m, 80, 60, 60, 0 }));
        Assert.That(PointsOf(minMax, [0, 5, 10]), Is.EqualTo(new[] { 100m, 80, 60 }));
    }

    [Test]
    public void Calculate_ADisqualifiedUnit_IsNotTheBestOfAnybody() => Assert.That(
        AssessmentCalculator.Calculate(
            SampleScheme.Single(new ProportionalPoints(100), 3), SampleScheme.Table(SampleScheme.Single(new ProportionalPoints(100), 3), [[90], [2], [1]], 0)).Points(2, 0),
        Is.EqualTo(50));

    [Test]
    public void Calculate_TiesSharingTheWorseRank_LoseTheBand()
    {
        RankBand[] bands = [new(1, 2, 3), new(3, 4, 1)];
        long?[] figures = [9, 5, 5, 1];

        Assert.That(PointsOf(SampleScheme.Single(null, 4, bands), figures), Is.EqualTo(new[] { 3m, 3, 3, 1 }));
        Assert.That(PointsOf(SampleScheme.Single(null, 4, bands, ties: TieRule.WorseRank), figures), Is.EqualTo(new[] { 3m, 1, 1, 1 }));
    }

    [Test]
    public void Calculate_TotalsOfEqualFractions_AreEqualHoweverTheyAreMadeUp()
    {
        // 1/3 + 2/3 of one half each, against 2/3 + 1/3 and against 1 + 0: equal only if nothing is rounded on the way.
        var scheme = AssessmentScheme.Create(SampleScheme.Definition([50, 50], [], unitCount: 4, rule: new ProportionalPoints(100))).Value;
        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, [[1, 4], [2, 2], [3, 0], [0, 6]]));

        Assert.That(Enumerable.Range(0, 4).Select(unit => (result.Total(unit), result.OverallRank(unit))), Is.All.EqualTo(((decimal?)50m, (int?)1)));
    }

    [Test]
    public void Calculate_WithPointsRoundedByTheScheme_RanksTheRoundedOnes()
    {
        var scheme = AssessmentScheme.Create(SampleScheme.Definition(
            [50, 50], [], unitCount: 4, rule: new ProportionalPoints(100), rounding: new ScoreRounding(2, null))).Value;
        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, [[1, 1], [2, 0], [3, 3], [0, 0]]));

        // 33.33 + 33.33 against 66.67 + 0, halved.
        Assert.That((result.Total(0), result.Total(1)), Is.EqualTo((33.33m, 33.335m)));
        Assert.That((result.OverallRank(0), result.OverallRank(1)), Is.EqualTo((3, 2)));
    }

    [Test]
    public void Calculate_WithTotalsRoundedByTheScheme_SharesTheRank()
    {
        var scheme = AssessmentScheme.Create(SampleScheme.Definition(
            [50, 50], [], unitCount: 4, rule: new ProportionalPoints(100), rounding: new ScoreRounding(2, 1))).Value;
        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, [[1, 1], [2, 0], [3, 3], [0, 0]]));

        Assert.That((result.Total(0), result.Total(1), result.OverallRank(0), result.OverallRank(1)), Is.EqualTo((33.3m, 33.3m, 2, 2)));
    }

    [Test]
    public void Calculate_WithManyLargeDenominators_StaysExact()
    {
        // Twenty different primes as best figures: the common denominator has some 120 digits.
        long[] primes = [999983, 999979, 999961, 999959, 999953, 999931, 999917, 999907, 999883, 999863, 999853, 999809, 999773, 999769, 999763, 999749, 999727, 999721, 999683, 999671];
        var scheme = AssessmentScheme.Create(SampleScheme.Definition(
            [.. Enumerable.Repeat(5m, 20)], [], unitCount: 3, rule: new ProportionalPoints(100))).Value;
        var half = primes.Select(prime => (long?)(prime / 2)).ToArray();
        var more = half.ToArray();
        more[19]++;
        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, [[.. primes.Select(prime => (long?)prime)], half, more]));

        Assert.That(Enumerable.Range(0, 3).Select(unit => result.OverallRank(unit)), Is.EqualTo(new[] { 1, 3, 2 }));
        Assert.That(result.Total(0), Is.EqualTo(100m));
    }

    [TestCase(null)]
    [TestCase(3)]
    public void Calculate_WithLargeDenominators_AgreesWithFractionsSummedOneByOne(int? totalPlaces)
    {
        const int Units = 60;
        const int Indicators = 20;
        var scheme = AssessmentScheme.Create(SampleScheme.Definition(
            [.. Enumerable.Repeat(5m, Indicators)], [], unitCount: Units, lastUnit: "Last", rule: new ProportionalPoints(100), rounding: new ScoreRounding(null, totalPlaces))).Value;
        var random = new Random(20);
        var figures = Enumerable.Range(0, Units).Select(_ => Enumerable.Range(0, Indicators).Select(_ => (long?)random.Next(1_000_000)).ToArray()).ToArray();
        (figures[1], figures[2]) = ([.. figures[0]], [.. figures[3]]);
        figures[2][0]++;

        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, figures));

        var best = Enumerable.Range(0, Indicators).Select(i => figures.Max(row => row[i]!.Value)).ToArray();
        var common = best.Aggregate(BigInteger.One, (product, one) => product * one);
        var sums = figures.Select(row => row.Select((figure, i) => common / best[i] * figure!.Value).Aggregate(BigInteger.Zero, (sum, part) => sum + part)).ToArray();
        var scale = BigInteger.Pow(10, totalPlaces ?? 12);
        var totals = sums.Select(sum => (decimal)(((2 * 5 * sum * scale) + common) / (2 * common)) / (decimal)scale).ToArray();
        Assert.That(Enumerable.Range(0, Units).Select(unit => result.Total(unit)), Is.EqualTo(totals));
        var ranked = totalPlaces is null ? sums : [.. totals.Select(total => (BigInteger)(total * 1000))];
        Assert.That(
            Enumerable.Range(0, Units).Select(unit => result.OverallRank(unit)), Is.EqualTo(ranked.Select(one => 1 + ranked.Count(other => other > one))));
        Assert.That(result.OverallRank(0), Is.EqualTo(result.OverallRank(1)));
    }

    [Test]
    public void Create_ARuleThatNeedsMoreToBeBetter_RefusesLess()
    {
        var created = AssessmentScheme.Create(SampleScheme.Definition(
            [100], [], unitCount: 2, direction: IndicatorDirection.Lower, zeroEarnsNothing: false, rule: new ProportionalPoints(100)));

        Assert.That(created.Error!.Fields.Select(field => (field.Path, field.Code)), Is.EqualTo(new[] { ("indicators[0]", "county-assessments.rule-needs-more") }));
    }

    private static TestCaseData Column(string name, PointRule rule, long?[] figures, decimal[] points) =>
        new TestCaseData(rule, figures, points).SetArgDisplayNames(name);

    private static IEnumerable<decimal?> PointsOf(AssessmentScheme scheme, long?[] figures)
    {
        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.Table(scheme, [.. figures.Select(figure => new[] { figure })]));
        return Enumerable.Range(0, figures.Length).Select(unit => result.Points(unit, 0));
    }
}
