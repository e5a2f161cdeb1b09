using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>A record behind a counted figure.</summary>
/// <param name="Id">Id of the milestone.</param>
/// <param name="EnterpriseId">Enterprise it is about.</param>
/// <param name="Title">Name of the enterprise.</param>
/// <param name="On">Day.</param>
/// <param name="Document">Document that proves it.</param>
public sealed record CountedRecord(Guid Id, Guid? EnterpriseId, string Title, DateOnly On, string Document);

/// <summary>Counts what the platform's own records say of the indicators, by unit and assessed year.</summary>
internal sealed class CountedFigures(IMilestoneReader milestones, ICycleRulesCatalog rules)
{
    /// <summary>Records by unit code and indicator id; a pair without records is absent and counts zero where the indicator is counted.</summary>
    public async Task<IReadOnlyDictionary<(string Unit, string Indicator), IReadOnlyList<CountedRecord>>> ReadAsync(
        CountyAssessment assessment, Scope scope, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), IReadOnlyList<CountedRecord>>();
        var reached = await milestones.ReadAsync(null, new DateOnly(assessment.Year, 1, 1), new DateOnly(assessment.Year, 12, 31), scope, cancellationToken);
        foreach (var (indicator, source) in rules.Of(assessment.SchemeId).Counts)
        {
            if (KindOf(source) is not { } kind)
            {
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
        rules.Of(schemeId).Counts.TryGetValue(indicatorId, out var source) && KindOf(source) is not null;

    private static MilestoneKind? KindOf(CountSource source) => source switch
    {
        CountSource.ProvincialLibraryEntries => MilestoneKind.ProvincialLibrary,
        CountSource.RegionalBoardListings => MilestoneKind.RegionalBoard,
        CountSource.NeeqListings => MilestoneKind.Neeq,
        CountSource.StockListings => MilestoneKind.Listed,
        _ => null,
    };
}
