using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>The golden cases grow with the catalogue.</summary>
public sealed class GoldenCoverageTests
{
    private const int FewestCases = 700;
    private static readonly RuleBook Book = new EligibilityCatalog(TestPolicies.Store).Rules;

    private static IEnumerable<string> Verified() =>
        Book.Rules.Where(rule => rule.Versions.Any(version => !version.IsUnverified)).Select(rule => rule.Id);

    private static IEnumerable<string> Unverified() =>
        Book.Rules.Where(rule => rule.Versions.Any(version => version.IsUnverified)).Select(rule => rule.Id);

    [Test]
    public void Cases_AreManyAndNameRulesThatExist()
    {
        var cases = GoldenCase.All().ToList();

        Assert.That(cases, Has.Count.GreaterThanOrEqualTo(FewestCases));
        Assert.That(cases.SelectMany(one => one.Expect.Keys).Distinct().Where(rule => Book.Find(rule) is null), Is.Empty);
    }

    [TestCaseSource(nameof(Verified))]
    public void Rule_HasCasesForMetNotMetAndUnknown(string rule)
    {
        var answers = GoldenCase.All().Where(one => one.Expect.ContainsKey(rule)).Select(one => one.Expect[rule]).Distinct();

        Assert.That(answers, Is.SupersetOf(["met", "notMet", "unknown"]));
    }

    [TestCaseSource(nameof(Unverified))]
    public void UnverifiedRule_HasACaseThatConcludesNothing(string rule) =>
        Assert.That(GoldenCase.All().Any(one => one.Unverified.Contains(rule)), Is.True);
}
