using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Which way an answer moves.</summary>
public enum ImpactDirection
{
    /// <summary>Any change of the answer.</summary>
    Any,

    /// <summary>Not met or unknown before, met after.</summary>
    Gained,

    /// <summary>Met before, not met or unknown after.</summary>
    Lost,
}

/// <summary>Lists the enterprises in scope whose answer moves under other rules.</summary>
/// <param name="Scenario">What is supposed.</param>
/// <param name="Board">Board, list or library; null for every one.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Page">Which page.</param>
public sealed record ListImpactedQuery(ImpactScenario Scenario, string? Board, ImpactDirection Direction, PageRequest Page) : IQuery<PagedList<ImpactedEnterprise>>;

/// <summary>An enterprise whose answer on a board moves.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Registered name.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
/// <param name="CountyCode">Division code of its county; null when unresolved.</param>
/// <param name="Board">Board, list or library.</param>
/// <param name="BoardName">Its name.</param>
/// <param name="Before">Answer as it is.</param>
/// <param name="After">Answer as it would be.</param>
public sealed record ImpactedEnterprise(
    Guid Id, string Name, string? CreditCode, string? CountyCode, string Board, LocalizedText BoardName, Outcome Before, Outcome After);

internal sealed class ListImpactedHandler(ImpactStudy study, ICurrentUser user, IClock clock) : IQueryHandler<ListImpactedQuery, PagedList<ImpactedEnterprise>>
{
    public async Task<Result<PagedList<ImpactedEnterprise>>> Handle(ListImpactedQuery request, CancellationToken cancellationToken)
    {
        if (!(await study.RunAsync(request.Scenario, user.Scope, clock.Today, cancellationToken)).TryGetValue(out var result, out var error))
        {
            return error;
        }

        if (request.Board is { } wanted && result.Boards.All(pair => pair.Board.Id != wanted))
        {
            return EligibilityErrors.UnknownBoard(wanted);
        }

        var moved = result.Moved
            .Where(answer => request.Board is null || result.Boards[answer.Board].Board.Id == request.Board)
            .Where(answer => request.Direction switch
            {
                ImpactDirection.Gained => answer.IsGained,
                ImpactDirection.Lost => answer.IsLost,
                _ => true,
            })
            .ToList();
        var page = moved.Skip((int)Math.Min(int.MaxValue, request.Page.FirstRow - 1)).Take(request.Page.Size).Select(answer => answer.ToItem(result));
        return new PagedList<ImpactedEnterprise>([.. page], request.Page.Number, request.Page.Size, moved.Count);
    }
}

/// <summary>Puts answers into the words of the API.</summary>
internal static class ImpactItems
{
    public static ImpactedEnterprise ToItem(this ImpactAnswer answer, ImpactResult result)
    {
        var (enterprise, board) = (answer.Enterprise, result.Boards[answer.Board].Board);
        return new ImpactedEnterprise(
            enterprise.Id, enterprise.Name, enterprise.CreditCode, enterprise.CountyCode, board.Id, board.Name, answer.Before, answer.After);
    }
}
