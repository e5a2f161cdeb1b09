using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads a nomination: sources, entry conditions on today's facts explained, what is lacking, and what the caller may do now.</summary>
/// <param name="NominationId">Nomination.</param>
public sealed record GetNominationQuery(Guid NominationId) : IQuery<NominationResponse>;

/// <summary>A nomination.</summary>
/// <param name="Nomination">The nomination, its entry conditions checked today.</param>
/// <param name="Campaign">The campaign at a glance, without counts.</param>
/// <param name="EntryConditions">Entry conditions explained; empty for an institution, which is not shown an enterprise's figures.</param>
/// <param name="Lacking">What it lacks to be submitted.</param>
/// <param name="CanEdit">Whether the caller may add evidence now.</param>
/// <param name="Offers">What the caller may do now.</param>
/// <param name="Steps">What was done, newest first.</param>
public sealed record NominationResponse(
    Nomination Nomination,
    CampaignSummary Campaign,
    IReadOnlyList<RuleResult> EntryConditions,
    IReadOnlyList<FieldError> Lacking,
    bool CanEdit,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<CampaignStep> Steps);

internal sealed class GetNominationHandler(IRankingCampaignRepository campaigns, NominationDesk desk, ICurrentUser user, IClock clock)
    : IQueryHandler<GetNominationQuery, NominationResponse>
{
    private static readonly NominationCounts NoCounts = new(new Dictionary<NominationStage, long>(), new Dictionary<string, long>());

    public async Task<Result<NominationResponse>> Handle(GetNominationQuery request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.NominationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        return new NominationResponse(
            sheet.Nomination,
            CampaignSummary.Of(sheet.Campaign, NoCounts, clock.Today),
            user.Scope == Scope.Nothing ? [] : sheet.Entry,
            sheet.Facts.Lacking,
            sheet.Nomination.Stage is NominationStage.Filling or NominationStage.SentBack && sheet.Campaign.Stage != CampaignStage.Settled,
            StepOffer.From(CampaignProcess.Nomination.Offer(sheet.Nomination.Stage, sheet.Facts, user.Has)),
            await campaigns.ReadStepsAsync(sheet.Campaign.Id, sheet.Nomination.Id, cancellationToken));
    }
}
