using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>A record behind a counted figure.</summary>
/// <param name="Id">Id of the milestone or piece of work.</param>
/// <param name="EnterpriseId">Enterprise it is about; null for a piece of work.</param>
/// <param name="Title">Name of the enterprise, or title of the work.</param>
/// <param name="On">Day.</param>
/// <param name="Document">Document that proves it.</param>
/// <param name="NotCountedAs">Why it is not counted again although it is on record; null where it counts.</param>
public sealed record CountedRecord(Guid Id, Guid? EnterpriseId, string Title, DateOnly On, string Document, OverlapReason? NotCountedAs = null);

/// <summary>Counts what the platform's own records say of the indicators, by unit and assessed year.</summary>
internal sealed class CountedFigures(IMilestoneReader milestones, IActivityRepository activities, ICycleRulesCatalog rules)
{
    /// <summary>Records by unit code and indicator id; a pair without records is absent and counts zero where the indicator is counted.</summary>
    public async Task<IReadOnlyDictionary<(string Unit, string Indicator), IReadOnlyList<CountedRecord>>> ReadAsync(
        CountyAssessment assessment, Scope scope, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), IReadOnlyList<CountedRecord>>();
        var reached = await milestones.ReadAsync(null, new DateOnly(assessment.Year, 1, 1), new DateOnly(assessment.Year, 12, 31), scope, cancellationToken);
        var work = await activities.ReadAsync(new DateOnly(assessment.Year, 1, 1), new DateOnly(assessment.Year, 12, 31), scope, cancellationToken);
        foreach (var (indicator, source) in rules.Of(assessment.SchemeId).Counts)
        {
            if (KindOf(source) is not { } kind)
            {
                AddWork(found, indicator, KindsOf(source), rules.Of(assessment.SchemeId).Work, work);
                continue;
            }

            foreach (var county in reached.Where(one => one.Milestone.Kind == kind && one.Milestone.CountyCode is not null).GroupBy(one => one.Milestone.CountyCode!))
            {
                found[(county.Key, indicator)] =
                [
                    .. county.Select(one => new CountedRecord(
                        one.Milestone.Id, one.Milestone.EnterpriseId, one.EnterpriseName, one.Milestone.HappenedOn, one.Milestone.Document)),
                ];
            }
        }

        return found;
    }

    /// <summary>Whether an indicator of a scheme is counted from the platform's records.</summary>
    public bool IsCounted(string schemeId, string indicatorId) =>
        rules.Of(schemeId).Counts.ContainsKey(indicatorId);

    // What looks recorded twice or split counts once; the others are shown beside it.
    private static void AddWork(
        Dictionary<(string, string), IReadOnlyList<CountedRecord>> found, string indicator, ActivityKind[] kinds, WorkCountRule rule, IReadOnlyList<RecordedWork> work)
    {
        foreach (var county in work.Select(one => one.Activity).Where(one => kinds.Contains(one.Entry.Kind)).GroupBy(one => one.CountyCode))
        {
            var overlaps = ActivityOverlap.Find([.. county], rule).ToDictionary(overlap => overlap.ActivityId);
            found[(county.Key, indicator)] =
            [
                .. county.Select(one => new CountedRecord(
                    one.Id, null, one.Entry.Title, one.Entry.HeldOn, one.Entry.Document, overlaps.GetValueOrDefault(one.Id)?.Reason)),
            ];
        }
    }

    private static ActivityKind[] KindsOf(CountSource source) => source switch
    {
        CountSource.Mechanisms => [ActivityKind.Mechanism],
        CountSource.Policies => [ActivityKind.Policy],
        CountSource.GuidanceVisits => [ActivityKind.Visit],
        _ => [ActivityKind.Meeting, ActivityKind.Training],
    };

    private static MilestoneKind? KindOf(CountSource source) => source switch
    {
        CountSource.ProvincialLibraryEntries => MilestoneKind.ProvincialLibrary,
        CountSource.RegionalBoardListings => MilestoneKind.RegionalBoard,
        CountSource.NeeqListings => MilestoneKind.Neeq,
        CountSource.StockListings => MilestoneKind.Listed,
        _ => null,
    };
}
