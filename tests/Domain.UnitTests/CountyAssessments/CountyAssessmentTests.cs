using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class CountyAssessmentTests
{
    private static readonly Signature By = new(Guid.Empty, "示例", DateTimeOffset.UnixEpoch);
    private static readonly AssessmentTable Complete = SampleScheme.FirstColumn([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);

    [TestCase(2021, false)]
    [TestCase(2022, true)]
    [TestCase(2026, true)]
    [TestCase(2027, false)]
    public void Open_OutsideTheSchemesYears_IsRefused(int year, bool opens) =>
        Assert.That(Open(year).Error?.Code, Is.EqualTo(opens ? null : "county-assessments.year-out-of-range"));

    [Test]
    public void SignOff_OfACompleteTable_FreezesIt()
    {
        var assessment = Open(2025).Value;

        Assert.That(assessment.SignOff(SampleScheme.Eleven, Complete, 1, By).Error, Is.Null);
        Assert.That((assessment.Status, assessment.SignedOff), Is.EqualTo((AssessmentStatus.Published, By)));
        Assert.That(assessment.CheckOpen().Error?.Code, Is.EqualTo("county-assessments.frozen"));
        Assert.That(assessment.SignOff(SampleScheme.Eleven, Complete, 1, By).Error?.Code, Is.EqualTo("county-assessments.frozen"));
    }

    [Test]
    public void SignOff_OfAVersionNobodySaw_IsRefused() =>
        Assert.That(Open(2025).Value.SignOff(SampleScheme.Eleven, Complete, 2, By).Error?.Code, Is.EqualTo("county-assessments.stale-version"));

    [Test]
    public void SignOff_WithFiguresMissing_NamesThem()
    {
        var table = SampleScheme.FirstColumn([null, 10, 9, 8, 7, 6, 5, 4, 3, null, 1], disqualified: 9);

        var error = Open(2025).Value.SignOff(SampleScheme.Eleven, table, 1, By).Error;

        Assert.That(error?.Code, Is.EqualTo("county-assessments.figures-missing"));
        Assert.That(error!.Fields.Select(field => field.Path), Is.EqualTo(new[] { "140201/i0" }));
    }

    [TestCase(2024, false)]
    [TestCase(2025, true)]
    [TestCase(2026, true)]
    [TestCase(2027, false)]
    public void Disqualification_FoundInAYear_CoversThisAndTheNext(int year, bool covered)
    {
        var disqualification = Disqualification.Record(Guid.Empty, SampleScheme.Eleven, "140201", 2025, "虚报", "核查记录", By).Value;

        Assert.That(disqualification.Covers(year), Is.EqualTo(covered));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("a\0b")]
    public void Disqualification_WithoutAProperReason_IsRefused(string? reason)
    {
        var error = Disqualification.Record(Guid.Empty, SampleScheme.Eleven, "140201", 2025, reason, "核查记录", By).Error;

        Assert.That((error?.Code, error?.Fields[0].Path), Is.EqualTo(("county-assessments.text-invalid", "reason")));
    }

    private static Domain.Common.Result<CountyAssessment> Open(int year) =>
        CountyAssessment.Open(Guid.Empty, SampleScheme.Eleven, year, new DateOnly(2026, 6, 30), By);
}
