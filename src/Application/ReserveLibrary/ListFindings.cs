using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists findings in the caller's scope, the latest found first.</summary>
/// <param name="Filter">Which ones.</param>
/// <param name="Page">Which part.</param>
public sealed record ListFindingsQuery(FindingFilter Filter, PageRequest Page) : IQuery<PagedList<NamedFinding>>;

internal sealed class ListFindingsHandler(IReserveFindingRepository findings, ICurrentUser user) : IQueryHandler<ListFindingsQuery, PagedList<NamedFinding>>
{
    public async Task<Result<PagedList<NamedFinding>>> Handle(ListFindingsQuery request, CancellationToken cancellationToken) =>
        await findings.ListAsync(request.Filter, request.Page, user.Scope, cancellationToken);
}
