using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Reads one page of the register.</summary>
/// <param name="Filter">Which enterprises.</param>
/// <param name="Sort">Order.</param>
/// <param name="Page">Which page.</param>
public sealed record ListEnterprisesQuery(EnterpriseFilter Filter, EnterpriseSort Sort, PageRequest Page) : IQuery<PagedList<EnterpriseSummary>>;

internal sealed class ListEnterprisesHandler(IEnterpriseReader reader, ICurrentUser user)
    : IQueryHandler<ListEnterprisesQuery, PagedList<EnterpriseSummary>>
{
    public async Task<Result<PagedList<EnterpriseSummary>>> Handle(ListEnterprisesQuery request, CancellationToken cancellationToken) =>
        await reader.ListAsync(request.Filter, request.Sort, request.Page, user.Scope, cancellationToken);
}
