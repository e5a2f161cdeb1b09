using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class AssessmentCalculatorTests
{
    private static readonly TestCaseData[] Columns =
    [
        Case("every unit differs", [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], "1 2 3 4 5 6 7 8 9 10 11", "3 3 3 2 2 2 2 2 1 1 1"),
        Case("a tie over the edge of the first band takes the better band", [9, 8, 7, 7, 7, 6, 5, 4, 3, 2, 1], "1 2 3 3 3 6 7 8 9 10 11", "3 3 3 3 3 2 2 2 1 1 1"),
        Case("a tie over the edge of the second band takes the better band", [20, 19, 18, 17, 16, 15, 14, 5, 5, 5, 5], "1 2 3 4 5 6 7 8 8 8 8", "3 3 3 2 2 2 2 2 2 2 2"),
        Case("four share the first rank, the next is fifth", [9, 9, 9, 9, 8, 7, 6, 5, 4, 3, 2], "1 1 1 1 5 6 7 8 9 10 11", "3 3 3 3 2 2 2 2 1 1 1"),
        Case("zero earns nothing although its rank is in the first band", [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], "1 1 3 3 3 3 3 3 3 3 3", "3 3 0 0 0 0 0 0 0 0 0"),
        Case("a column of zeros earns nobody anything", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "1 1 1 1 1 1 1 1 1 1 1", "0 0 0 0 0 0 0 0 0 0 0"),
        Case("all equal and positive share the first rank", [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], "1 1 1 1 1 1 1 1 1 1 1", "3 3 3 3 3 3 3 3 3 3 3"),
    ];

    [TestCaseSource(nameof(Columns))]
    public void Calculate_OfOneColumn_RanksAndEarnsAsTheAnnexSays(long?[] figures, string ranks, string points)
    {
        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.FirstColumn(figures));

        Assert.That(string.Join(' ', Enumerable.Range(0, 11).Select(unit => result.Rank(unit, 0))), Is.EqualTo(ranks));
        Assert.That(string.Join(' ', Enumerable.Range(0, 11).Select(unit => result.Points(unit, 0))), Is.EqualTo(points));
    }

    [Test]
    public void Calculate_EveryWeight_EntersTheTotalExactly()
    {
        // Unit i leads alone in indicator i: 3 points there, and a zero everywhere else.
        var figures = Enumerable.Range(0, 11)
            .Select(unit => Enumerable.Range(0, 8).Select(i => unit == i ? (long?)1 : 0).ToArray())
            .ToArray();

        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.Table(figures));

        Assert.That(
            Enumerable.Range(0, 11).Select(unit => result.Total(unit)),
            Is.EqualTo(new decimal?[] { 0.15m, 0.15m, 0.15m, 0.15m, 0.30m, 0.45m, 0.75m, 0.90m, 0, 0, 0 }));
        Assert.That(
            Enumerable.Range(0, 11).Select(unit => result.OverallRank(unit)),
            Is.EqualTo(new int?[] { 5, 5, 5, 5, 4, 3, 2, 1, 9, 9, 9 }));
    }

    [Test]
    public void Calculate_TotalsReachedByDifferentSums_AreEqualAndShareARank()
    {
        // 3 × 15 % against 3 × 5 % three times: 0.45 both, though binary fractions would differ.
        var figures = Enumerable.Range(0, 11).Select(_ => new long?[] { 0, 0, 0, 0, 0, 0, 0, 0 }).ToArray();
        figures[3][5] = 1;
        figures[7][0] = figures[7][1] = figures[7][2] = 1;

        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.Table(figures));

        Assert.That(result.Total(3), Is.EqualTo(0.45m));
        Assert.That(result.Total(7), Is.EqualTo(0.45m));
        Assert.That((result.OverallRank(3), result.OverallRank(7)), Is.EqualTo(((int?)1, (int?)1)));
    }

    [Test]
    public void Calculate_ADisqualifiedUnit_LeavesTheRankingAndTheOthersMoveUp()
    {
        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.FirstColumn([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], disqualified: 1));

        Assert.That((result.Rank(1, 0), result.Points(1, 0), result.Total(1), result.OverallRank(1)), Is.EqualTo(((int?)null, (decimal?)null, (decimal?)null, (int?)null)));
        Assert.That(string.Join(' ', Enumerable.Range(0, 11).Select(unit => result.Rank(unit, 0))), Is.EqualTo("1  2 3 4 5 6 7 8 9 10"));
        Assert.That(string.Join(' ', Enumerable.Range(0, 11).Select(unit => result.Points(unit, 0))), Is.EqualTo("3  3 3 2 2 2 2 2 1 1"));
    }

    [Test]
    public void Calculate_WithBandsInProportion_MovesTheBandEdges()
    {
        var scheme = AssessmentScheme.Create(SampleScheme.Definition(whenFewer: BandsWhenFewer.Proportional)).Value;

        var result = AssessmentCalculator.Calculate(scheme, SampleScheme.FirstColumn([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0, 1, 2, 3, 4, 5));

        Assert.That(string.Join(' ', Enumerable.Range(6, 5).Select(unit => result.Points(unit, 0))), Is.EqualTo("3 3 2 2 1"));
    }

    [Test]
    public void Calculate_WhenEveryUnitIsDisqualified_RanksNobody()
    {
        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.FirstColumn(new long?[11], [.. Enumerable.Range(0, 11)]));

        Assert.That(Enumerable.Range(0, 11).Select(unit => result.OverallRank(unit)), Is.All.Null);
    }

    [Test]
    public void Calculate_AnUnknownFigure_HasNoRankAndTheOthersAreRankedWithoutIt()
    {
        var result = AssessmentCalculator.Calculate(SampleScheme.Eleven, SampleScheme.FirstColumn([null, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]));

        Assert.That((result.Rank(0, 0), result.Points(0, 0), result.Total(0)), Is.EqualTo(((int?)null, (decimal?)null, (decimal?)0)));
        Assert.That((result.Rank(1, 0), result.Rank(10, 0)), Is.EqualTo(((int?)1, (int?)10)));
    }

    [Test]
    public void Calculate_WhereLessIsBetter_RanksTheSmallestFirst()
    {
        var scheme = AssessmentScheme.Create(SampleScheme.Definition([100], direction: IndicatorDirection.Lower, zeroEarnsNothing: false)).Value;
        var table = AssessmentTable.FromStored(scheme, (unit, _) => unit, _ => false);

        var result = AssessmentCalculator.Calculate(scheme, table);

        Assert.That((result.Rank(0, 0), result.Points(0, 0), result.Rank(10, 0)), Is.EqualTo(((int?)1, (decimal?)3, (int?)11)));
    }

    private static TestCaseData Case(string name, long?[] figures, string ranks, string points) =>
        new TestCaseData(figures, ranks, points).SetArgDisplayNames(name);
}
