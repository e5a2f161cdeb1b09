using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Documents of a piece of work: the one part <c>document</c>; an empty part lists all. Frozen with the year's assessment.</summary>
internal sealed class ActivityDocuments(IActivityRepository activities, ICurrentUser user) : IAttachmentOwner
{
    private const string Part = "document";

    public string Kind => "county-activity";

    public async Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken)
    {
        var isKnown = subject.Part == Part || (use == AttachmentUse.Read && subject.Part.Length == 0);
        if (!isKnown || !user.Has(Permissions.CountyAssessments.Read) || await activities.FindAsync(subject.Id, user.Scope, cancellationToken) is not { } activity)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (use == AttachmentUse.Write)
        {
            if (!user.Has(Permissions.CountyAssessments.Report))
            {
                return IdentityErrors.Forbidden;
            }

            if (await activities.IsSignedOffAsync(activity.CountyCode, activity.Entry.HeldOn.Year, cancellationToken))
            {
                return CountyAssessmentErrors.Frozen;
            }
        }

        return new AttachmentOwnership(activity.CountyCode);
    }
}
