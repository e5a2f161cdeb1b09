using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Which part of a board's answer is meant.</summary>
public enum ScreeningMeasure
{
    /// <summary>The numeric standards alone.</summary>
    Standards,

    /// <summary>With everything required besides.</summary>
    Outcome,
}

/// <summary>Lists the enterprises in scope that have a given answer on a board.</summary>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="Programme">Pack id: only enterprises of its city; null for all.</param>
/// <param name="Board">Board, list or library.</param>
/// <param name="Measure">Which part of the answer is filtered by.</param>
/// <param name="Outcome">The answer; null for every one.</param>
/// <param name="CountyCode">Six-digit code of a county; null for all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListScreenedQuery(
    DateOnly? AsOf, string? Programme, string Board, ScreeningMeasure Measure, Outcome? Outcome, string? CountyCode, PageRequest Page)
    : IQuery<PagedList<ScreenedEnterprise>>;

/// <summary>An enterprise's answer on a board.</summary>
public sealed class ScreenedEnterprise
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>Division code of its county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Which standards were applied.</summary>
    public required IssuerRoute Route { get; init; }

    /// <summary>Best answer among the standards.</summary>
    public required Outcome StandardsOutcome { get; init; }

    /// <summary>Answer of everything required besides.</summary>
    public required Outcome RequirementsOutcome { get; init; }

    /// <summary>Both together.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Answer of each standard of the route.</summary>
    public required IReadOnlyList<ScreenedRule> Standards { get; init; }

    /// <summary>Metrics whose absence leaves a standard or requirement unknown, in the order of the vocabulary.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}

/// <summary>Answer of one standard.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Outcome">Answer.</param>
public sealed record ScreenedRule(string Rule, Outcome Outcome);

internal sealed class ListScreenedHandler(
    IEligibilityCatalog catalog, IPolicyCatalog policies, IEnterpriseFactsReader facts, ICurrentUser user, IClock clock)
    : IQueryHandler<ListScreenedQuery, PagedList<ScreenedEnterprise>>
{
    public async Task<Result<PagedList<ScreenedEnterprise>>> Handle(ListScreenedQuery request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (!ScreeningScope.Of(request.Programme, asOf, policies, catalog.Rules).TryGetValue(out var scope, out var error))
        {
            return error;
        }

        if (scope.Boards.FirstOrDefault(one => one.Board.Id == request.Board) is not { } board)
        {
            return EligibilityErrors.UnknownBoard(request.Board);
        }

        var city = BoardReach.CityOf(board, policies);
        var filter = scope.Filter with { CountyCode = request.CountyCode, CityCode = scope.Filter.CityCode ?? city };
        var screener = new BoardScreener(policies.Metrics);
        var items = new List<ScreenedEnterprise>();
        var total = 0L;
        await foreach (var enterprise in facts.StreamAsync(filter, user.Scope, cancellationToken))
        {
            var frame = new EvaluationFrame(enterprise.Facts, asOf);
            var verdict = board.Decide(frame, CompiledBoard.RouteOf(enterprise.Facts));
            if (request.Outcome is { } wanted && wanted != (request.Measure == ScreeningMeasure.Standards ? verdict.Standards : verdict.Outcome))
            {
                continue;
            }

            total++;
            if (total >= request.Page.FirstRow && total <= request.Page.LastRow)
            {
                items.Add(ToItem(enterprise, screener.Screen(board, frame, verdict.Route), frame));
            }
        }

        return new PagedList<ScreenedEnterprise>(items, request.Page.Number, request.Page.Size, total);
    }

    private static ScreenedEnterprise ToItem(EnterpriseFactsRecord enterprise, ScreenedBoard screened, EvaluationFrame frame)
    {
        var verdict = screened.Verdict;
        return new ScreenedEnterprise
        {
            Id = enterprise.Id,
            Name = enterprise.Name,
            CreditCode = enterprise.CreditCode,
            CountyCode = enterprise.CountyCode,
            Route = verdict.Route,
            StandardsOutcome = verdict.Standards,
            RequirementsOutcome = verdict.Requirements,
            Outcome = verdict.Outcome,
            Standards = [.. verdict.Board.StandardsOf(verdict.Route).Select(rule => new ScreenedRule(rule.Rule.Id, rule.Explain(frame).Outcome))],
            Missing = screened.Missing,
        };
    }
}
