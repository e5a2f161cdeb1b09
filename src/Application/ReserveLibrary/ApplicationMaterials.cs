using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Materials of an application: the part is the material, an empty part lists all. The applicant's are open while it is filled in or sent back, the
/// examiner's during the preliminary review.</summary>
internal sealed class ApplicationMaterials(ILibraryCatalog libraries, IReserveApplicationRepository applications, ApplicationDesk desk, ICurrentUser user) : IAttachmentOwner
{
    public string Kind => ApplicationDesk.AttachmentKind;

    public async Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken)
    {
        if (!(user.Has(Permissions.ReserveLibrary.Read) || user.Has(Permissions.ReserveLibrary.Opine))
            || await applications.FindAsync(subject.Id, desk.Reader, cancellationToken) is not { Application: { } application }
            || libraries.Find(application.LibraryId)?.Intake is not { } intake)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (use == AttachmentUse.Read)
        {
            return new AttachmentOwnership(application.CountyCode);
        }

        if (intake.FindMaterial(subject.Part) is not { } material)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        var isApplicants = material.By == MaterialSupplier.Applicant;
        if (!(isApplicants ? user.Has(Permissions.ReserveLibrary.Apply) : user.Has(Permissions.ReserveLibrary.Examine) && desk.IsExaminer(application)))
        {
            return IdentityErrors.Forbidden;
        }

        return (isApplicants ? application.IsOpenToApplicant : application.Stage == ApplicationStage.Preliminary)
            ? new AttachmentOwnership(application.CountyCode)
            : ReserveLibraryErrors.ApplicationClosed;
    }
}
