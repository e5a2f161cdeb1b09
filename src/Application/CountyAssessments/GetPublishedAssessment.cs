using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Reads the published document and calculates it anew.</summary>
/// <param name="Id">Which.</param>
public sealed record GetPublishedAssessmentQuery(Guid Id) : IQuery<PublishedAssessment>;

/// <summary>A published document and whether it stands.</summary>
/// <param name="Document">The document's JSON exactly as it was signed off.</param>
/// <param name="DocumentHash">Its SHA-256 as signed, lower-case hexadecimal.</param>
/// <param name="IsUnaltered">Whether the stored text still has that hash.</param>
/// <param name="IsReproduced">Whether calculating the frozen figures under the frozen scheme gives the same bytes.</param>
public sealed record PublishedAssessment(string Document, string DocumentHash, bool IsUnaltered, bool IsReproduced);

internal sealed class GetPublishedAssessmentHandler(ICountyAssessmentRepository assessments, ICurrentUser user)
    : IQueryHandler<GetPublishedAssessmentQuery, PublishedAssessment>
{
    public async Task<Result<PublishedAssessment>> Handle(GetPublishedAssessmentQuery request, CancellationToken cancellationToken)
    {
        var assessment = await assessments.FindAsync(request.Id, user.Scope, cancellationToken);
        if (assessment is null)
        {
            return CountyAssessmentErrors.NotFound;
        }

        var document = await assessments.ReadDocumentAsync(request.Id, user.Scope, cancellationToken);
        if (document is null || assessment.DocumentHash is not { } hash)
        {
            return CountyAssessmentErrors.NotPublished;
        }

        var replayed = AssessmentDocument.From(AssessmentDocument.Parse(document).ToSheet(assessment)).Write();
        return new PublishedAssessment(document, hash, AssessmentDocument.Hash(document) == hash, replayed == document);
    }
}
