using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Paths;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Orders the boards by how close an enterprise is to them, with the shortest way to each.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting, which then picks the versions; null when there was none.</param>
public sealed record FindPathsQuery(Guid EnterpriseId, DateOnly? AsOf, DateOnly? ListingCommitteeOn) : IQuery<NearestBoards>;

/// <summary>The boards in the order of closeness.</summary>
public sealed class NearestBoards
{
    /// <summary>The enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Its name.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day that picked the versions.</summary>
    public required DateOnly VersionsOf { get; init; }

    /// <summary>Boards, nearest first: by the share of the conditions that is missing, then by distance, by what is to be confirmed and by number of
    /// steps; boards whose standard was not checked come last. Attributes, on which nobody lists, are left out.</summary>
    public required IReadOnlyList<BoardPath> Boards { get; init; }
}

/// <summary>The shortest way to one board.</summary>
public sealed class BoardPath
{
    /// <summary>Board, list or library.</summary>
    public required string Board { get; init; }

    /// <summary>What it is.</summary>
    public required BoardKind Kind { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Where the enterprise stands today.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Standard the way leads through; null when none was found.</summary>
    public required string? Standard { get; init; }

    /// <summary>Its name.</summary>
    public required LocalizedText? StandardName { get; init; }

    /// <summary>Sum of the steps' distances, to four places; 0 when only confirming or waiting is left.</summary>
    public required decimal Distance { get; init; }

    /// <summary>Conditions on the way, those that hold included; yes/no facts to be confirmed do not count.</summary>
    public required int Conditions { get; init; }

    /// <summary>What closeness is measured by: distance over conditions, 0 to 1, to four places.</summary>
    public required decimal Remaining { get; init; }

    /// <summary>Steps a person only has to confirm.</summary>
    public required int Confirmations { get; init; }

    /// <summary>False when no figures were found that make every condition hold together.</summary>
    public required bool IsReachable { get; init; }

    /// <summary>True when the standard was not checked against the official text: then nothing is concluded.</summary>
    public required bool IsUnverified { get; init; }

    /// <summary>Rules on the way nobody checked against the official text.</summary>
    public required IReadOnlyList<LocalizedText> UnverifiedRules { get; init; }

    /// <summary>Earliest day on which every time-based step holds; null when there is none.</summary>
    public required DateOnly? EarliestOn { get; init; }

    /// <summary>Conditions that do not hold yet, the largest first; leave one out and the board is not reached.</summary>
    public required IReadOnlyList<PathStepResult> Steps { get; init; }

    /// <summary>Values with which the board is reached; leave one out and it is not. Dates that come by waiting are not among them.</summary>
    public required IReadOnlyList<PathValue> Values { get; init; }

    /// <summary>Conditions on the way that hold today and end by themselves, soonest first.</summary>
    public required IReadOnlyList<ExpiringResult> Expiring { get; init; }
}

/// <summary>One condition on the way that does not hold yet.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="Rule">Rule of the board it was reached through.</param>
/// <param name="RuleName">Its name.</param>
/// <param name="Condition">The condition with value, threshold, shortfall, clause and who can supply what is missing.</param>
/// <param name="Expected">The answer the way needs of it: normally <c>met</c>.</param>
/// <param name="Distance">Its part of the distance, 0 to 1, to four places.</param>
/// <param name="EarliestOn">First day on which time brings it about; null otherwise.</param>
/// <param name="IsEstimate">True when that day counts on from a total somebody supplied.</param>
public sealed record PathStepResult(
    PathStepKind Kind, string Rule, LocalizedText RuleName, ConditionResult Condition, Outcome Expected, decimal Distance, DateOnly? EarliestOn, bool IsEstimate);

/// <summary>One value of a set that would qualify the enterprise.</summary>
/// <param name="Metric">Name in the vocabulary.</param>
/// <param name="Label">Name for people.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Unit">Unit of both values.</param>
/// <param name="Before">As known: a number, true or false, a word, a day; null when unknown.</param>
/// <param name="After">As it would be.</param>
public sealed record PathValue(string Metric, LocalizedText Label, int? FiscalYear, string Unit, object? Before, object? After);

/// <summary>A condition that ends by itself.</summary>
/// <param name="Text">The condition.</param>
/// <param name="EndsOn">First day on which it no longer holds.</param>
public sealed record ExpiringResult(LocalizedText Text, DateOnly EndsOn);

internal sealed class FindPathsHandler(
    IEligibilityCatalog catalog, IPolicyCatalog policies, IEnterpriseFactsReader facts, ICurrentUser user, IClock clock)
    : IQueryHandler<FindPathsQuery, NearestBoards>
{
    public async Task<Result<NearestBoards>> Handle(FindPathsQuery request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EligibilityErrors.EnterpriseNotFound;
        }

        var versionsOf = request.ListingCommitteeOn ?? asOf;
        var frame = new EvaluationFrame(enterprise.Facts, asOf);
        var paths = new PathFinder(catalog.Rules, versionsOf)
            .Find(frame, board => board.Board.Kind != BoardKind.Attribute && BoardReach.Reaches(BoardReach.CityOf(board, policies), enterprise));
        return new NearestBoards
        {
            EnterpriseId = enterprise.Id,
            EnterpriseName = enterprise.Name,
            AsOf = asOf,
            VersionsOf = versionsOf,
            Boards = [.. paths.Select(path => path.ToResponse(frame))],
        };
    }
}
