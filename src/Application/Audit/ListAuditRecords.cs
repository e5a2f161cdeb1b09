using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Audit;

/// <summary>Searches the trail, newest first.</summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="Page">Which page.</param>
public sealed record ListAuditRecordsQuery(AuditFilter Filter, PageRequest Page) : IQuery<PagedList<AuditRecord>>;

internal sealed class ListAuditRecordsHandler(IAuditReader trail) : IQueryHandler<ListAuditRecordsQuery, PagedList<AuditRecord>>
{
    public async Task<Result<PagedList<AuditRecord>>> Handle(ListAuditRecordsQuery request, CancellationToken cancellationToken) =>
        await trail.ListAsync(request.Filter, request.Page, cancellationToken);
}
