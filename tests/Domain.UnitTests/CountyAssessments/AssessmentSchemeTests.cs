using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class AssessmentSchemeTests
{
    private static readonly object[] Inconsistent =
    [
        new object[] { SampleScheme.Definition([5, 5, 5, 5, 10, 15, 25, 29.9999m]), "indicators scoring.weights-not-whole" },
        new object[] { SampleScheme.Definition(bands: [new RankBand(1, 3, 3)]), "bands scoring.bands-not-covering" },
        new object[] { SampleScheme.Definition(lastUnit: "A"), "units county-assessments.duplicate" },
        new object[] { SampleScheme.Definition([100], direction: IndicatorDirection.Lower), "indicators[0] county-assessments.zero-is-best" },
    ];

    [TestCaseSource(nameof(Inconsistent))]
    public void Create_OfPartsThatContradict_NamesThePart(SchemeDefinition definition, string problem) =>
        Assert.That(AssessmentScheme.Create(definition).Error?.Fields.Select(field => $"{field.Path} {field.Code}"), Is.EqualTo(new[] { problem }));

    [Test]
    public void FindUnit_ByNameOrCode_GivesItsPrintedPlace()
    {
        Assert.That(SampleScheme.Eleven.FindUnit("C"), Is.EqualTo(2));
        Assert.That(SampleScheme.Eleven.FindUnit("140203"), Is.EqualTo(2));
        Assert.That(SampleScheme.Eleven.FindUnit("c"), Is.Null);
    }

    [Test]
    public void Deadline_OfAYear_IsThirtyMarchOfTheNext() =>
        Assert.That(SampleScheme.Eleven.Definition.Deadline.For(2023), Is.EqualTo(new DateOnly(2024, 3, 30)));
}
