using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads a call for candidates: how far it has come, counts by stage and source, and what the caller may do now.</summary>
/// <param name="CampaignId">Campaign.</param>
public sealed record GetCampaignQuery(Guid CampaignId) : IQuery<CampaignResponse>;

/// <summary>A call for candidates.</summary>
/// <param name="Campaign">At a glance.</param>
/// <param name="Source">Document and clause it follows.</param>
/// <param name="Sources">Kinds of source with how many nominations name them.</param>
/// <param name="Stages">Nominations by stage, every stage named.</param>
/// <param name="Offers">What the caller may do with the campaign now.</param>
/// <param name="Steps">What was done to the campaign, newest first.</param>
public sealed record CampaignResponse(
    CampaignSummary Campaign,
    string Source,
    IReadOnlyList<CampaignSource> Sources,
    IReadOnlyList<StageCount> Stages,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<CampaignStep> Steps);

/// <summary>A kind of source and how many nominations name it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">Nominations the caller may see, withdrawn ones left out.</param>
/// <param name="MayName">Whether the caller may name candidates for it.</param>
public sealed record CampaignSource(CandidateSourceKind Kind, long Count, bool MayName);

/// <summary>How many nominations stand at a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">Nominations the caller may see.</param>
public sealed record StageCount(NominationStage Stage, long Count);

internal sealed class GetCampaignHandler(IRankingCampaignRepository campaigns, ICampaignRulesCatalog rules, ICurrentUser user, IClock clock)
    : IQueryHandler<GetCampaignQuery, CampaignResponse>
{
    public async Task<Result<CampaignResponse>> Handle(GetCampaignQuery request, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(request.CampaignId, cancellationToken) is not { } campaign)
        {
            return RankingErrors.CampaignNotFound;
        }

        if (rules.Of(campaign.Programme) is not { } programme)
        {
            return RankingErrors.NoCampaignRules;
        }

        var counts = await campaigns.CountAsync(campaign.Id, new NominationReader(user.Scope, user.UserId), cancellationToken);
        var facts = new CampaignFacts(campaign.ClosesOn, clock.Today, counts.ByStage.GetValueOrDefault(NominationStage.Submitted));
        var nominator = CampaignRules.Of(user.Role);
        return new CampaignResponse(
            CampaignSummary.Of(campaign, counts, clock.Today),
            programme.Source,
            [.. programme.Sources.Select(kind => new CampaignSource(
                kind, counts.BySource.GetValueOrDefault(kind.Id), nominator is { } who && kind.Nominators.Contains(who)))],
            [.. Enum.GetValues<NominationStage>().Select(stage => new StageCount(stage, counts.ByStage.GetValueOrDefault(stage)))],
            StepOffer.From(CampaignProcess.Campaign.Offer(campaign.Stage, facts, user.Has)),
            await campaigns.ReadStepsAsync(campaign.Id, null, cancellationToken));
    }
}
