using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Evidence of an assessment: part <c>unit/indicator</c> proves a figure, <c>unit/falsification</c> a falsification,
/// <c>unit/objection</c> supports an objection; an empty part lists all. Frozen with the assessment.</summary>
internal sealed class AssessmentEvidence(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICurrentUser user) : IAttachmentOwner
{
    public const string Falsification = "falsification";
    public const string Objection = "objection";

    public string Kind => "county-assessment";

    public async Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken)
    {
        if (!user.Has(Permissions.CountyAssessments.Read) || await assessments.FindAsync(subject.Id, user.Scope, cancellationToken) is not { } assessment)
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (use == AttachmentUse.Read && subject.Part.Length == 0)
        {
            return new AttachmentOwnership(user.Scope.CountyCode);
        }

        if (subject.Part.Split('/') is not [var unitCode, var topic] || !IsKnown(assessment.SchemeId, unitCode, topic)
            || (user.Scope.CountyCode is { } county && county != unitCode))
        {
            return AttachmentErrors.SubjectNotFound;
        }

        if (use == AttachmentUse.Write && CheckWrite(assessment, topic) is { } refused)
        {
            return refused;
        }

        return new AttachmentOwnership(unitCode);
    }

    private Error? CheckWrite(CountyAssessment assessment, string topic) =>
        !user.Has(topic == Falsification ? Permissions.CountyAssessments.Manage : Permissions.CountyAssessments.Report)
            ? IdentityErrors.Forbidden
            : assessment.CheckOpen().Error;

    private bool IsKnown(string schemeId, string unitCode, string topic) =>
        schemes.Find(schemeId) is { Scheme: var scheme }
        && scheme.Units.Any(unit => unit.Code == unitCode)
        && (topic is Falsification or Objection || scheme.Indicators.Any(indicator => indicator.Id == topic));
}
