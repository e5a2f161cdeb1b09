using ListingPipeline.Domain.Eligibility.Conditions;

namespace ListingPipeline.Domain.Eligibility.Paths;

/// <summary>One test of a board, with the rule and place it is shown under.</summary>
internal sealed record PathLeaf(ConditionTest Test, CompiledRule Rule, int Condition);

/// <summary>A board's logic as a tree to look for ways in: rules, references and branches spelt out.</summary>
internal abstract record PathNode
{
    private PathNode()
    {
    }

    /// <summary>One test.</summary>
    internal sealed record Test(PathLeaf Leaf) : PathNode;

    /// <summary>Every part, or one of them.</summary>
    internal sealed record Group(bool IsAny, IReadOnlyList<PathNode> Parts) : PathNode;

    /// <summary>The opposite.</summary>
    internal sealed record Negation(PathNode Part) : PathNode;

    /// <summary>Which branch applies depends on a test; null requires nothing.</summary>
    internal sealed record Branch(PathNode Picks, PathNode? Then, PathNode? Otherwise) : PathNode;

    /// <summary>A rule nobody checked: taken as met, and named.</summary>
    internal sealed record Unverified(CompiledRule Rule) : PathNode;

    /// <summary>The answer, each test answering as told and unchecked rules taken as met.</summary>
    public Outcome Decide(Func<PathLeaf, Outcome> answer) => this switch
    {
        Test test => answer(test.Leaf),
        Group { IsAny: true } any => any.Parts.Aggregate(Outcome.NotMet, (outcome, part) => outcome.Or(part.Decide(answer))),
        Group all => all.Parts.Aggregate(Outcome.Met, (outcome, part) => outcome.And(part.Decide(answer))),
        Negation not => not.Part.Decide(answer).Opposite(),
        Branch branch => Pick(branch.Picks.Decide(answer), branch.Then?.Decide(answer) ?? Outcome.Met, branch.Otherwise?.Decide(answer) ?? Outcome.Met),
        _ => Outcome.Met,
    };

    /// <summary>Tests every way through the tree has to hold.</summary>
    public IReadOnlySet<ConditionTest> NeededEverywhere() => this switch
    {
        Test test => new HashSet<ConditionTest>(ReferenceEqualityComparer.Instance) { test.Leaf.Test },
        Group { IsAny: true } any => any.Parts.Select(part => part.NeededEverywhere()).Aggregate(Common),
        Group all => all.Parts.Select(part => part.NeededEverywhere()).Aggregate(new HashSet<ConditionTest>(ReferenceEqualityComparer.Instance), Together),
        Branch { Then: { } then, Otherwise: { } otherwise } => Common(then.NeededEverywhere(), otherwise.NeededEverywhere()),
        _ => new HashSet<ConditionTest>(ReferenceEqualityComparer.Instance),
    };

    private static IReadOnlySet<ConditionTest> Common(IReadOnlySet<ConditionTest> one, IReadOnlySet<ConditionTest> other)
    {
        var common = new HashSet<ConditionTest>(one, ReferenceEqualityComparer.Instance);
        common.IntersectWith(other);
        return common;
    }

    private static HashSet<ConditionTest> Together(HashSet<ConditionTest> all, IReadOnlySet<ConditionTest> one)
    {
        all.UnionWith(one);
        return all;
    }

    private static Outcome Pick(Outcome picked, Outcome then, Outcome otherwise) => picked switch
    {
        Outcome.Met => then,
        Outcome.NotMet => otherwise,
        _ => then == otherwise ? then : Outcome.Unknown,
    };
}

/// <summary>Spells out the rules of a period.</summary>
internal sealed class PathTrees(RuleBook book, DateOnly day)
{
    /// <summary>A rule with everything it refers to; its tests are numbered as in <see cref="CompiledRule.Conditions"/>.</summary>
    public PathNode Of(CompiledRule rule)
    {
        var next = 0;
        var node = Build(rule.Version.Condition, rule, ref next);
        return rule.Version.IsUnverified ? new PathNode.Unverified(rule) : node;
    }

    private PathNode Build(Condition condition, CompiledRule rule, ref int next)
    {
        switch (condition)
        {
            case Condition.Leaf leaf:
                return new PathNode.Test(new PathLeaf(leaf.Test, rule, next++));
            case Condition.All all:
                return new PathNode.Group(IsAny: false, Parts(all.Parts, rule, ref next));
            case Condition.Any any:
                return new PathNode.Group(IsAny: true, Parts(any.Parts, rule, ref next));
            case Condition.Not not:
                return new PathNode.Negation(Build(not.Part, rule, ref next));
            case Condition.When branch:
                var picks = Build(branch.Test, rule, ref next);
                var then = branch.Then is null ? null : Build(branch.Then, rule, ref next);
                return new PathNode.Branch(picks, then, branch.Otherwise is null ? null : Build(branch.Otherwise, rule, ref next));
            case Condition.Reference reference:
                return Referenced(reference, rule, ref next);
            default:
                throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}.");
        }
    }

    private PathNode Referenced(Condition.Reference reference, CompiledRule rule, ref int next)
    {
        if (book.Resolve(reference, day) is not { } found)
        {
            return new PathNode.Unverified(rule);
        }

        var node = Build(found.Version.Condition, rule, ref next);
        return found.Version.IsUnverified ? new PathNode.Unverified(book.Pinned(found.Rule, reference.PinnedOn ?? day)) : node;
    }

    private List<PathNode> Parts(IReadOnlyList<Condition> parts, CompiledRule rule, ref int next)
    {
        var built = new List<PathNode>(parts.Count);
        foreach (var part in parts)
        {
            built.Add(Build(part, rule, ref next));
        }

        return built;
    }
}
