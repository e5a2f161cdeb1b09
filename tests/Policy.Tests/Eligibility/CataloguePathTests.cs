using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Paths;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>The shortest way to every board of the catalogue, from nothing known, on every day something changed.</summary>
public sealed class CataloguePathTests
{
    private static readonly RuleBook Book = new EligibilityCatalog(TestPolicies.Store).Rules;

    private static IEnumerable<DateOnly> Days() => Book.ChangeDays.Where(day => day.Year >= 2019);

    [TestCaseSource(nameof(Days))]
    public void Find_FromNothingKnown_LeadsToEveryBoardWithNothingToSpare(DateOnly day)
    {
        var facts = new EnterpriseFactsBuilder(TestPolicies.Store.Metrics).Build();

        foreach (var path in new PathFinder(Book, day).Find(new EvaluationFrame(facts, day), _ => true))
        {
            var board = path.Verdict.Board;
            var best = path.Unverified.Count == 0 ? Outcome.Met : Outcome.Unknown;
            Assert.That(path.IsReachable, board.Board.Id);
            Assert.That(Decide(board, path.Changes, day), Is.EqualTo(best), board.Board.Id);
            foreach (var left in path.Unverified.Count == 0 ? path.Changes : [])
            {
                Assert.That(Decide(board, path.Changes.Where(change => change != left), day), Is.Not.EqualTo(Outcome.Met), $"{board.Board.Id} without {left.Metric.Name}");
            }
        }
    }

    private static Outcome Decide(CompiledBoard board, IEnumerable<PathChange> changes, DateOnly day)
    {
        var builder = new EnterpriseFactsBuilder(TestPolicies.Store.Metrics);
        foreach (var change in changes)
        {
            builder.Add(change.After);
        }

        return board.Decide(new EvaluationFrame(builder.Build(), day), IssuerRoute.Ordinary).Outcome;
    }
}
