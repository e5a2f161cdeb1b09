using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Scores a table without storing anything.</summary>
/// <param name="SchemeId">Scheme, e.g. <c>datong-2022</c>.</param>
/// <param name="Rows">One row for each unit of the scheme, in any order.</param>
public sealed record PreviewAssessmentQuery(string SchemeId, IReadOnlyList<TableRow> Rows) : IQuery<AssessmentPreview>;

/// <summary>A scored table.</summary>
/// <param name="Units">Every unit, in the scheme's printed order.</param>
public sealed record AssessmentPreview(IReadOnlyList<UnitScore> Units)
{
    internal static AssessmentPreview From(AssessmentScheme scheme, AssessmentResult result)
    {
        var indicators = Enumerable.Range(0, scheme.Indicators.Count).ToArray();
        return new AssessmentPreview([.. scheme.Units.Select((unit, i) => new UnitScore(
            unit.Name,
            [.. indicators.Select(k => result.Rank(i, k)).OfType<int>()],
            [.. indicators.Select(k => result.Points(i, k)).OfType<decimal>()],
            result.Total(i),
            result.OverallRank(i)))]);
    }
}

/// <summary>Ranks, points and total of one unit.</summary>
/// <param name="Unit">Name as printed in the scheme.</param>
/// <param name="Ranks">Rank in each indicator from 1, in the scheme's indicator order; equal figures share the better rank. Empty for a disqualified unit.</param>
/// <param name="Points">Points in each indicator; zero for a figure of zero. Empty for a disqualified unit.</param>
/// <param name="Total">Σ points × weight, exact, without rounding. Null for a disqualified unit.</param>
/// <param name="Rank">Overall rank by total from 1; equal totals share the better rank. Null for a disqualified unit.</param>
public sealed record UnitScore(string Unit, IReadOnlyList<int> Ranks, IReadOnlyList<decimal> Points, decimal? Total, int? Rank);

internal sealed class PreviewAssessmentHandler(IAssessmentSchemeCatalog schemes) : IQueryHandler<PreviewAssessmentQuery, AssessmentPreview>
{
    public Task<Result<AssessmentPreview>> Handle(PreviewAssessmentQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Preview(request));

    private Result<AssessmentPreview> Preview(PreviewAssessmentQuery request)
    {
        if (schemes.Find(request.SchemeId) is not { Scheme: var scheme })
        {
            return CountyAssessmentErrors.UnknownScheme(request.SchemeId);
        }

        return AssessmentTable.Create(scheme, request.Rows).Map(table => AssessmentPreview.From(scheme, AssessmentCalculator.Calculate(scheme, table)));
    }
}
