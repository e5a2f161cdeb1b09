using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Names an enterprise as a candidate for a source: by itself, by its county, by an institution or by the bureau. Named before, it gets one more source.</summary>
/// <param name="CampaignId">Campaign.</param>
/// <param name="CreditCode">Unified social credit code; null means the caller's own enterprise.</param>
/// <param name="SourceId">Kind of source, as the pack names it.</param>
/// <param name="Detail">Which award, fund, list or recommendation; 1 to 500 characters.</param>
public sealed record NominateCandidateCommand(Guid CampaignId, string? CreditCode, string SourceId, string Detail) : ICommand<NominationVersion>;

/// <summary>A nomination and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record NominationVersion(Guid Id, int Version);

internal sealed class NominateCandidateHandler(
    IRankingCampaignRepository campaigns,
    ICampaignRulesCatalog rules,
    IEnterpriseRepository enterprises,
    NominationDesk desk,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<NominateCandidateCommand, NominationVersion>
{
    public async Task<Result<NominationVersion>> Handle(NominateCandidateCommand request, CancellationToken cancellationToken)
    {
        if (await campaigns.FindAsync(request.CampaignId, cancellationToken) is not { } campaign)
        {
            return RankingErrors.CampaignNotFound;
        }

        if (CampaignProcess.CheckWindow(campaign, clock.Today) is { } untimely)
        {
            return untimely;
        }

        if (!ChooseSource(request, campaign).TryGetValue(out var source, out var error))
        {
            return error;
        }

        if (await FindEnterpriseAsync(request.CreditCode, cancellationToken) is not { } enterprise)
        {
            return RankingErrors.NomineeNotFound;
        }

        var standing = await campaigns.FindNominationAsync(campaign.Id, enterprise.Id, cancellationToken);
        if (!(standing is null ? await StartAsync(campaign, enterprise, cancellationToken) : Reopen(standing, source)).TryGetValue(out var nomination, out error))
        {
            return error;
        }

        if ((standing is not null && !await campaigns.SaveNominationAsync(nomination, cancellationToken))
            || !await campaigns.AddSourceAsync(nomination.Id, source, cancellationToken))
        {
            return RankingErrors.StaleVersion;
        }

        await campaigns.AddStepAsync(
            campaign.Id, new CampaignStep(ids.Next(), nomination.Id, CampaignProcess.Nominate, $"{rules.Of(campaign.Programme)?.Find(source.SourceId)?.Name.Zh}：{source.Detail}", source.By), cancellationToken);
        events.Record(new NominationMoved(nomination.Id, enterprise.Id, "CandidateNominated", source.SourceId));
        return new NominationVersion(nomination.Id, standing is null ? nomination.Version : nomination.Version + 1);
    }

    private Result<NominationSource> ChooseSource(NominateCandidateCommand request, RankingCampaign campaign)
    {
        if (rules.Of(campaign.Programme)?.Find(request.SourceId) is not { } kind)
        {
            return RankingErrors.UnknownSource;
        }

        return CampaignRules.Of(user.Role) is { } nominator && kind.Nominators.Contains(nominator)
            ? NominationSource.CheckDetail(request.Detail).Map(detail => new NominationSource(ids.Next(), kind.Id, nominator, detail, user.Sign(clock)))
            : RankingErrors.SourceNotYours;
    }

    /// <summary>An institution names by the code alone, whatever its scope: it learns no more than the name. Others keep to their scope.</summary>
    private async Task<Enterprise?> FindEnterpriseAsync(string? creditCode, CancellationToken cancellationToken)
    {
        if (user.Scope.EnterpriseId is { } own && own != Guid.Empty && string.IsNullOrWhiteSpace(creditCode))
        {
            return await enterprises.FindAsync(own, user.Scope, cancellationToken);
        }

        var code = creditCode?.Trim().ToUpperInvariant() ?? string.Empty;
        var found = code.Length == 0 ? null : await FirstAsync(code, cancellationToken);
        return found is null || CampaignRules.Of(user.Role) == Nominator.Institution ? found : await enterprises.FindAsync(found.Id, user.Scope, cancellationToken);
    }

    private async Task<Enterprise?> FirstAsync(string code, CancellationToken cancellationToken) =>
        await enterprises.FindByCreditCodesAsync([code], cancellationToken) is [var found, ..] ? found : null;

    private async Task<Result<Nomination>> StartAsync(RankingCampaign campaign, Enterprise enterprise, CancellationToken cancellationToken)
    {
        var entry = NominationDesk.Together(await desk.CheckAsync(campaign, enterprise.Id, cancellationToken));
        var identity = enterprise.Identity;
        var nomination = new Nomination(
            ids.Next(), campaign.Id, enterprise.Id, identity.Name, identity.CreditCode?.Value, identity.CountyCode,
            NominationStage.Filling, entry, clock.Today, user.Sign(clock), null, 1, []);
        return await campaigns.AddNominationAsync(nomination, cancellationToken) ? nomination : RankingErrors.StaleVersion;
    }

    private static Result<Nomination> Reopen(Nomination standing, NominationSource source)
    {
        if (standing.Sources.FirstOrDefault(one => one.SourceId == source.SourceId && one.By.UserId == source.By.UserId) is { } same)
        {
            return RankingErrors.AlreadyNominated(same.By.Name, same.By.At);
        }

        return standing.Stage switch
        {
            NominationStage.Withdrawn => standing with { Stage = NominationStage.Filling },
            NominationStage.Accepted or NominationStage.Refused => RankingErrors.NominationClosed,
            _ => standing,
        };
    }
}
