using System.Runtime.CompilerServices;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>How much a bulk answer says.</summary>
public enum BulkDetail
{
    /// <summary>The answer of each rule.</summary>
    Verdicts,

    /// <summary>Each rule explained condition by condition, as the preview does.</summary>
    Explained,
}

/// <summary>Facts of one enterprise of a bulk call.</summary>
/// <param name="Reference">The caller's name for it, handed back; null for none.</param>
/// <param name="Facts">What is known; nothing when null.</param>
public sealed record BulkEnterprise(string? Reference, FactsInput? Facts);

/// <summary>Judges facts of many enterprises that are sent along, one after the other; stores nothing.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting; picks the versions of the rules. Null: the day asked about does.</param>
/// <param name="Rules">Rule ids to answer, in this order; null for every rule in force.</param>
/// <param name="Pinned">Rule ids to answer besides, whatever the day; null for none.</param>
/// <param name="Detail">How much is said.</param>
/// <param name="Enterprises">1 to <see cref="MostEnterprises"/>.</param>
public sealed record JudgeBulkQuery(
    DateOnly AsOf,
    DateOnly? ListingCommitteeOn,
    IReadOnlyList<string>? Rules,
    IReadOnlyList<string>? Pinned,
    BulkDetail Detail,
    IReadOnlyList<BulkEnterprise?> Enterprises)
    : IQuery<IAsyncEnumerable<BulkAnswer>>
{
    /// <summary>Enterprises a call at most.</summary>
    public const int MostEnterprises = 10_000;
}

/// <summary>Answer for one enterprise of a bulk call.</summary>
public sealed class BulkAnswer
{
    /// <summary>Its place in the call, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The caller's name for it; null when none was sent.</summary>
    public required string? Reference { get; init; }

    /// <summary>Answer of each rule, in the order asked; null when the facts cannot be read.</summary>
    public required IReadOnlyList<ScreenedRule>? Verdicts { get; init; }

    /// <summary>The same explained, where that was asked for; null otherwise.</summary>
    public required IReadOnlyList<RuleResult>? Results { get; init; }

    /// <summary>What was noticed about the facts; empty when nothing was.</summary>
    public required IReadOnlyList<FactsWarning> Warnings { get; init; }

    /// <summary>Code of what makes the facts unreadable, <c>eligibility.invalid-facts</c>; null when they can be read.</summary>
    public required string? ErrorCode { get; init; }

    /// <summary>Every mistake by its path, e.g. <c>enterprises[17].facts.metrics.revenue.2023</c>; empty when there is none.</summary>
    public required IReadOnlyList<FieldError> Fields { get; init; }
}

internal sealed class JudgeBulkHandler(IEligibilityCatalog catalog, IPolicyCatalog policies, IClock clock)
    : IQueryHandler<JudgeBulkQuery, IAsyncEnumerable<BulkAnswer>>
{
    /// <summary>After so many the thread is given back, so that one call does not keep a core from all others.</summary>
    private const int Stretch = 64;

    public Task<Result<IAsyncEnumerable<BulkAnswer>>> Handle(JudgeBulkQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Begin(request, cancellationToken));

    private Result<IAsyncEnumerable<BulkAnswer>> Begin(JudgeBulkQuery request, CancellationToken cancellationToken)
    {
        if (EvaluationDays.Check(request.AsOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (request.Enterprises.Count is 0 or > JudgeBulkQuery.MostEnterprises)
        {
            return EligibilityErrors.WrongNumberOfEnterprises(JudgeBulkQuery.MostEnterprises);
        }

        return RuleChoice.Of(catalog.Rules, request.ListingCommitteeOn ?? request.AsOf, request.Rules, request.Pinned)
            .TryGetValue(out var rules, out var wrongRule)
            ? Result.Of(JudgeAsync(request, rules, cancellationToken))
            : wrongRule;
    }

    private async IAsyncEnumerable<BulkAnswer> JudgeAsync(
        JudgeBulkQuery request, IReadOnlyList<CompiledRule> rules, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var index = 0; index < request.Enterprises.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index % Stretch == Stretch - 1)
            {
                await Task.Yield();
            }

            yield return Judge(request, rules, index);
        }
    }

    private BulkAnswer Judge(JudgeBulkQuery request, IReadOnlyList<CompiledRule> rules, int index)
    {
        var enterprise = request.Enterprises[index];
        var path = $"enterprises[{index}].facts";
        if (!FactsInputReader.Read(enterprise?.Facts, policies.Metrics, request.AsOf, clock.Today, path, isWhole: true).TryGetValue(out var read, out var error))
        {
            return Answer(index, enterprise, null, null, [], error);
        }

        var frame = new EvaluationFrame(read.Facts, request.AsOf);
        if (request.Detail == BulkDetail.Verdicts)
        {
            return Answer(index, enterprise, [.. rules.Select(rule => new ScreenedRule(rule.Rule.Id, rule.Decide(frame)))], null, read.Warnings, null);
        }

        var results = rules.Select(rule => rule.Explain(frame).ToResult()).ToList();
        return Answer(index, enterprise, [.. results.Select(one => new ScreenedRule(one.Rule, one.Outcome))], results, read.Warnings, null);
    }

    private static BulkAnswer Answer(
        int index,
        BulkEnterprise? enterprise,
        IReadOnlyList<ScreenedRule>? verdicts,
        IReadOnlyList<RuleResult>? results,
        IReadOnlyList<FactsWarning> warnings,
        Error? error) => new()
        {
            Index = index,
            Reference = enterprise?.Reference,
            Verdicts = verdicts,
            Results = results,
            Warnings = warnings,
            ErrorCode = error?.Code,
            Fields = error?.Fields ?? [],
        };
}
