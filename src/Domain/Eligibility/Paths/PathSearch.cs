using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Paths;

/// <summary>A test a way relies on, and the answer it needs.</summary>
/// <param name="Leaf">The test.</param>
/// <param name="Wanted">Met, or not met below a negation and for the other side of a branch.</param>
/// <param name="Step">What is to be done; null when it already answers so.</param>
internal sealed record PathTarget(PathLeaf Leaf, Outcome Wanted, PathStep? Step);

/// <summary>One way through a tree: all of its tests together make it met.</summary>
internal sealed record Way(IReadOnlyList<PathTarget> Targets, IReadOnlyList<CompiledRule> Unverified)
{
    public static Way Open { get; } = new([], []);

    /// <summary>What is compared: unchecked rules, distance, confirmations, number of steps, last day waited for.</summary>
    public (int Unverified, decimal Distance, int Confirmations, int Steps, DateOnly Until) Cost { get; } = (
        Unverified.Count,
        Targets.Sum(target => target.Step?.Distance ?? 0m),
        Targets.Count(target => target.Step?.Kind == PathStepKind.Confirm),
        Targets.Count(target => target.Step is not null),
        Targets.Max(target => target.Step?.EarliestOn) ?? DateOnly.MinValue);
}

/// <summary>Looks for the cheapest ways to make a tree met. Exact while the alternatives side by side are fewer than <see cref="MostWays"/>.</summary>
internal sealed class PathSearch(EvaluationFrame frame, PathNode tree)
{
    private const int MostWays = 24;
    private const int HorizonYears = 30;
    private readonly IReadOnlySet<ConditionTest> _everywhere = tree.NeededEverywhere();

    /// <summary>Ways that make the tree met, cheapest first; none when nothing can.</summary>
    public IReadOnlyList<Way> Find() => Find(tree, Outcome.Met);

    private IReadOnlyList<Way> Find(PathNode node, Outcome wanted) => node switch
    {
        PathNode.Test test => [new Way([Target(test.Leaf, wanted)], [])],
        PathNode.Group group when group.IsAny == (wanted == Outcome.Met) =>
            Cheapest(group.Parts.SelectMany(part => Find(part, wanted))),
        PathNode.Group group => group.Parts.Aggregate((IReadOnlyList<Way>)[Way.Open], (ways, part) => Both(ways, Find(part, wanted))),
        PathNode.Negation not => Find(not.Part, wanted.Opposite()),
        PathNode.Branch branch => Cheapest(Branches(branch, wanted)),
        PathNode.Unverified unverified when wanted == Outcome.Met => [new Way([], [unverified.Rule])],
        _ => [],
    };

    private IEnumerable<Way> Branches(PathNode.Branch branch, Outcome wanted)
    {
        var then = Side(branch.Then, wanted);
        var otherwise = Side(branch.Otherwise, wanted);
        // Where both sides hold it does not matter which one the test picks.
        return Both(Find(branch.Picks, Outcome.Met), then)
            .Concat(Both(Find(branch.Picks, Outcome.NotMet), otherwise))
            .Concat(Both(then, otherwise));
    }

    private IReadOnlyList<Way> Side(PathNode? side, Outcome wanted) =>
        side is not null ? Find(side, wanted) : wanted == Outcome.Met ? [Way.Open] : [];

    private static IReadOnlyList<Way> Both(IReadOnlyList<Way> left, IReadOnlyList<Way> right) =>
        Cheapest(left.SelectMany(one => right.Select(other => Join(one, other))).OfType<Way>());

    private static IReadOnlyList<Way> Cheapest(IEnumerable<Way> ways) => [.. ways.OrderBy(way => way.Cost).Take(MostWays)];

    /// <summary>Both ways at once; null when they want opposite answers of one test.</summary>
    private static Way? Join(Way one, Way other)
    {
        var targets = new List<PathTarget>(one.Targets);
        foreach (var target in other.Targets)
        {
            var same = targets.FindIndex(known => ReferenceEquals(known.Leaf.Test, target.Leaf.Test));
            if (same < 0)
            {
                targets.Add(target);
            }
            else if (targets[same].Wanted != target.Wanted)
            {
                return null;
            }
            else if (target.Step?.Distance < targets[same].Step?.Distance)
            {
                targets[same] = target;
            }
        }

        return new Way(targets, [.. one.Unverified.Union(other.Unverified)]);
    }

    private PathTarget Target(PathLeaf leaf, Outcome wanted)
    {
        var outcome = leaf.Test.Evaluate(frame, out var observed);
        if (outcome == wanted)
        {
            return new PathTarget(leaf, wanted, null);
        }

        // A yes/no fact only some ways need is a claim of its own; one that every way needs is a mere confirmation.
        var isConfirmed = leaf.Test.Metric.Kind == MetricKind.Flag && _everywhere.Contains(leaf.Test);
        var wait = wanted == Outcome.Met && leaf.Test.HoldsFrom(frame) is { } from && from.Day <= Horizon() ? from : ((DateOnly Day, bool IsEstimate)?)null;
        var gap = wanted == Outcome.Met ? leaf.Test.Gap(frame, outcome, observed) : null;
        var (kind, distance) = (outcome, wait, isConfirmed) switch
        {
            (Outcome.NotMet or Outcome.Unknown, not null, _) => (PathStepKind.Wait, 0m),
            (Outcome.Unknown, _, true) => (PathStepKind.Confirm, 0m),
            (Outcome.Unknown, _, _) => (PathStepKind.Supply, 1m),
            _ => (gap is null ? PathStepKind.Change : PathStepKind.Reach, Share(gap, leaf.Test.Threshold(frame))),
        };
        var step = new PathStep(kind, leaf.Rule, leaf.Condition, wanted, observed, gap, distance, kind == PathStepKind.Wait ? wait!.Value.Day : null, wait?.IsEstimate == true);
        return new PathTarget(leaf, wanted, step);
    }

    private DateOnly Horizon() => frame.AsOf.Year + HorizonYears > DateOnly.MaxValue.Year ? DateOnly.MaxValue : frame.AsOf.AddYears(HorizonYears);

    /// <summary>The part of the threshold that is missing, at most the whole of it.</summary>
    private static decimal Share(decimal? gap, decimal? threshold) =>
        gap is { } missing && threshold is { } whole && whole != 0m && missing < Math.Abs(whole) ? missing / Math.Abs(whole) : 1m;
}
