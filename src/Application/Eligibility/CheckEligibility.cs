using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Judges one enterprise of the library on every board.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting, which then picks the versions; null when there was none.</param>
/// <param name="Pinned">Rule ids answered besides, whatever the day, because a document cites that edition; null for none.</param>
public sealed record CheckEligibilityQuery(Guid EnterpriseId, DateOnly? AsOf, DateOnly? ListingCommitteeOn, IReadOnlyList<string>? Pinned = null)
    : IQuery<EligibilityReport>;

/// <summary>Where an enterprise stands on every board.</summary>
public sealed class EligibilityReport
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Its name.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day that picked the versions: that of the listing committee, otherwise the day asked about.</summary>
    public required DateOnly VersionsOf { get; init; }

    /// <summary>Fiscal year taken as the latest; null when no yearly figure counts.</summary>
    public required int? LatestYear { get; init; }

    /// <summary>Boards with a standard in force, in display order; of the cities' lists and libraries those of its own city.</summary>
    public required IReadOnlyList<BoardReport> Boards { get; init; }

    /// <summary>Answers of the editions asked for besides, in the order asked; empty when none was.</summary>
    public required IReadOnlyList<RuleResult> Pinned { get; init; }
}

/// <summary>Where an enterprise stands on one board.</summary>
public sealed class BoardReport
{
    /// <summary>Board, list or library.</summary>
    public required string Board { get; init; }

    /// <summary>What it is.</summary>
    public required BoardKind Kind { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Which standards were applied.</summary>
    public required IssuerRoute Route { get; init; }

    /// <summary>Best answer among the standards of the route; one is enough.</summary>
    public required Outcome StandardsOutcome { get; init; }

    /// <summary>Answer of everything required besides.</summary>
    public required Outcome RequirementsOutcome { get; init; }

    /// <summary>Both together.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The standards, explained.</summary>
    public required IReadOnlyList<RuleResult> Standards { get; init; }

    /// <summary>The requirements, explained.</summary>
    public required IReadOnlyList<RuleResult> Requirements { get; init; }
}

internal sealed class CheckEligibilityHandler(
    IEligibilityCatalog catalog, IPolicyCatalog policies, IEnterpriseFactsReader facts, ICurrentUser user, IClock clock)
    : IQueryHandler<CheckEligibilityQuery, EligibilityReport>
{
    public async Task<Result<EligibilityReport>> Handle(CheckEligibilityQuery request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        var versionsOf = request.ListingCommitteeOn ?? asOf;
        if (!RuleChoice.Of(catalog.Rules, versionsOf, [], request.Pinned).TryGetValue(out var pinned, out var wrongRule))
        {
            return wrongRule;
        }

        if (await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EligibilityErrors.EnterpriseNotFound;
        }

        var frame = new EvaluationFrame(enterprise.Facts, asOf);
        var route = CompiledBoard.RouteOf(enterprise.Facts);
        return new EligibilityReport
        {
            EnterpriseId = enterprise.Id,
            EnterpriseName = enterprise.Name,
            AsOf = asOf,
            VersionsOf = versionsOf,
            LatestYear = frame.LatestYear,
            Boards = [.. catalog.Rules.InForceOn(versionsOf).Boards
                .Where(board => BoardReach.Reaches(BoardReach.CityOf(board, policies), enterprise))
                .Select(board => ToReport(board, frame, route))],
            Pinned = [.. pinned.Select(rule => rule.Explain(frame).ToResult())],
        };
    }

    private static BoardReport ToReport(CompiledBoard board, EvaluationFrame frame, IssuerRoute route)
    {
        var verdict = board.Decide(frame, route);
        return new BoardReport
        {
            Board = board.Board.Id,
            Kind = board.Board.Kind,
            Name = board.Board.Name,
            Route = verdict.Route,
            StandardsOutcome = verdict.Standards,
            RequirementsOutcome = verdict.Requirements,
            Outcome = verdict.Outcome,
            Standards = [.. board.StandardsOf(route).Select(rule => rule.Explain(frame).ToResult())],
            Requirements = [.. board.Requirements.Select(rule => rule.Explain(frame).ToResult())],
        };
    }
}
