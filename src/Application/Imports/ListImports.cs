using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>Reads one page of the history of imports, newest first.</summary>
/// <param name="Page">Which page.</param>
public sealed record ListImportsQuery(PageRequest Page) : IQuery<PagedList<ImportSummary>>;

internal sealed class ListImportsHandler(IImportHistory history, ICurrentUser user) : IQueryHandler<ListImportsQuery, PagedList<ImportSummary>>
{
    public async Task<Result<PagedList<ImportSummary>>> Handle(ListImportsQuery request, CancellationToken cancellationToken) =>
        await history.ListAsync(request.Page, ImportSight.Of(user), cancellationToken);
}
