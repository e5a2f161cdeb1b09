using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Lists the golden cases of a rule: facts, a day and the answer the rule must give.</summary>
/// <param name="Rule">Rule id.</param>
public sealed record ListRuleCasesQuery(string Rule) : IQuery<IReadOnlyList<RuleCase>>;

/// <summary>A golden case of a rule; every one runs in the tests.</summary>
/// <param name="Name">The case in a sentence.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Expected">What the rule must answer.</param>
/// <param name="Facts">Facts of the case the rule reads; whatever is not among them is unknown.</param>
public sealed record RuleCase(string Name, DateOnly AsOf, Outcome Expected, IReadOnlyList<RuleCaseFact> Facts);

/// <summary>One fact of a golden case.</summary>
/// <param name="Metric">Name in the vocabulary.</param>
/// <param name="Label">Name for people.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Value">Number, true or false, word or day.</param>
public sealed record RuleCaseFact(string Metric, LocalizedText Label, int? FiscalYear, MetricUnit Unit, object? Value);

/// <summary>The golden cases beside the packs.</summary>
public interface IRuleCaseCatalog
{
    /// <summary>Cases that say what the rule answers, in the order of the files, with facts of the metrics named only.</summary>
    IReadOnlyList<RuleCase> Of(string rule, IReadOnlySet<string> metrics);
}

internal sealed class ListRuleCasesHandler(IEligibilityCatalog catalog, IRuleCaseCatalog cases) : IQueryHandler<ListRuleCasesQuery, IReadOnlyList<RuleCase>>
{
    public Task<Result<IReadOnlyList<RuleCase>>> Handle(ListRuleCasesQuery request, CancellationToken cancellationToken) => Task.FromResult(Answer(request.Rule));

    private Result<IReadOnlyList<RuleCase>> Answer(string id)
    {
        if (catalog.Rules.Find(id) is not { } rule)
        {
            return EligibilityErrors.UnknownRule(id, "rule");
        }

        var metrics = rule.Versions
            .SelectMany(version => catalog.Rules.InForceOn(version.EffectiveFrom).Find(id)?.Conditions ?? [])
            .Select(condition => condition.Test.Metric)
            .SelectMany(metric => metric.Derivation is { } derivation ? [metric.Name, derivation.Of.Name, derivation.Over?.Name ?? metric.Name] : new[] { metric.Name })
            .ToHashSet(StringComparer.Ordinal);
        return Result.Of(cases.Of(id, metrics));
    }
}
