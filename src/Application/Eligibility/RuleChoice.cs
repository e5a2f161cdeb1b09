using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Picks the rules a caller names.</summary>
internal static class RuleChoice
{
    /// <summary>The rules asked for in their order, then the pinned editions.</summary>
    /// <param name="book">Every rule.</param>
    /// <param name="selector">Day that picks the versions.</param>
    /// <param name="rules">Rule ids; null for every rule in force.</param>
    /// <param name="pinned">Rule ids answered besides, whatever the day; null for none.</param>
    /// <returns>The rules, or <c>eligibility.unknown-rule</c> or <c>eligibility.rule-not-in-force</c> naming the first that is wrong.</returns>
    public static Result<IReadOnlyList<CompiledRule>> Of(RuleBook book, DateOnly selector, IReadOnlyList<string>? rules, IReadOnlyList<string>? pinned)
    {
        var inForce = book.InForceOn(selector);
        var chosen = new List<CompiledRule>();
        if (rules is null)
        {
            chosen.AddRange(inForce.Rules);
        }

        for (var i = 0; i < rules?.Count; i++)
        {
            // A list may hold a JSON null, which no rule is called.
            var id = rules[i] ?? "";
            if (inForce.Find(id) is not { } rule)
            {
                return book.Find(id) is null
                    ? EligibilityErrors.UnknownRule(id, $"rules[{i}]")
                    : EligibilityErrors.RuleNotInForce(id, selector, $"rules[{i}]");
            }

            chosen.Add(rule);
        }

        for (var i = 0; i < pinned?.Count; i++)
        {
            var id = pinned[i] ?? "";
            if (book.Find(id) is not { } rule)
            {
                return EligibilityErrors.UnknownRule(id, $"pinned[{i}]");
            }

            chosen.Add(book.Pinned(rule, selector));
        }

        return chosen;
    }
}
