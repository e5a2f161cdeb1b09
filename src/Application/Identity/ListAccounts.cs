using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Lists accounts in the order of names.</summary>
/// <param name="Search">Part of name or display name; null for all.</param>
/// <param name="Page">Which page.</param>
public sealed record ListAccountsQuery(string? Search, PageRequest Page) : IQuery<PagedList<AccountListing>>;

internal sealed class ListAccountsHandler(IAccountRepository accounts) : IQueryHandler<ListAccountsQuery, PagedList<AccountListing>>
{
    public async Task<Result<PagedList<AccountListing>>> Handle(ListAccountsQuery request, CancellationToken cancellationToken) =>
        await accounts.ListAsync(string.IsNullOrWhiteSpace(request.Search) ? null : request.Search.Trim(), request.Page, cancellationToken);
}
