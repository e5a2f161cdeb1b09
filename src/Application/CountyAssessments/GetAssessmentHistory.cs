using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Reads the published results of a scheme over the years.</summary>
/// <param name="SchemeId">Scheme.</param>
public sealed record GetAssessmentHistoryQuery(string SchemeId) : IQuery<AssessmentHistory>;

/// <summary>Published results over the years.</summary>
/// <param name="SchemeId">Scheme.</param>
/// <param name="Years">Published years, oldest first, at most the latest twenty.</param>
public sealed record AssessmentHistory(string SchemeId, IReadOnlyList<AssessmentHistoryYear> Years);

/// <summary>One published year.</summary>
/// <param name="AssessmentId">Id of the assessment.</param>
/// <param name="Year">Assessed year.</param>
/// <param name="Units">Units in the printed order of that year.</param>
public sealed record AssessmentHistoryYear(Guid AssessmentId, int Year, IReadOnlyList<AssessmentHistoryUnit> Units);

/// <summary>One unit in one published year.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="Total">Total; null when it was disqualified.</param>
/// <param name="Rank">Overall rank; null when it was disqualified.</param>
public sealed record AssessmentHistoryUnit(string UnitCode, string Unit, decimal? Total, int? Rank);

internal sealed class GetAssessmentHistoryHandler(ICountyAssessmentRepository assessments, ICurrentUser user)
    : IQueryHandler<GetAssessmentHistoryQuery, AssessmentHistory>
{
    // One more than the published years, for the one that is open.
    private static readonly PageRequest Latest = new(1, 21);

    public async Task<Result<AssessmentHistory>> Handle(GetAssessmentHistoryQuery request, CancellationToken cancellationToken)
    {
        var years = new List<AssessmentHistoryYear>();
        var listed = await assessments.ListAsync(request.SchemeId, Latest, user.Scope, cancellationToken);
        foreach (var assessment in listed.Items.Select(item => item.Assessment).Where(item => item.Status == AssessmentStatus.Published))
        {
            if (await assessments.ReadDocumentAsync(assessment.Id, user.Scope, cancellationToken) is { } document)
            {
                years.Add(new AssessmentHistoryYear(
                    assessment.Id,
                    assessment.Year,
                    [.. AssessmentDocument.Parse(document).Units.Select(unit => new AssessmentHistoryUnit(unit.Code, unit.Name, unit.Total, unit.Rank))]));
            }
        }

        return new AssessmentHistory(request.SchemeId, [.. years.OrderBy(year => year.Year)]);
    }
}
