using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Moves a campaign on: closes the call, settles the candidates, or opens the checking again.</summary>
/// <param name="CampaignId">Campaign.</param>
/// <param name="Action"><c>close</c>, <c>close-early</c>, <c>settle</c> or <c>reopen</c>.</param>
/// <param name="Version">Version of the campaign the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
public sealed record TakeCampaignStepCommand(Guid CampaignId, string Action, int Version, string? Note) : ICommand<CampaignVersion>;

internal sealed class TakeCampaignStepHandler(
    IRankingCampaignRepository campaigns, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<TakeCampaignStepCommand, CampaignVersion>
{
    public async Task<Result<CampaignVersion>> Handle(TakeCampaignStepCommand request, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(request.CampaignId, cancellationToken) is not { } campaign)
        {
            return RankingErrors.CampaignNotFound;
        }

        var counts = await campaigns.CountAsync(campaign.Id, new NominationReader(user.Scope, user.UserId), cancellationToken);
        var facts = new CampaignFacts(campaign.ClosesOn, clock.Today, counts.ByStage.GetValueOrDefault(NominationStage.Submitted));
        if (!CampaignProcess.Campaign.Choose(campaign.Stage, request.Action, facts, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return refused;
        }

        if (campaign.Version != request.Version
            || !await campaigns.MoveAsync(campaign.Id, action.To ?? campaign.Stage, request.Version, cancellationToken))
        {
            return RankingErrors.StaleVersion;
        }

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        await campaigns.AddStepAsync(campaign.Id, new CampaignStep(ids.Next(), null, action.Id, note, user.Sign(clock)), cancellationToken);
        events.Record(new CampaignMoved(campaign.Id, action.Event, note));
        return new CampaignVersion(campaign.Id, campaign.Version + 1);
    }
}
