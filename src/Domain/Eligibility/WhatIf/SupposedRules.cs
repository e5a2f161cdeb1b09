using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility.WhatIf;

/// <summary>A threshold supposed to be another.</summary>
/// <param name="Rule">Rule the condition is written in.</param>
/// <param name="Condition">Its place inside that rule, e.g. <c>4.2</c>.</param>
/// <param name="Value">The threshold supposed, in the metric's unit.</param>
public sealed record ThresholdChange(string Rule, string Condition, decimal Value);

/// <summary>Rules as they would be with other thresholds; the rules in force stay untouched.</summary>
public static class SupposedRules
{
    /// <summary>Thresholds accepted in one scenario.</summary>
    public const int MostThresholds = 50;

    private const decimal LargestThreshold = 1_000_000_000_000_000m;

    /// <summary>The book with the thresholds changed in the versions in force on the day; rules that refer to them follow.</summary>
    /// <param name="book">Every rule.</param>
    /// <param name="changes">What is supposed; empty answers the book itself.</param>
    /// <param name="day">Day that picks the versions.</param>
    /// <returns>The book, or <c>eligibility.unknown-rule</c>, <c>eligibility.rule-not-in-force</c> or <c>eligibility.threshold-not-adjustable</c>.</returns>
    public static Result<RuleBook> Supposing(this RuleBook book, IReadOnlyList<ThresholdChange> changes, DateOnly day)
    {
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        for (var i = 0; i < changes.Count; i++)
        {
            var path = $"thresholds[{i.ToString(CultureInfo.InvariantCulture)}]";
            var change = changes[i];
            if ((rules.GetValueOrDefault(change.Rule) ?? book.Find(change.Rule)) is not { } rule)
            {
                return EligibilityErrors.UnknownRule(change.Rule, $"{path}.rule");
            }

            if (rule.InForceOn(day) is not { } version)
            {
                return EligibilityErrors.RuleNotInForce(change.Rule, day, $"{path}.rule");
            }

            if (Math.Abs(change.Value) > LargestThreshold || Replace(version.Condition, string.Empty, change) is not { } condition)
            {
                return EligibilityErrors.ThresholdNotAdjustable(change.Rule, change.Condition, $"{path}.condition");
            }

            rules[rule.Id] = rule with { Versions = [.. rule.Versions.Select(one => one == version ? version with { Condition = condition } : one)] };
        }

        return rules.Count == 0 ? book : new RuleBook([.. book.Rules.Select(rule => rules.GetValueOrDefault(rule.Id) ?? rule)], book.Boards);
    }

    /// <summary>The tree with one threshold replaced; null when the place holds none.</summary>
    private static Condition? Replace(Condition condition, string position, ThresholdChange change) => condition switch
    {
        Condition.Leaf leaf => Matches(position, change) && leaf.Test.AdjustableThreshold is not null
            ? leaf with { Test = leaf.Test.WithThreshold(change.Value) }
            : null,
        Condition.All all => Replace(all.Parts, position, change) is { } parts ? new Condition.All(parts) : null,
        Condition.Any any => Replace(any.Parts, position, change) is { } parts ? new Condition.Any(parts) : null,
        Condition.Not not => Replace(not.Part, position, change) is { } part ? new Condition.Not(part) : null,
        Condition.When branch => Replace(branch, position, change),
        _ => null,
    };

    private static List<Condition>? Replace(IReadOnlyList<Condition> parts, string position, ThresholdChange change)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (Replace(parts[i], Below(position, i + 1), change) is { } replaced)
            {
                return [.. parts.Take(i), replaced, .. parts.Skip(i + 1)];
            }
        }

        return null;
    }

    private static Condition.When? Replace(Condition.When branch, string position, ThresholdChange change)
    {
        if (Replace(branch.Test, Below(position, 1), change) is { } test)
        {
            return branch with { Test = test };
        }

        if (branch.Then is not null && Replace(branch.Then, Below(position, 2), change) is { } then)
        {
            return branch with { Then = then };
        }

        return branch.Otherwise is not null && Replace(branch.Otherwise, Below(position, 3), change) is { } otherwise ? branch with { Otherwise = otherwise } : null;
    }

    private static bool Matches(string position, ThresholdChange change) => (position.Length == 0 ? "1" : position) == change.Condition;

    private static string Below(string position, int index) =>
        position.Length == 0 ? index.ToString(CultureInfo.InvariantCulture) : $"{position}.{index.ToString(CultureInfo.InvariantCulture)}";
}
