using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Reads one page of the register.</summary>
/// <param name="Filter">Which enterprises.</param>
/// <param name="Sort">Order.</param>
/// <param name="Page">Which page.</param>
public sealed record ListEnterprisesQuery(EnterpriseFilter Filter, EnterpriseSort Sort, PageRequest Page) : IQuery<PagedList<EnterpriseSummary>>;

internal sealed class ListEnterprisesHandler(IEnterpriseReader reader, IEnterpriseTags tags, FilterNames names, ICurrentUser user)
    : IQueryHandler<ListEnterprisesQuery, PagedList<EnterpriseSummary>>
{
    public async Task<Result<PagedList<EnterpriseSummary>>> Handle(ListEnterprisesQuery request, CancellationToken cancellationToken)
    {
        if (names.Check(request.Filter, user) is { } wrong)
        {
            return wrong;
        }

        var page = await reader.ListAsync(request.Filter, request.Sort, request.Page, user.Scope, cancellationToken);
        if (user.Has(Permissions.Enterprises.Tag) && page.Items.Count > 0)
        {
            var carried = await tags.ReadAsync([.. page.Items.Select(e => e.Id)], user.Scope, cancellationToken);
            foreach (var enterprise in page.Items)
            {
                enterprise.Tags = [.. carried[enterprise.Id].Select(t => t.Text)];
            }
        }

        return page;
    }
}
