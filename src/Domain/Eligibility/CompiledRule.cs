using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>One version of a rule made ready for evaluation on the days of one period. Immutable and safe for many threads.</summary>
public sealed class CompiledRule
{
    private readonly CompiledCondition _condition;

    private CompiledRule(Rule rule, RuleVersion version, CompiledCondition condition, IReadOnlyList<RuleCondition> conditions, string contentHash)
    {
        ContentHash = contentHash;
        Rule = rule;
        Version = version;
        _condition = condition;
        Conditions = conditions;
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The version of it.</summary>
    public RuleVersion Version { get; }

    /// <summary>The leaves in the order of the text, those of referenced rules included.</summary>
    public IReadOnlyList<RuleCondition> Conditions { get; }

    /// <summary>SHA-256 over what the answer depends on: this version and every rule version it refers to on the day.</summary>
    public string ContentHash { get; }

    /// <summary>The answer alone; equals that of <see cref="Explain"/>.</summary>
    public Outcome Decide(in EvaluationFrame frame) => _condition.Decide(frame);

    /// <summary>The answer with a finding for each condition.</summary>
    public Verdict Explain(in EvaluationFrame frame)
    {
        var findings = new ConditionFinding[Conditions.Count];
        var outcome = _condition.Explain(frame, findings, applies: true);
        return new Verdict(this, frame, outcome, findings);
    }

    /// <summary>True when the rules answer alike for any facts, though compiled for different days or books.</summary>
    /// <remarks>A version and the tests below it are made once on load: the same objects mean the same rule.</remarks>
    public bool IsSameAs(CompiledRule other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (!ReferenceEquals(Version, other.Version) || Conditions.Count != other.Conditions.Count)
        {
            return false;
        }

        for (var i = 0; i < Conditions.Count; i++)
        {
            if (!ReferenceEquals(Conditions[i].Test, other.Conditions[i].Test))
            {
                return false;
            }
        }

        return true;
    }

    internal Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings) => _condition.ShortfallOf(frame, findings);

    internal Outcome ExplainInto(in EvaluationFrame frame, Span<ConditionFinding> findings) => _condition.Explain(frame, findings, applies: true);

    internal ConditionOutline Outline(in EvaluationFrame frame) => _condition.Outline(frame);

    /// <summary>Compiles a version; references mean the rules in force on the day, pinned ones the edition cited.</summary>
    internal static CompiledRule Compile(Rule rule, RuleVersion version, RuleBook book, DateOnly day)
    {
        var leaves = new List<RuleCondition>();
        var compiler = new Compiler(book, day, leaves);
        var condition = Guard(version, compiler.Compile(version.Condition, rule, version, string.Empty, string.Empty));
        return new CompiledRule(rule, version, condition, leaves, CanonicalContent.HashOf([$"{rule.Id} {version.ContentHash}", .. compiler.Referenced]));
    }

    private static CompiledCondition Guard(RuleVersion version, CompiledCondition condition) =>
        version.IsUnverified ? new CompiledUnverified(condition) : condition;

    private sealed class Compiler(RuleBook book, DateOnly day, List<RuleCondition> leaves)
    {
        /// <summary>Identity of each rule version referred to, in the order of the text.</summary>
        public List<string> Referenced { get; } = [];

        public CompiledCondition Compile(Condition condition, Rule rule, RuleVersion version, string prefix, string position)
        {
            switch (condition)
            {
                case Condition.Leaf leaf:
                    var id = position.Length == 0 ? $"{prefix}1" : prefix + position;
                    var source = leaf.Clause.Length == 0 ? version.Source : version.Source with { Clause = leaf.Clause };
                    leaves.Add(new RuleCondition(id, leaf.Test, rule.Id, source));
                    return new CompiledLeaf(leaves.Count - 1, leaf.Test);
                case Condition.All all:
                    return new CompiledGroup(isAny: false, Parts(all.Parts, rule, version, prefix, position));
                case Condition.Any any:
                    return new CompiledGroup(isAny: true, Parts(any.Parts, rule, version, prefix, position));
                case Condition.Not not:
                    return new CompiledNegation(Compile(not.Part, rule, version, prefix, position));
                case Condition.When branch:
                    return new CompiledBranch(
                        Compile(branch.Test, rule, version, prefix, Below(position, 1)),
                        branch.Then is null ? null : Compile(branch.Then, rule, version, prefix, Below(position, 2)),
                        branch.Otherwise is null ? null : Compile(branch.Otherwise, rule, version, prefix, Below(position, 3)));
                case Condition.Reference reference:
                    return Resolve(reference, prefix);
                default:
                    throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}.");
            }
        }

        private CompiledCondition[] Parts(IReadOnlyList<Condition> parts, Rule rule, RuleVersion version, string prefix, string position) =>
            [.. parts.Select((part, index) => Compile(part, rule, version, prefix, Below(position, index + 1)))];

        private CompiledCondition Resolve(Condition.Reference reference, string prefix)
        {
            if (book.Resolve(reference, day) is not { } found)
            {
                Referenced.Add($"{reference.Target} none");
                return new CompiledUnverified(null);
            }

            Referenced.Add($"{found.Rule.Id} {found.Version.ContentHash}");
            return Guard(found.Version, Compile(found.Version.Condition, found.Rule, found.Version, $"{prefix}{found.Rule.Id}:", string.Empty));
        }

        private static string Below(string position, int index) =>
            position.Length == 0 ? index.ToString(CultureInfo.InvariantCulture) : $"{position}.{index}";
    }
}
