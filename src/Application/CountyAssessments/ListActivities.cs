using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Lists the work counties recorded in a year, with what looks recorded twice or split.</summary>
/// <param name="Year">Calendar year, 2015 to 2100.</param>
/// <param name="CountyCode">Only of this county; null for all in scope.</param>
public sealed record ListActivitiesQuery(int Year, string? CountyCode) : IQuery<IReadOnlyList<ActivityResponse>>;

/// <summary>A piece of work on record.</summary>
/// <param name="Id">Id.</param>
/// <param name="CountyCode">The county.</param>
/// <param name="Entry">What was written down.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
/// <param name="FileCount">Documents attached to it.</param>
/// <param name="LikeId">The earlier record it looks like, so that it is not counted again; null when it counts.</param>
/// <param name="LikeReason">Why it looks like that; null when it counts.</param>
/// <param name="SeparateReason">Why the bureau counts it by itself; null while nobody decided so.</param>
public sealed record ActivityResponse(
    Guid Id, string CountyCode, ActivityEntry Entry, Signature Recorded, int FileCount, Guid? LikeId, OverlapReason? LikeReason, string? SeparateReason);

internal sealed class ListActivitiesHandler(IActivityRepository activities, ActivityOverlaps overlaps, ICurrentUser user)
    : IQueryHandler<ListActivitiesQuery, IReadOnlyList<ActivityResponse>>
{
    public async Task<Result<IReadOnlyList<ActivityResponse>>> Handle(ListActivitiesQuery request, CancellationToken cancellationToken)
    {
        var year = await activities.ReadAsync(new DateOnly(request.Year, 1, 1), new DateOnly(request.Year, 12, 31), user.Scope, cancellationToken);
        var found = year.Where(one => (request.CountyCode ?? one.Activity.CountyCode) == one.Activity.CountyCode).ToList();
        var alike = overlaps.Find(found.Select(one => one.Activity));
        return Result.Of<IReadOnlyList<ActivityResponse>>([.. found.Select(one => Describe(one, alike.GetValueOrDefault(one.Activity.Id)))]);
    }

    private static ActivityResponse Describe(RecordedWork found, Overlap? overlap) => new(
        found.Activity.Id,
        found.Activity.CountyCode,
        found.Activity.Entry,
        found.Activity.Recorded,
        found.FileCount,
        overlap?.LikeId,
        overlap?.Reason,
        found.Activity.SeparateReason);
}

/// <summary>Finds overlaps county by county under the rule of the county's programme.</summary>
internal sealed class ActivityOverlaps(ICycleRulesCatalog rules, IPolicyCatalog policies)
{
    /// <summary>Overlaps by the id of the record that is not counted again.</summary>
    public Dictionary<Guid, Overlap> Find(IEnumerable<CountyActivity> activities) => activities
        .GroupBy(activity => activity.CountyCode)
        .SelectMany(county => ActivityOverlap.Find([.. county], RuleOf(county.Key)))
        .ToDictionary(overlap => overlap.ActivityId);

    private WorkCountRule RuleOf(string countyCode) =>
        policies.FindCounty(countyCode) is { } county ? rules.Of(county.Pack.Identity.Id).Work : WorkCountRule.Default;
}
