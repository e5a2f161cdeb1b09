using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

public sealed class GoldenCaseTests
{
    private static readonly RuleBook Book = new EligibilityCatalog(TestPolicies.Store).Rules;

    [TestCaseSource(typeof(GoldenCase), nameof(GoldenCase.All))]
    public void Case_AsWritten_IsAnsweredAsExpected(GoldenCase golden)
    {
        Assert.That(FactsInputReader.Read(golden.Facts, TestPolicies.Store.Metrics, golden.AsOf, new DateOnly(2026, 6, 30), "facts", isWhole: false).TryGetValue(out var read, out var error), error?.Message);
        var frame = new EvaluationFrame(read!.Facts, golden.AsOf);
        var set = Book.InForceOn(golden.ListingCommitteeOn ?? golden.AsOf);

        Assert.Multiple(() =>
        {
            CheckRules(golden, set, frame);
            CheckConditions(golden, set, frame);
            CheckBoards(golden, set, frame);
        });
    }

    [Test]
    public void Cases_Together_AreAtLeastOneHundredAndFifty() => Assert.That(GoldenCase.All().Count(), Is.GreaterThanOrEqualTo(150));

    [Test]
    public void Cases_Together_NameEveryRuleOfTheDomesticBoardsAndProgrammes()
    {
        var named = GoldenCase.All().SelectMany(golden => golden.Expect.Keys.Concat(golden.NotInForce)).ToHashSet();
        string[] boards = ["main", "star", "chinext", "beijing", "star-attributes", "datong-reserve", "guangzhou-list", "guangzhou-priority"];

        Assert.That(Book.Rules.Where(rule => boards.Contains(rule.Board)).Select(rule => rule.Id).Where(id => !named.Contains(id)), Is.Empty);
    }

    private static CompiledRule Find(GoldenCase golden, RuleSet set, string id)
    {
        var rule = golden.Pinned.Contains(id) ? Book.Pinned(Book.Find(id)!, golden.AsOf) : set.Find(id);
        Assert.That(rule, Is.Not.Null, $"{id} is not in force on {golden.AsOf:yyyy-MM-dd}");
        return rule!;
    }

    private static void CheckRules(GoldenCase golden, RuleSet set, EvaluationFrame frame)
    {
        foreach (var (id, expected) in golden.Expect)
        {
            var rule = Find(golden, set, id);
            Assert.That(rule.Explain(frame).Outcome.Word(), Is.EqualTo(expected), id);
            Assert.That(rule.Decide(frame), Is.EqualTo(rule.Explain(frame).Outcome), $"{id}: the fast path");
        }

        foreach (var id in golden.NotInForce)
        {
            Assert.That(Book.Find(id), Is.Not.Null, id);
            Assert.That(set.Find(id), Is.Null, $"{id} is in force");
        }

        foreach (var id in golden.Unverified)
        {
            Assert.That(Find(golden, set, id).Version.IsUnverified, id);
        }

        foreach (var (id, flags) in golden.Presumed)
        {
            Assert.That(Find(golden, set, id).Explain(frame).Presumed().Select(flag => flag.Name), Is.EquivalentTo(flags), id);
        }
    }

    private static void CheckConditions(GoldenCase golden, RuleSet set, EvaluationFrame frame)
    {
        foreach (var (path, expected) in golden.Conditions)
        {
            Assert.That(Finding(path).Outcome.Word(), Is.EqualTo(expected), path);
        }

        foreach (var path in golden.NotApplied)
        {
            Assert.That(Finding(path).Applies, Is.False, path);
        }

        ConditionFinding Finding(string path)
        {
            var verdict = Find(golden, set, path[..path.IndexOf('/')]).Explain(frame);
            var index = verdict.Rule.Conditions.Select(condition => condition.Id).ToList().IndexOf(path[(path.IndexOf('/') + 1)..]);
            Assert.That(index, Is.GreaterThanOrEqualTo(0), $"{path}: no such condition");
            return verdict.Findings[index];
        }
    }

    private static void CheckBoards(GoldenCase golden, RuleSet set, EvaluationFrame frame)
    {
        foreach (var (id, expected) in golden.Boards)
        {
            var board = set.Boards.Single(one => one.Board.Id == id);
            var verdict = board.Decide(frame, CompiledBoard.RouteOf(frame.Facts));
            Check("standards", verdict.Standards.Word());
            Check("requirements", verdict.Requirements.Word());
            Check("outcome", verdict.Outcome.Word());
            Check("route", char.ToLowerInvariant(verdict.Route.ToString()[0]) + verdict.Route.ToString()[1..]);

            void Check(string part, string actual)
            {
                if ((string?)expected![part] is { } word)
                {
                    Assert.That(actual, Is.EqualTo(word), $"{id}.{part}");
                }
            }
        }
    }
}
