using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Lists every rule with all its versions, and what is in force on a day.</summary>
/// <param name="AsOf">The day; null for today.</param>
public sealed record ListRulesQuery(DateOnly? AsOf) : IQuery<RuleCatalogue>;

/// <summary>Boards and rules of every pack.</summary>
/// <param name="AsOf">The day <c>inForce</c> speaks of.</param>
/// <param name="Boards">Boards, lists and libraries in display order.</param>
/// <param name="Rules">Rules in the order of the boards.</param>
/// <param name="ChangeDays">Days on which something comes into or goes out of force, ascending.</param>
public sealed record RuleCatalogue(
    DateOnly AsOf, IReadOnlyList<BoardResponse> Boards, IReadOnlyList<RuleResponse> Rules, IReadOnlyList<DateOnly> ChangeDays);

/// <summary>A board, list or library, and how its rules combine.</summary>
public sealed class BoardResponse
{
    /// <summary>Id, e.g. <c>main</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required BoardKind Kind { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Pack it belongs to.</summary>
    public required string Pack { get; init; }

    /// <summary>Series of the standards for ordinary issuers; one is enough.</summary>
    public required IReadOnlyList<string> Ordinary { get; init; }

    /// <summary>Series for red chips; empty when the ordinary ones apply.</summary>
    public required IReadOnlyList<string> RedChip { get; init; }

    /// <summary>Series under weighted voting; empty when the ordinary ones apply.</summary>
    public required IReadOnlyList<string> WeightedVoting { get; init; }

    /// <summary>Series of what must hold besides.</summary>
    public required IReadOnlyList<string> Requirements { get; init; }
}

/// <summary>A rule with all its versions.</summary>
public sealed class RuleResponse
{
    /// <summary>Id, e.g. <c>MB24-S1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Board it belongs to.</summary>
    public required string Board { get; init; }

    /// <summary>Shared by rules that succeed one another.</summary>
    public required string Series { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>True when a version is in force on the day asked about.</summary>
    public required bool InForce { get; init; }

    /// <summary>Versions by day of effect, ascending.</summary>
    public required IReadOnlyList<RuleVersionResponse> Versions { get; init; }
}

/// <summary>A rule as it stands during one period.</summary>
public sealed class RuleVersionResponse
{
    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Day after the last; null while open.</summary>
    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>Document and clause.</summary>
    public required string Source { get; init; }

    /// <summary>How far the text was checked: <c>A</c>, <c>A/B</c>, <c>B</c> or <c>C</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>True for confidence C: never answers a hard "met" or "not met".</summary>
    public required bool Unverified { get; init; }

    /// <summary>Reading or doubt; null when there is none.</summary>
    public required LocalizedText? Note { get; init; }

    /// <summary>The document's own words, in Chinese; null where they are not quoted.</summary>
    public required string? Sentence { get; init; }

    /// <summary>The conditions in words, those of referenced rules included.</summary>
    public required IReadOnlyList<RuleConditionResponse> Conditions { get; init; }

    /// <summary>How the conditions combine.</summary>
    public required RuleLogicNode Logic { get; init; }
}

/// <summary>A node of a version's logic, whoever is judged by it.</summary>
/// <param name="Kind">How the parts combine.</param>
/// <param name="Condition">Id of the condition, for a node that is one; null otherwise.</param>
/// <param name="Parts">Parts in the order of the rule.</param>
public sealed record RuleLogicNode(OutlineKind Kind, string? Condition, IReadOnlyList<RuleLogicNode> Parts);

/// <summary>A condition in words.</summary>
/// <param name="Id">Position in the rule.</param>
/// <param name="Text">Words.</param>
/// <param name="Metric">Metric it reads.</param>
/// <param name="Source">Document and clause.</param>
/// <param name="Unit">Unit of the metric.</param>
/// <param name="Threshold">Threshold a what-if may suppose to be another, in the unit; null when there is none or it belongs to a referenced rule.</param>
public sealed record RuleConditionResponse(string Id, LocalizedText Text, string Metric, string Source, string Unit, decimal? Threshold);

internal sealed class ListRulesHandler(IEligibilityCatalog catalog, IPolicyCatalog policies, IClock clock) : IQueryHandler<ListRulesQuery, RuleCatalogue>
{
    public Task<Result<RuleCatalogue>> Handle(ListRulesQuery request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    private Result<RuleCatalogue> Answer(ListRulesQuery request)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, null) is { } wrongDay)
        {
            return wrongDay;
        }

        var book = catalog.Rules;
        return new RuleCatalogue(
            asOf,
            [.. book.Boards.Select(ToResponse)],
            [.. book.Rules.Select(rule => ToResponse(rule, book, asOf))],
            book.ChangeDays);
    }

    private static BoardResponse ToResponse(Board board) => new()
    {
        Id = board.Id,
        Kind = board.Kind,
        Name = board.Name,
        Pack = board.Pack.Id,
        Ordinary = board.Ordinary,
        RedChip = board.RedChip,
        WeightedVoting = board.WeightedVoting,
        Requirements = board.Requirements,
    };

    private RuleResponse ToResponse(Rule rule, RuleBook book, DateOnly asOf) => new()
    {
        Id = rule.Id,
        Board = rule.Board,
        Series = rule.Series,
        Name = rule.Name,
        InForce = rule.InForceOn(asOf) is not null,
        Versions = [.. rule.Versions.Select(version => ToResponse(version, book.InForceOn(version.EffectiveFrom).Find(rule.Id)!))],
    };

    private RuleVersionResponse ToResponse(RuleVersion version, CompiledRule compiled)
    {
        var nothingKnown = new EvaluationFrame(new EnterpriseFactsBuilder(policies.Metrics).Build(), version.EffectiveFrom);
        return new RuleVersionResponse
        {
            EffectiveFrom = version.EffectiveFrom,
            EffectiveTo = version.EffectiveTo,
            Source = version.Source.ToString(),
            Confidence = version.Source.Confidence.Mark(),
            Unverified = version.IsUnverified,
            Note = version.Note,
            Sentence = version.Sentence,
            Conditions = [.. compiled.Conditions.Select(ToResponse)],
            Logic = ToNode(compiled.Explain(nothingKnown).Outline(), compiled),
        };
    }

    private static RuleConditionResponse ToResponse(RuleCondition condition) => new(
        condition.Id,
        condition.Test.Text,
        condition.Test.Metric.Name,
        condition.Source.ToString(),
        RuleResultMapping.UnitWord(condition.Test.Metric.Unit),
        condition.Id.Contains(':', StringComparison.Ordinal) ? null : condition.Test.AdjustableThreshold);

    private static RuleLogicNode ToNode(ConditionOutline outline, CompiledRule rule) => new(
        outline.Kind, outline.Condition is { } index ? rule.Conditions[index].Id : null, [.. outline.Parts.Select(part => ToNode(part, rule))]);
}
