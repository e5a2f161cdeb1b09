using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Computes a list from the facts known now and stores it as a draft.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="AsOf">Day whose rules apply; null means today. Not after today.</param>
/// <param name="ListYear">Year of the list; null means the year of <paramref name="AsOf"/>.</param>
/// <param name="Title">Title, 1 to 100 characters.</param>
/// <param name="Candidates">Where the candidates come from; null means the campaign of programme and year when there is one, else the whole register.</param>
public sealed record DrawUpRankingCommand(string Programme, DateOnly? AsOf, int? ListYear, string Title, CandidateOrigin? Candidates = null)
    : ICommand<RankingDraftVersion>;

/// <summary>Where the candidates of a draft come from.</summary>
public enum CandidateOrigin
{
    /// <summary>Those accepted in the settled campaign of programme and year.</summary>
    Campaign,

    /// <summary>Every enterprise of the city: a trial, or a programme without campaigns.</summary>
    Register,
}

/// <summary>A draft and its version.</summary>
/// <param name="Id">Identifier of the draft.</param>
/// <param name="Version">Version to name with the next change.</param>
public sealed record RankingDraftVersion(Guid Id, int Version);

internal sealed class DrawUpRankingHandler(
    IRankingModelCatalog models,
    IPolicyCatalog policies,
    IEligibilityCatalog eligibility,
    IEnterpriseFactsReader facts,
    IRankingRepository rankings,
    IRankingCampaignRepository campaigns,
    IRemovalRepository removals,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<DrawUpRankingCommand, RankingDraftVersion>
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public async Task<Result<RankingDraftVersion>> Handle(DrawUpRankingCommand request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (asOf > clock.Today)
        {
            return RankingErrors.DayInFuture;
        }

        var listYear = request.ListYear ?? asOf.Year;
        if (listYear is < EarliestYear or > LatestYear)
        {
            return RankingErrors.ListYearOutOfRange;
        }

        if (policies.FindPack(request.Programme)?.City is not { } city)
        {
            return RankingErrors.UnknownProgramme(request.Programme);
        }

        if (models.InForceOn(request.Programme, asOf) is not { } model)
        {
            return RankingErrors.NoModelInForce;
        }

        if (!(await FindCampaignAsync(request, listYear, cancellationToken)).TryGetValue(out var origin, out var noCampaign))
        {
            return noCampaign;
        }

        var identity = new RankingDraftIdentity(ids.Next(), request.Programme, listYear, asOf, request.Title?.Trim() ?? string.Empty, user.Name, clock.Now)
        {
            CampaignId = origin.Campaign?.Id,
        };
        if (RankingDraft.Start(identity).Error is { } invalid)
        {
            return invalid;
        }

        var candidates = await ReadCandidatesAsync(model, city.Code[..4], asOf, cancellationToken);
        if (origin.Campaign is { } campaign)
        {
            var accepted = (await campaigns.ListAcceptedAsync(campaign.Id, cancellationToken)).ToHashSet();
            candidates.RemoveAll(candidate => !accepted.Contains(candidate.EnterpriseId));
        }

        var carried = await CarryAsync(request.Programme, candidates, cancellationToken);
        if (!RankingDraft.Start(identity, carried).TryGetValue(out var draft, out var error)
            || !Ranking.Compute(model.Rules, candidates, draft.Adjustments).TryGetValue(out var ranking, out error))
        {
            return error;
        }

        await rankings.AddAsync(
            draft, model.Description, ranking, new RankingStep(draft.Version, RankingStep.DrawUp, null, null, null, user.Sign(clock)), cancellationToken);
        events.Record(new RankingDrawnUp(identity.Id, identity.Programme, listYear, asOf, candidates.Count));
        return new RankingDraftVersion(identity.Id, draft.Version);
    }

    private async Task<Result<Origin>> FindCampaignAsync(DrawUpRankingCommand request, int listYear, CancellationToken cancellationToken)
    {
        if (request.Candidates == CandidateOrigin.Register)
        {
            return new Origin(null);
        }

        return await campaigns.FindAsync(request.Programme, listYear, cancellationToken) switch
        {
            { Stage: CampaignStage.Settled } settled => new Origin(settled),
            { } => RankingErrors.CampaignNotSettled,
            null when request.Candidates == CandidateOrigin.Campaign => RankingErrors.NoCampaign,
            null => new Origin(null),
        };
    }

    /// <summary>Who was removed from an earlier edition is taken off, visibly and with the reason; the bureau may withdraw that. A failed condition speaks for itself.</summary>
    private async Task<IReadOnlyList<RankingAdjustment>> CarryAsync(
        string programme, List<RankingCandidate> candidates, CancellationToken cancellationToken)
    {
        var eligible = candidates.Where(candidate => candidate.Entry.All(condition => condition.Outcome != Outcome.NotMet)).Select(candidate => candidate.EnterpriseId).ToHashSet();
        return
        [
            .. (await removals.ListStandingAsync(programme, cancellationToken)).Where(removal => eligible.Contains(removal.EnterpriseId)).Select(removal => new RankingAdjustment
            {
                Id = ids.Next(),
                EnterpriseId = removal.EnterpriseId,
                Kind = AdjustmentKind.TakeOff,
                Points = 0,
                Reason = ReasonOf(removal),
                DecidedBy = user.Name,
                DecidedAt = user.Sign(clock).At,
            }),
        ];
    }

    private static string ReasonOf(ListRemoval removal)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"已于{removal.DecidedAt.ToOffset(ChinaTime):yyyy年M月d日}移出榜单{removal.EditionNumber}（{removal.Clause}）：{removal.Reason}");
        return reason.Length > RankingAdjustment.ReasonLength ? $"{reason[..(RankingAdjustment.ReasonLength - 1)]}…" : reason;
    }

    private async Task<List<RankingCandidate>> ReadCandidatesAsync(RankingModel model, string cityCode, DateOnly asOf, CancellationToken cancellationToken)
    {
        var rules = eligibility.Rules.InForceOn(asOf);
        var entry = CandidateRules.Of(model.Rules.EntryRules, rules);
        var priority = CandidateRules.Of(model.Rules.PriorityRules, rules);
        var candidates = new List<RankingCandidate>();
        await foreach (var record in facts.StreamAsync(new EnterpriseFilter(CityCode: cityCode), Scope.Unrestricted, cancellationToken))
        {
            candidates.Add(CandidateRules.Assemble(record, model, entry, priority, asOf));
        }

        return candidates;
    }

    private sealed record Origin(RankingCampaign? Campaign);
}
