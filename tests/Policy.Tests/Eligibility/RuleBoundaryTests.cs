using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>Every rule version on its first day: nothing known, and each figure at, just below and just above its threshold.</summary>
public sealed class RuleBoundaryTests
{
    private static readonly RuleBook Book = new EligibilityCatalog(TestPolicies.Store).Rules;
    private static readonly MetricCatalog Metrics = TestPolicies.Store.Metrics;

    private static IEnumerable<TestCaseData> Versions() => Book.Rules
        .SelectMany(rule => rule.Versions.Select(version => (rule, version)))
        .Select(pair => new TestCaseData(pair.rule.Id, pair.version.EffectiveFrom).SetArgDisplayNames(pair.rule.Id, pair.version.EffectiveFrom.ToString("yyyy-MM-dd")));

    [TestCaseSource(nameof(Versions))]
    public void Version_NothingKnown_IsUnknownAndNamesWhatIsMissing(string id, DateOnly day)
    {
        var verdict = Book.InForceOn(day).Find(id)!.Explain(new EvaluationFrame(new EnterpriseFactsBuilder(Metrics).Build(), day));

        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(verdict.Missing(), Is.Not.Empty);
    }

    [TestCaseSource(nameof(Versions))]
    public void Version_OnItsDays_IsInForceFromTheFirstToTheDayBeforeTheLast(string id, DateOnly day)
    {
        var version = Book.Find(id)!.Versions.Single(one => one.EffectiveFrom == day);

        Assert.That(Book.InForceOn(day).Find(id)?.Version, Is.SameAs(version));
        Assert.That(Book.InForceOn(day.AddDays(-1)).Find(id)?.Version, Is.Not.SameAs(version));
        if (version.EffectiveTo is { } end)
        {
            Assert.That(Book.InForceOn(end.AddDays(-1)).Find(id)?.Version, Is.SameAs(version));
            Assert.That(Book.InForceOn(end).Find(id)?.Version, Is.Not.SameAs(version));
        }
    }

    [TestCaseSource(nameof(Versions))]
    public void Version_EachFigureAtBelowAndAboveItsThreshold_TurnsWhereTheTextSays(string id, DateOnly day)
    {
        foreach (var condition in Book.InForceOn(day).Find(id)!.Conditions)
        {
            CheckThreshold(condition.Test, day, condition.Id);
        }
    }

    private static void CheckThreshold(ConditionTest test, DateOnly day, string place)
    {
        var nothing = new EvaluationFrame(new EnterpriseFactsBuilder(Metrics).Build(), day);
        if (test.Threshold(nothing) is not { } threshold || test.Metric.Kind == MetricKind.Date)
        {
            return;
        }

        var step = 1m / test.Metric.StorageScale;
        var at = Evaluate(test, day, threshold);
        var below = Evaluate(test, day, threshold - step);
        var above = Evaluate(test, day, threshold + step);
        var zh = test.Text.Zh;
        var (expectBelow, expectAt, expectAbove) =
            zh.Contains("为正") || zh.Contains("超过") && !zh.Contains("不超过") ? (Outcome.NotMet, Outcome.NotMet, Outcome.Met)
            : zh.Contains("不超过") || zh.Contains("不大于零") || zh.Contains("不存在未弥补亏损") ? (Outcome.Met, Outcome.Met, Outcome.NotMet)
            : zh.Contains("低于") && !zh.Contains("不低于") ? (Outcome.Met, Outcome.NotMet, Outcome.NotMet)
            : (Outcome.NotMet, Outcome.Met, Outcome.Met);
        Assert.That((below, at, above), Is.EqualTo((expectBelow, expectAt, expectAbove)), $"{place} {zh}");
    }

    private static Outcome Evaluate(ConditionTest test, DateOnly day, decimal value)
    {
        var builder = new EnterpriseFactsBuilder(Metrics);
        if (test.Metric.IsYearly)
        {
            // A sum over the years equals the value when it stands in the latest and the others are nil; a mean or "each" needs it in all.
            var isSum = test.Text.Zh.Contains("累计");
            for (var back = 0; back < test.Years; back++)
            {
                builder.Set(test.Metric, day.Year - 1 - back, isSum && back > 0 ? 0m : value);
            }
        }
        else
        {
            builder.Set(test.Metric, value);
        }

        return test.Evaluate(new EvaluationFrame(builder.Build(), day), out _);
    }
}
