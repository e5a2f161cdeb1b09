using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Judges one enterprise as it is and with some of its facts supposed to be others; stores nothing.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting, which then picks the versions; null when there was none.</param>
/// <param name="Facts">Facts supposed; those not named stay as they are.</param>
public sealed record SupposeFactsQuery(Guid EnterpriseId, DateOnly? AsOf, DateOnly? ListingCommitteeOn, FactsInput? Facts) : IQuery<SupposedVerdicts>;

/// <summary>Verdicts before and after.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="EnterpriseName">Its name.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="VersionsOf">The day that picked the versions.</param>
/// <param name="Boards">Boards in display order.</param>
/// <param name="Warnings">What was noticed about the facts supposed.</param>
public sealed record SupposedVerdicts(
    Guid EnterpriseId, string EnterpriseName, DateOnly AsOf, DateOnly VersionsOf, IReadOnlyList<SupposedBoard> Boards, IReadOnlyList<FactsWarning> Warnings);

/// <summary>A board before and after.</summary>
/// <param name="Board">Board, list or library.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name.</param>
/// <param name="StandardsBefore">Best answer among the standards as it is.</param>
/// <param name="StandardsAfter">As it would be.</param>
/// <param name="Before">With everything required besides, as it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Rules">Rules of which a condition moves, in the order of the board.</param>
public sealed record SupposedBoard(
    string Board,
    BoardKind Kind,
    LocalizedText Name,
    Outcome StandardsBefore,
    Outcome StandardsAfter,
    Outcome Before,
    Outcome After,
    IReadOnlyList<SupposedRule> Rules);

/// <summary>A rule before and after.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">Answer as it is.</param>
/// <param name="After">Answer as it would be.</param>
/// <param name="Conditions">Conditions whose answer or value moves.</param>
public sealed record SupposedRule(string Rule, LocalizedText Name, Outcome Before, Outcome After, IReadOnlyList<SupposedCondition> Conditions);

/// <summary>A condition before and after.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
public sealed record SupposedCondition(ConditionResult Before, ConditionResult After);

internal sealed class SupposeFactsHandler(
    IEligibilityCatalog catalog, IPolicyCatalog policies, IEnterpriseFactsReader facts, ICurrentUser user, IClock clock)
    : IQueryHandler<SupposeFactsQuery, SupposedVerdicts>
{
    public async Task<Result<SupposedVerdicts>> Handle(SupposeFactsQuery request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (!FactsInputReader.Read(request.Facts, policies.Metrics, asOf, clock.Today, "facts", isWhole: false).TryGetValue(out var read, out var wrongFacts))
        {
            return wrongFacts;
        }

        if (await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EligibilityErrors.EnterpriseNotFound;
        }

        var versionsOf = request.ListingCommitteeOn ?? asOf;
        var before = new EvaluationFrame(enterprise.Facts, asOf);
        var after = new EvaluationFrame(Over(enterprise.Facts, read.Facts), asOf);
        return new SupposedVerdicts(
            enterprise.Id,
            enterprise.Name,
            asOf,
            versionsOf,
            [.. catalog.Rules.InForceOn(versionsOf).Boards
                .Where(board => BoardReach.Reaches(BoardReach.CityOf(board, policies), enterprise))
                .Select(board => ToBoard(board, before, after))],
            read.Warnings);
    }

    private EnterpriseFacts Over(EnterpriseFacts known, EnterpriseFacts supposed)
    {
        var builder = new EnterpriseFactsBuilder(policies.Metrics);
        foreach (var fact in known.Values().Concat(supposed.Values()))
        {
            builder.Add(fact);
        }

        return builder.Build();
    }

    private static SupposedBoard ToBoard(CompiledBoard board, EvaluationFrame before, EvaluationFrame after)
    {
        var one = board.Decide(before, CompiledBoard.RouteOf(before.Facts));
        var other = board.Decide(after, CompiledBoard.RouteOf(after.Facts));
        var rules = board.StandardsOf(one.Route).Union(board.StandardsOf(other.Route)).Concat(board.Requirements);
        return new SupposedBoard(
            board.Board.Id,
            board.Board.Kind,
            board.Board.Name,
            one.Standards,
            other.Standards,
            one.Outcome,
            other.Outcome,
            [.. rules.Select(rule => ToRule(rule.Explain(before), rule.Explain(after))).Where(rule => rule.Conditions.Count > 0 || rule.Before != rule.After)]);
    }

    private static SupposedRule ToRule(Verdict before, Verdict after) => new(
        before.Rule.Rule.Id,
        before.Rule.Rule.Name,
        before.Outcome,
        after.Outcome,
        [.. Enumerable.Range(0, before.Findings.Count)
            .Where(index => before.Findings[index] != after.Findings[index])
            .Select(index => new SupposedCondition(RuleResultMapping.ToCondition(before, index), RuleResultMapping.ToCondition(after, index)))]);
}
