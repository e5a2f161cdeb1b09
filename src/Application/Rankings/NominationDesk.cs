using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>A nomination with what the process looks at.</summary>
internal sealed record NominationSheet(RankingCampaign Campaign, CampaignRules Rules, Nomination Nomination, NominationFacts Facts, IReadOnlyList<RuleResult> Entry);

/// <summary>Reads a nomination for the caller, checks the entry conditions on today's facts, and tells what is lacking.</summary>
internal sealed class NominationDesk(
    IRankingCampaignRepository campaigns,
    ICampaignRulesCatalog rules,
    IRankingModelCatalog models,
    IEligibilityCatalog eligibility,
    IEnterpriseFactsReader facts,
    IAttachmentRepository attachments,
    ICurrentUser user,
    IClock clock)
{
    public const string AttachmentKind = "ranking-nomination";

    public NominationReader Reader => new(user.Scope, user.UserId);

    /// <summary>The nomination; fails with <c>rankings.nomination-not-found</c>, <c>rankings.no-campaign-rules</c>.</summary>
    public async Task<Result<NominationSheet>> ReadAsync(Guid nominationId, CancellationToken cancellationToken)
    {
        if (await campaigns.FindNominationAsync(nominationId, Reader, cancellationToken) is not { } nomination
            || await campaigns.FindAsync(nomination.CampaignId, cancellationToken) is not { } campaign)
        {
            return RankingErrors.NominationNotFound;
        }

        if (rules.Of(campaign.Programme) is not { } programme)
        {
            return RankingErrors.NoCampaignRules;
        }

        var entry = await CheckAsync(campaign, nomination.EnterpriseId, cancellationToken);
        var checkedToday = nomination with { Entry = Together(entry), CheckedOn = clock.Today };
        FieldError[] failed =
        [
            .. entry.Where(rule => rule.Outcome == Outcome.NotMet)
                .Select(rule => new FieldError(rule.Rule, RankingErrors.EntryConditionNotMet.Code, $"{rule.Name.Zh} ({rule.Source})")),
        ];
        var lacking = await LackingAsync(programme, nomination, cancellationToken);
        return new NominationSheet(
            campaign, programme, checkedToday, new NominationFacts(campaign, nomination.Stage, clock.Today, lacking, failed), entry);
    }

    /// <summary>The entry conditions on today's facts; empty when the programme has no model in force.</summary>
    public async Task<IReadOnlyList<RuleResult>> CheckAsync(RankingCampaign campaign, Guid enterpriseId, CancellationToken cancellationToken)
    {
        var asOf = clock.Today;
        if (models.InForceOn(campaign.Programme, asOf) is not { } model
            || await facts.ReadAsync(enterpriseId, Scope.Unrestricted, cancellationToken) is not { } record)
        {
            return [];
        }

        var frame = new EvaluationFrame(record.Facts, asOf);
        var inForce = eligibility.Rules.InForceOn(asOf);
        return [.. model.Rules.EntryRules.Select(inForce.Find).OfType<CompiledRule>().Select(rule => rule.Explain(frame).ToResult())];
    }

    /// <summary>All conditions together: failed when one is, open when one is.</summary>
    public static Outcome Together(IReadOnlyList<RuleResult> entry) =>
        entry.Any(rule => rule.Outcome == Outcome.NotMet) ? Outcome.NotMet
        : entry.Count == 0 || entry.Any(rule => rule.Outcome == Outcome.Unknown) ? Outcome.Unknown
        : Outcome.Met;

    private async Task<IReadOnlyList<FieldError>> LackingAsync(CampaignRules programme, Nomination nomination, CancellationToken cancellationToken)
    {
        if (nomination.Sources.Count == 0)
        {
            return [new FieldError("sources", RankingErrors.NominationIncomplete.Code, "No source is named.")];
        }

        var files = await attachments.ListAsync(AttachmentKind, nomination.Id, Scope.Unrestricted, cancellationToken);
        var proved = files.Where(file => file.Withdrawal is null).Select(file => file.Subject.Part).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. nomination.Sources.Select(source => source.SourceId).Distinct()
                .Where(id => programme.Find(id) is { NeedsFile: true } && !proved.Contains(id))
                .Select(id => new FieldError($"sources/{id}", RankingErrors.NominationIncomplete.Code, $"A file must prove: {programme.Find(id)!.Name.Zh}")),
        ];
    }
}
