using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>The golden cases grow with the catalogue.</summary>
public sealed class GoldenCoverageTests
{
    private const int FewestCases = 300;
    private static readonly RuleBook Book = new EligibilityCatalog(TestPolicies.Store).Rules;

    /// <summary>Standards of foreign markets, of the float and of the filing were added with their cases: none may lose them.</summary>
    private static readonly string[] Complete = ["SG-A", "SG-B", "NY-DOM", "NY-FPI", "HK-FLOAT", "HK-FLOAT-GEM", "OV-15", "OV-16", "OV-19"];

    [Test]
    public void Cases_AreManyAndNameRulesThatExist()
    {
        var cases = GoldenCase.All().ToList();

        Assert.That(cases, Has.Count.GreaterThanOrEqualTo(FewestCases));
        Assert.That(cases.SelectMany(one => one.Expect.Keys).Distinct().Where(rule => Book.Find(rule) is null), Is.Empty);
    }

    [TestCaseSource(nameof(Complete))]
    public void Rule_HasCasesForMetNotMetAndUnknown(string rule)
    {
        var answers = GoldenCase.All().Where(one => one.Expect.ContainsKey(rule)).Select(one => one.Expect[rule]).Distinct();

        Assert.That(answers, Is.SupersetOf(["met", "notMet", "unknown"]));
    }
}
