using System.Collections.Concurrent;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Paths;

/// <summary>Finds for an enterprise the boards ordered by how close it is, and the shortest set of changes that would qualify it. Pure.</summary>
/// <remarks>How closeness is measured: <c>docs/adr/0014-closeness-to-a-board.md</c>.</remarks>
public sealed class PathFinder
{
    private const int MostPasses = 12;
    private const int MostTries = 6;
    private readonly IReadOnlyList<CompiledBoard> _boards;
    private readonly PathTrees _trees;
    private readonly ConcurrentDictionary<CompiledRule, PathNode> _nodes = new();

    /// <summary>A finder for the rules in force on a day.</summary>
    /// <param name="book">Every rule.</param>
    /// <param name="day">The day that picks the versions.</param>
    public PathFinder(RuleBook book, DateOnly day)
    {
        _boards = book.InForceOn(day).Boards;
        _trees = new PathTrees(book, day);
    }

    /// <summary>The shortest way to each board wanted, nearest first; equally near ones in the order of the boards.</summary>
    public IReadOnlyList<ListingPath> Find(EvaluationFrame frame, Func<CompiledBoard, bool> isWanted)
    {
        var route = CompiledBoard.RouteOf(frame.Facts);
        return [.. _boards.Where(isWanted).Select(board => Find(board, frame, route))
            .OrderBy(path => path.IsUnverifiedStandard)
            .ThenBy(path => !path.IsReachable)
            .ThenBy(path => path.Remaining)
            .ThenBy(path => path.Distance)
            .ThenBy(path => path.Unverified.Count)
            .ThenBy(path => path.Confirmations)
            .ThenBy(path => path.Steps.Count)
            .ThenBy(path => path.EarliestOn ?? DateOnly.MinValue)
            .ThenBy(path => path.Verdict.Board.Board.Order)];
    }

    /// <summary>The shortest way to one board.</summary>
    public ListingPath Find(CompiledBoard board, EvaluationFrame frame, IssuerRoute route)
    {
        var standards = board.StandardsOf(route);
        var tree = new PathNode.Group(IsAny: false, [new PathNode.Group(IsAny: true, [.. standards.Select(Node)]), .. board.Requirements.Select(Node)]);
        var ways = new PathSearch(frame, tree).Find();
        var verdict = board.Decide(frame, route);
        foreach (var way in ways.Take(MostTries))
        {
            if (Realise(tree, way, frame) is { } changes)
            {
                return Answer(verdict, standards, way with { Targets = Needed(tree, way, frame) }, frame, changes);
            }
        }

        return Answer(verdict, standards, ways.Count > 0 ? ways[0] with { Targets = Needed(tree, ways[0], frame) } : Way.Open, frame, null);
    }

    private PathNode Node(CompiledRule rule) => _nodes.GetOrAdd(rule, static (one, trees) => trees.Of(one), _trees);

    private static ListingPath Answer(
        BoardVerdict verdict, IReadOnlyList<CompiledRule> standards, Way way, EvaluationFrame frame, IReadOnlyList<PathChange>? changes)
    {
        var steps = way.Targets.Select(target => target.Step).OfType<PathStep>().ToList();
        return new ListingPath(
            verdict,
            standards.FirstOrDefault(rule => way.Targets.Any(target => target.Leaf.Rule == rule)) ?? standards.FirstOrDefault(way.Unverified.Contains),
            way.Cost.Distance,
            way.Targets.Count(target => target.Leaf.Test.Metric.Kind != MetricKind.Flag || target.Step?.Distance > 0m),
            [.. steps.OrderByDescending(step => step.Distance)],
            changes ?? [],
            changes is not null,
            way.Unverified,
            steps.Max(step => step.EarliestOn),
            [.. way.Targets
                .Where(target => target.Step is null && target.Wanted == Outcome.Met)
                .Select(target => target.Leaf.Test.EndsOn(frame) is { } end ? new ExpiringCondition(target.Leaf.Rule, target.Leaf.Condition, end) : null)
                .OfType<ExpiringCondition>()
                .OrderBy(one => one.EndsOn)]);
    }

    /// <summary>The way without the steps the tree does not need.</summary>
    private static List<PathTarget> Needed(PathNode tree, Way way, EvaluationFrame frame)
    {
        var kept = way.Targets.ToList();
        foreach (var target in way.Targets.Where(one => one.Step is not null).OrderByDescending(one => one.Step!.Distance))
        {
            var without = kept.Where(one => one != target).ToList();
            if (Holds(tree, without, frame))
            {
                kept = without;
            }
        }

        return kept;
    }

    /// <summary>True when the tree is met once the targets answer as wanted and everything else as it does today.</summary>
    private static bool Holds(PathNode tree, IReadOnlyList<PathTarget> targets, EvaluationFrame frame)
    {
        var wanted = new Dictionary<ConditionTest, Outcome>(ReferenceEqualityComparer.Instance);
        foreach (var target in targets)
        {
            wanted[target.Leaf.Test] = target.Wanted;
        }

        return tree.Decide(leaf => wanted.TryGetValue(leaf.Test, out var answer) ? answer : leaf.Test.Evaluate(frame, out _)) == Outcome.Met;
    }

    /// <summary>Values that make the tree met, none of them to spare; null when none were found.</summary>
    private static List<PathChange>? Realise(PathNode tree, Way way, EvaluationFrame frame)
    {
        var draft = new FactDraft(frame.Facts, frame.AsOf);
        try
        {
            return Bring(draft, way.Targets) && IsMet(tree, draft.Frame) ? Trim(tree, draft) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Brings each target about, and again those that another one undid, as raising revenue lowers a ratio to it.</summary>
    private static bool Bring(FactDraft draft, IReadOnlyList<PathTarget> targets)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var isSettled = true;
            foreach (var target in targets.OrderBy(one => one.Leaf.Test.Phase))
            {
                if (target.Leaf.Test.Evaluate(draft.Frame, out _) == target.Wanted)
                {
                    continue;
                }

                isSettled = false;
                if (!target.Leaf.Test.Bring(draft, target.Wanted))
                {
                    return false;
                }
            }

            if (isSettled)
            {
                return true;
            }
        }

        return false;
    }

    private static List<PathChange> Trim(PathNode tree, FactDraft draft)
    {
        var kept = draft.Changes.ToList();
        for (var i = 0; i < kept.Count;)
        {
            var without = kept.Where((_, index) => index != i).ToList();
            if (IsMet(tree, draft.FrameWith(without)))
            {
                (kept, i) = (without, 0);
            }
            else
            {
                i++;
            }
        }

        return kept;
    }

    private static bool IsMet(PathNode tree, EvaluationFrame frame) => tree.Decide(leaf => leaf.Test.Evaluate(frame, out _)) == Outcome.Met;
}
