using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Judges facts that are sent along; stores nothing.</summary>
/// <param name="AsOf">The day asked about; decides which fiscal year is the latest.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting; picks the versions of the rules. Null: the day asked about does.</param>
/// <param name="Rules">Rule ids to answer, in this order; null for every rule in force.</param>
/// <param name="Pinned">Rule ids to answer besides, whatever the day, because a document cites that edition; null for none.</param>
/// <param name="Facts">What is known.</param>
public sealed record PreviewEligibilityQuery(
    DateOnly AsOf, DateOnly? ListingCommitteeOn, IReadOnlyList<string>? Rules, IReadOnlyList<string>? Pinned, FactsInput? Facts)
    : IQuery<EligibilityPreview>;

/// <summary>Answers of the rules.</summary>
/// <param name="Results">One for each rule, in the order asked.</param>
/// <param name="Warnings">What was noticed about the facts; empty when nothing was.</param>
public sealed record EligibilityPreview(IReadOnlyList<RuleResult> Results, IReadOnlyList<FactsWarning> Warnings);

internal sealed class PreviewEligibilityHandler(IEligibilityCatalog catalog, IPolicyCatalog policies, IClock clock)
    : IQueryHandler<PreviewEligibilityQuery, EligibilityPreview>
{
    public Task<Result<EligibilityPreview>> Handle(PreviewEligibilityQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Answer(request));

    private Result<EligibilityPreview> Answer(PreviewEligibilityQuery request)
    {
        if (EvaluationDays.Check(request.AsOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (!FactsInputReader.Read(request.Facts, policies.Metrics, request.AsOf, clock.Today, "facts", isWhole: true).TryGetValue(out var read, out var wrongFacts))
        {
            return wrongFacts;
        }

        if (!RuleChoice.Of(catalog.Rules, request.ListingCommitteeOn ?? request.AsOf, request.Rules, request.Pinned).TryGetValue(out var rules, out var wrongRule))
        {
            return wrongRule;
        }

        var frame = new EvaluationFrame(read.Facts, request.AsOf);
        return new EligibilityPreview([.. rules.Select(rule => rule.Explain(frame).ToResult())], read.Warnings);
    }
}

/// <summary>Days a question may be asked about.</summary>
internal static class EvaluationDays
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The error of the first day out of range; null when both are sound.</summary>
    public static Error? Check(DateOnly asOf, DateOnly? listingCommitteeOn) =>
        asOf.Year is < FirstYear or > LastYear ? EligibilityErrors.InvalidDay("asOf")
        : listingCommitteeOn is { Year: < FirstYear or > LastYear } ? EligibilityErrors.InvalidDay("listingCommitteeOn")
        : null;
}
