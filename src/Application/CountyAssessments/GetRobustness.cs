using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Asks how far an assessment's ranks depend on the weights.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="Draws">Number of draws, 1 to 100 000.</param>
/// <param name="SpreadPercent">Largest change of a weight in percent of itself, 0 to 100.</param>
/// <param name="Seed">Seed of the draws; the same seed gives the same answer.</param>
public sealed record GetRobustnessQuery(Guid Id, int Draws, int SpreadPercent, int Seed) : IQuery<AssessmentRobustnessResponse>;

/// <summary>How far the ranks of an assessment depend on the weights.</summary>
/// <param name="Draws">Draws made.</param>
/// <param name="SpreadPercent">Largest change of a weight in percent of itself.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Units">Units that take part, in printed order.</param>
/// <param name="Neighbours">What separates each unit from the next one, from the top of the ranking to its end.</param>
public sealed record AssessmentRobustnessResponse(
    int Draws, int SpreadPercent, int Seed, IReadOnlyList<UnitRobustnessResponse> Units, IReadOnlyList<NeighbourGapResponse> Neighbours);

/// <summary>How far one unit's rank depends on the weights.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="Rank">Rank under the scheme's weights.</param>
/// <param name="BestRank">Best rank of any draw.</param>
/// <param name="WorstRank">Worst rank of any draw.</param>
/// <param name="LikelyBestRank">Better end of the range that holds at least 90 % of the draws.</param>
/// <param name="LikelyWorstRank">Worse end of that range.</param>
/// <param name="UnchangedShare">Share of draws that leave the rank as it is, 0 to 1.</param>
/// <param name="RanksWithout">Rank when one indicator is left out, for each indicator in printed order.</param>
public sealed record UnitRobustnessResponse(
    string UnitCode,
    string Unit,
    int Rank,
    int BestRank,
    int WorstRank,
    int LikelyBestRank,
    int LikelyWorstRank,
    decimal UnchangedShare,
    IReadOnlyList<int> RanksWithout);

/// <summary>What separates two units that follow one another.</summary>
/// <param name="Ahead">Name of the better unit.</param>
/// <param name="Behind">Name of the other one.</param>
/// <param name="Lead">Difference of their totals; 0 when they share the rank.</param>
/// <param name="DecidingIndicatorId">Indicator that adds most to the lead; null when none does.</param>
/// <param name="DecidingLead">What it adds to the total.</param>
public sealed record NeighbourGapResponse(string Ahead, string Behind, decimal Lead, string? DecidingIndicatorId, decimal DecidingLead);

internal sealed class GetRobustnessHandler(AssessmentSheetReader sheets) : IQueryHandler<GetRobustnessQuery, AssessmentRobustnessResponse>
{
    public async Task<Result<AssessmentRobustnessResponse>> Handle(GetRobustnessQuery request, CancellationToken cancellationToken) =>
        (await sheets.ReadCompleteAsync(request.Id, cancellationToken)).Map(sheet => Analyse(sheet, request));

    private static AssessmentRobustnessResponse Analyse(AssessmentSheet sheet, GetRobustnessQuery request)
    {
        var scheme = sheet.Scheme;
        var report = AssessmentRobustness.Analyse(scheme, sheet.Table, request.Draws, request.SpreadPercent, unchecked((ulong)request.Seed));
        return new AssessmentRobustnessResponse(
            request.Draws,
            request.SpreadPercent,
            request.Seed,
            [.. report.Units.Select(unit => new UnitRobustnessResponse(
                scheme.Units[unit.Unit].Code,
                scheme.Units[unit.Unit].Name,
                unit.Rank,
                unit.BestRank,
                unit.WorstRank,
                unit.LikelyBestRank,
                unit.LikelyWorstRank,
                (decimal)unit.UnchangedDraws / request.Draws,
                unit.RanksWithout))],
            [.. report.Neighbours.Select(gap => new NeighbourGapResponse(
                scheme.Units[gap.Ahead].Name,
                scheme.Units[gap.Behind].Name,
                gap.Lead,
                gap.DecidingIndicator is { } indicator ? scheme.Indicators[indicator].Id : null,
                gap.DecidingLead))]);
    }
}
