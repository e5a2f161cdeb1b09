using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Opens a year's call for candidates.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="ListYear">Year of the lists, 2000 to 2100.</param>
/// <param name="Title">Title, 1 to 100 characters.</param>
/// <param name="OpensOn">First day; null takes the pack's.</param>
/// <param name="ClosesOn">Last day; null takes the pack's.</param>
public sealed record OpenCampaignCommand(string Programme, int ListYear, string Title, DateOnly? OpensOn, DateOnly? ClosesOn) : ICommand<CampaignVersion>;

/// <summary>A campaign and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record CampaignVersion(Guid Id, int Version);

internal sealed class OpenCampaignHandler(
    IRankingCampaignRepository campaigns, ICampaignRulesCatalog rules, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<OpenCampaignCommand, CampaignVersion>
{
    private const string Opened = "open";

    public async Task<Result<CampaignVersion>> Handle(OpenCampaignCommand request, CancellationToken cancellationToken)
    {
        if (rules.Of(request.Programme) is not { } programme)
        {
            return RankingErrors.NoCampaignRules;
        }

        if (request.ListYear is < 2000 or > 2100)
        {
            return RankingErrors.ListYearOutOfRange;
        }

        var usual = programme.Window(request.ListYear);
        var window = (request.OpensOn ?? usual.OpensOn, request.ClosesOn ?? usual.ClosesOn);
        if (!RankingCampaign.Open(ids.Next(), request.Programme, request.ListYear, request.Title, window, user.Sign(clock)).TryGetValue(out var campaign, out var error))
        {
            return error;
        }

        if (!await campaigns.AddAsync(campaign, cancellationToken))
        {
            return RankingErrors.CampaignExists;
        }

        await campaigns.AddStepAsync(campaign.Id, new CampaignStep(ids.Next(), null, Opened, null, campaign.Opened), cancellationToken);
        events.Record(new CampaignMoved(campaign.Id, "CampaignOpened", null));
        return new CampaignVersion(campaign.Id, campaign.Version);
    }
}
