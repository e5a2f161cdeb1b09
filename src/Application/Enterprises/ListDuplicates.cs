using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists enterprises that may have been entered twice.</summary>
/// <param name="CountyCode">Only pairs with an enterprise of this county; null for all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListDuplicatesQuery(string? CountyCode, PageRequest Page) : IQuery<PagedList<SuspectedPair>>;

internal sealed class ListDuplicatesHandler(IDuplicateReader duplicates, ICurrentUser user) : IQueryHandler<ListDuplicatesQuery, PagedList<SuspectedPair>>
{
    public async Task<Result<PagedList<SuspectedPair>>> Handle(ListDuplicatesQuery request, CancellationToken cancellationToken)
    {
        var register = await duplicates.ReadAsync(user.Scope, cancellationToken);
        var apart = await duplicates.ReadDistinctionsAsync(cancellationToken);
        var pairs = DuplicateSearch.Find(register)
            .Where(p => !apart.Contains((p.First.Id, p.Second.Id)))
            .Where(p => request.CountyCode is null || p.First.CountyCode == request.CountyCode || p.Second.CountyCode == request.CountyCode)
            .ToList();
        return new PagedList<SuspectedPair>([.. pairs.Skip((int)Math.Min(request.Page.FirstRow - 1, pairs.Count)).Take(request.Page.Size)], request.Page.Number, request.Page.Size, pairs.Count);
    }
}
