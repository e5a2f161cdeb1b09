using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the calls for candidates, the newest year first.</summary>
public sealed record ListCampaignsQuery : IQuery<IReadOnlyList<CampaignSummary>>;

/// <summary>A call for candidates at a glance.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Programme">Policy pack.</param>
/// <param name="ListYear">Year of the lists.</param>
/// <param name="Title">Title.</param>
/// <param name="OpensOn">First day of the window.</param>
/// <param name="ClosesOn">Last day of the window, inclusive.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Version">Version to name with the next step.</param>
/// <param name="IsOpenToday">Whether candidates can be named today.</param>
/// <param name="Nominations">Nominations the caller may see, withdrawn ones left out.</param>
/// <param name="Submitted">Of those, the ones that wait for a decision.</param>
/// <param name="Accepted">Of those, the ones accepted as candidates.</param>
public sealed record CampaignSummary(
    Guid Id, string Programme, int ListYear, string Title, DateOnly OpensOn, DateOnly ClosesOn, CampaignStage Stage, int Version, bool IsOpenToday,
    long Nominations, long Submitted, long Accepted)
{
    internal static CampaignSummary Of(RankingCampaign campaign, NominationCounts counts, DateOnly today) => new(
        campaign.Id, campaign.Programme, campaign.ListYear, campaign.Title, campaign.OpensOn, campaign.ClosesOn, campaign.Stage, campaign.Version,
        CampaignProcess.CheckWindow(campaign, today) is null,
        counts.ByStage.Where(one => one.Key != NominationStage.Withdrawn).Sum(one => one.Value),
        counts.ByStage.GetValueOrDefault(NominationStage.Submitted),
        counts.ByStage.GetValueOrDefault(NominationStage.Accepted));
}

internal sealed class ListCampaignsHandler(IRankingCampaignRepository campaigns, ICurrentUser user, IClock clock)
    : IQueryHandler<ListCampaignsQuery, IReadOnlyList<CampaignSummary>>
{
    public async Task<Result<IReadOnlyList<CampaignSummary>>> Handle(ListCampaignsQuery request, CancellationToken cancellationToken)
    {
        var summaries = new List<CampaignSummary>();
        foreach (var campaign in await campaigns.ListAsync(cancellationToken))
        {
            var counts = await campaigns.CountAsync(campaign.Id, new NominationReader(user.Scope, user.UserId), cancellationToken);
            summaries.Add(CampaignSummary.Of(campaign, counts, clock.Today));
        }

        return summaries;
    }
}
