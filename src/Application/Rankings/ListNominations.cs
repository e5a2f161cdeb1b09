using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists nominations of a campaign: those in the caller's scope and those the caller named, by name.</summary>
/// <param name="CampaignId">Campaign.</param>
/// <param name="Filter">Which ones.</param>
/// <param name="Page">Which part.</param>
public sealed record ListNominationsQuery(Guid CampaignId, NominationFilter Filter, PageRequest Page) : IQuery<PagedList<Nomination>>;

internal sealed class ListNominationsHandler(IRankingCampaignRepository campaigns, ICurrentUser user) : IQueryHandler<ListNominationsQuery, PagedList<Nomination>>
{
    public async Task<Result<PagedList<Nomination>>> Handle(ListNominationsQuery request, CancellationToken cancellationToken) =>
        await campaigns.FindAsync(request.CampaignId, cancellationToken) is null
            ? RankingErrors.CampaignNotFound
            : await campaigns.ListNominationsAsync(
                request.CampaignId, request.Filter, request.Page, new NominationReader(user.Scope, user.UserId), cancellationToken);
}
