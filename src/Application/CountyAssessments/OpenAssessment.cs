using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Opens a year's assessment, with an empty report for every unit.</summary>
/// <param name="SchemeId">Scheme.</param>
/// <param name="Year">Assessed year.</param>
public sealed record OpenAssessmentCommand(string SchemeId, int Year) : ICommand<AssessmentVersion>;

/// <summary>Which version came out of a change.</summary>
/// <param name="Id">Id of the assessment.</param>
/// <param name="Version">Its version now.</param>
public sealed record AssessmentVersion(Guid Id, int Version);

internal sealed class OpenAssessmentHandler(
    ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<OpenAssessmentCommand, AssessmentVersion>
{
    public async Task<Result<AssessmentVersion>> Handle(OpenAssessmentCommand request, CancellationToken cancellationToken)
    {
        if (schemes.Find(request.SchemeId) is not { Scheme: var scheme })
        {
            return CountyAssessmentErrors.UnknownScheme(request.SchemeId);
        }

        var opened = CountyAssessment.Open(ids.Next(), scheme, request.Year, clock.Today, user.Sign(clock));
        if (!opened.TryGetValue(out var assessment, out var error))
        {
            return error;
        }

        if (!await assessments.AddAsync(assessment, [.. scheme.Units.Select(unit => unit.Code)], cancellationToken))
        {
            return CountyAssessmentErrors.AlreadyOpen;
        }

        events.Record(new AssessmentOpened(assessment.Id, scheme.Id, assessment.Year));
        return new AssessmentVersion(assessment.Id, assessment.Version);
    }
}
