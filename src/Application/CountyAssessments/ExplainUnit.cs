using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Explains a unit's result: where it lost points and what one more of each indicator would change.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="UnitCode">Division code of the unit.</param>
public sealed record ExplainUnitQuery(Guid Id, string UnitCode) : IQuery<UnitExplanation>;

/// <summary>A unit's result, explained.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="Total">Total; null for a disqualified unit.</param>
/// <param name="Rank">Overall rank; null for a disqualified unit.</param>
/// <param name="BestTotal">Total of a unit with the most points everywhere.</param>
/// <param name="Indicators">One line for each indicator with a known figure, in printed order; empty for a disqualified unit.</param>
public sealed record UnitExplanation(
    string UnitCode, string Unit, decimal? Total, int? Rank, decimal BestTotal, IReadOnlyList<IndicatorExplanation> Indicators);

/// <summary>One indicator of a unit, explained.</summary>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="Name">Its printed name.</param>
/// <param name="Figure">Figure reported.</param>
/// <param name="Rank">Rank among the units that take part.</param>
/// <param name="Points">Points earned.</param>
/// <param name="BestPoints">Most points the indicator can give.</param>
/// <param name="LostTotal">What the difference costs in the total.</param>
/// <param name="PointsWithOneMore">Points if the figure were one better and all else unchanged: one higher, or one lower where less is better.</param>
/// <param name="TotalWithOneMore">Total then.</param>
/// <param name="RankWithOneMore">Overall rank then.</param>
/// <param name="FigureForNextBand">Nearest figure that would earn more points; null when no figure would.</param>
public sealed record IndicatorExplanation(
    string IndicatorId,
    string Name,
    long Figure,
    int Rank,
    decimal Points,
    decimal BestPoints,
    decimal LostTotal,
    decimal PointsWithOneMore,
    decimal TotalWithOneMore,
    int RankWithOneMore,
    long? FigureForNextBand);

internal sealed class ExplainUnitHandler(AssessmentSheetReader sheets) : IQueryHandler<ExplainUnitQuery, UnitExplanation>
{
    public async Task<Result<UnitExplanation>> Handle(ExplainUnitQuery request, CancellationToken cancellationToken) =>
        (await sheets.ReadCompleteAsync(request.Id, cancellationToken)).Then(sheet => Explain(sheet, request.UnitCode));

    private static Result<UnitExplanation> Explain(AssessmentSheet sheet, string unitCode)
    {
        if (sheet.Scheme.FindUnit(unitCode) is not { } unit)
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        return new UnitExplanation(
            sheet.Scheme.Units[unit].Code,
            sheet.Scheme.Units[unit].Name,
            sheet.Result.Total(unit),
            sheet.Result.OverallRank(unit),
            sheet.Scheme.BestTotal,
            [.. AssessmentInsight.Explain(sheet.Scheme, sheet.Table, unit).Select(line => Describe(sheet, unit, line))]);
    }

    private static IndicatorExplanation Describe(AssessmentSheet sheet, int unit, IndicatorInsight line) => new(
        sheet.Scheme.Indicators[line.Indicator].Id,
        sheet.Scheme.Indicators[line.Indicator].Name,
        sheet.Table.Figure(unit, line.Indicator)!.Value,
        sheet.Result.Rank(unit, line.Indicator)!.Value,
        line.Points,
        line.BestPoints,
        line.LostTotal,
        line.PointsWithOneMore,
        line.TotalWithOneMore,
        line.RankWithOneMore,
        line.FigureForNextBand);
}
