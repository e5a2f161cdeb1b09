using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Evidence of a nomination: the part is the kind of source it proves, an empty part lists all. Open while the nomination is filled in or sent back.</summary>
internal sealed class NominationEvidence(IRankingCampaignRepository campaigns, ICampaignRulesCatalog rules, ICurrentUser user) : IAttachmentOwner
{
    public string Kind => NominationDesk.AttachmentKind;

    public async Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken)
    {
        if (!user.Has(Permissions.Rankings.Campaigns)
            || await campaigns.FindNominationAsync(subject.Id, new NominationReader(user.Scope, user.UserId), cancellationToken) is not { } nomination
            || await campaigns.FindAsync(nomination.CampaignId, cancellationToken) is not { } campaign)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (use == AttachmentUse.Read)
        {
            return new AttachmentOwnership(nomination.CountyCode);
        }

        if (rules.Of(campaign.Programme)?.Find(subject.Part) is null)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (!user.Has(Permissions.Rankings.Nominate))
        {
            return IdentityErrors.Forbidden;
        }

        return nomination.Stage is NominationStage.Filling or NominationStage.SentBack && campaign.Stage != CampaignStage.Settled
            ? new AttachmentOwnership(nomination.CountyCode)
            : RankingErrors.NominationClosed;
    }
}
