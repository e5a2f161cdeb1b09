using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class AssessmentInsightTests
{
    private static readonly long?[] Descending = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

    [Test]
    public void Explain_AUnitJustBelowTheFirstBand_ShowsWhatOneMoreBrings()
    {
        var line = AssessmentInsight.Explain(SampleScheme.Eleven, SampleScheme.FirstColumn(Descending), 3)[0];

        // 8 + 1 ties with the third: 3 instead of 2 points, 0.15 instead of 0.10; three others have 0.15 too.
        Assert.That((line.Points, line.LostTotal), Is.EqualTo((2m, 0.05m)));
        Assert.That((line.PointsWithOneMore, line.TotalWithOneMore, line.RankWithOneMore, line.FigureForNextBand), Is.EqualTo((3m, 0.15m, 1, (long?)9)));
    }

    [Test]
    public void Explain_AUnitFarBelowTheNextBand_SaysHowFar()
    {
        var line = AssessmentInsight.Explain(SampleScheme.Eleven, SampleScheme.FirstColumn(Descending), 10)[0];

        Assert.That((line.PointsWithOneMore, line.FigureForNextBand), Is.EqualTo((1m, (long?)4)));
    }

    [Test]
    public void Explain_AUnitWithZeroInAnEmptyColumn_WinsTheFirstBandWithOne()
    {
        var line = AssessmentInsight.Explain(SampleScheme.Eleven, SampleScheme.FirstColumn(Descending), 10)[7];

        Assert.That((line.Points, line.LostTotal, line.PointsWithOneMore, line.TotalWithOneMore, line.RankWithOneMore), Is.EqualTo((0m, 0.9m, 3m, 0.95m, 1)));
    }

    [Test]
    public void Explain_ADisqualifiedUnit_HasNothingToSay() =>
        Assert.That(AssessmentInsight.Explain(SampleScheme.Eleven, SampleScheme.FirstColumn(Descending, 2), 2), Is.Empty);

    [Test]
    public void Explain_AnUnknownFigure_IsLeftOut() =>
        Assert.That(AssessmentInsight.Explain(SampleScheme.Eleven, SampleScheme.FirstColumn([null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 0).Select(line => line.Indicator), Is.EqualTo(Enumerable.Range(1, 7)));
}
