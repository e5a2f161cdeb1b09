using ListingPipeline.Application.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Search;

/// <summary>Finds calls for candidates by title, programme and year.</summary>
internal sealed class CampaignSearch(IRankingCampaignRepository campaigns) : ISearchSource
{
    public SearchKind Kind => SearchKind.Campaign;

    public string? Permission => Permissions.Rankings.Campaigns;

    public async Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = words.Best(await campaigns.ListAsync(cancellationToken), campaign => [campaign.Title, $"{campaign.Programme} {campaign.ListYear}"]);
        return new SearchGroup(Kind, found.Count, [.. found.Take(take).Select(Describe)]);
    }

    private static SearchItem Describe(RankingCampaign one) => new(one.Id.ToString(), new LocalizedText(one.Title, one.Title), Code: one.Programme);
}
