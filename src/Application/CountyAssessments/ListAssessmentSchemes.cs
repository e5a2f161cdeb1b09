using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Lists the assessment schemes of the policy packs.</summary>
public sealed record ListAssessmentSchemesQuery : IQuery<IReadOnlyList<AssessmentSchemeResponse>>;

/// <summary>A scheme: who is assessed by what, and how points are given.</summary>
/// <param name="Id">Id used in requests.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="TitleEn">The same in plain English.</param>
/// <param name="Source">Clause of the whole scheme.</param>
/// <param name="FirstYear">First assessed year.</param>
/// <param name="ContentHash">SHA-256 of the scheme's file, lower-case hexadecimal.</param>
/// <param name="Units">Units in printed order.</param>
/// <param name="Indicators">Indicators in printed order.</param>
/// <param name="Bands">Points by rank; empty when no indicator goes by rank.</param>
/// <param name="BandsWhenFewer">What becomes of the bands when disqualified units leave the ranking.</param>
/// <param name="ZeroEarnsNothing">Whether a figure of zero earns nothing whatever its rank.</param>
/// <param name="DisqualifiedYears">Years a disqualification lasts, the first included.</param>
/// <param name="Deadline">When a year's assessment is to be finished.</param>
/// <param name="Clauses">Clauses of the rules, quoted.</param>
/// <param name="Ties">Which rank equal figures share.</param>
/// <param name="Rounding">Where points and totals are rounded; nulls where they stay exact.</param>
/// <param name="Tables">What the printed tables say.</param>
/// <param name="Sentences">The document sentence by sentence, each with the part of the scheme it governs; empty when it is not quoted in full.</param>
/// <param name="IsSample">Whether the scheme is an invented sample, in force nowhere.</param>
public sealed record AssessmentSchemeResponse(
    string Id,
    string Title,
    string TitleEn,
    string Source,
    int FirstYear,
    string ContentHash,
    IReadOnlyList<AssessedUnit> Units,
    IReadOnlyList<AssessmentIndicatorResponse> Indicators,
    IReadOnlyList<AssessmentBand> Bands,
    BandsWhenFewer BandsWhenFewer,
    bool ZeroEarnsNothing,
    int DisqualifiedYears,
    AnnualDeadline Deadline,
    SchemeClauses Clauses,
    TieRule Ties,
    ScoreRounding Rounding,
    AnnexTitles Tables,
    IReadOnlyList<SchemeSentence> Sentences,
    bool IsSample);

/// <summary>An indicator of a scheme.</summary>
/// <param name="Id">Stable name within the scheme.</param>
/// <param name="Name">Name exactly as printed.</param>
/// <param name="ShortName">Name for narrow columns.</param>
/// <param name="Definition">Definition sentence, quoted.</param>
/// <param name="Dimension">Dimension it belongs to.</param>
/// <param name="WeightPercent">Weight in percent, e.g. 25.</param>
/// <param name="Direction">Which figures rank first.</param>
/// <param name="Origin">Whether counties enter the figure or the platform can count it.</param>
/// <param name="Evidence">What a county is asked to show.</param>
/// <param name="Source">Clause.</param>
/// <param name="BestPoints">Most points it can give.</param>
/// <param name="ZeroEarnsNothing">Whether a figure of zero earns nothing.</param>
/// <param name="Rule">How figures earn points; null by the scheme's rank bands.</param>
public sealed record AssessmentIndicatorResponse(
    string Id,
    string Name,
    string ShortName,
    string Definition,
    string Dimension,
    decimal WeightPercent,
    IndicatorDirection Direction,
    FigureOrigin Origin,
    string Evidence,
    string Source,
    decimal BestPoints,
    bool ZeroEarnsNothing,
    PointRuleDescription? Rule)
{
    internal static IReadOnlyList<AssessmentIndicatorResponse> AllOf(AssessmentScheme scheme) =>
        [.. scheme.Indicators.Select((indicator, i) => From(indicator, scheme.BestPoints(i), scheme.ZeroEarnsNothing(i)))];

    private static AssessmentIndicatorResponse From(AssessmentIndicator indicator, decimal bestPoints, bool zeroEarnsNothing) => new(
        indicator.Id,
        indicator.Name,
        indicator.ShortName,
        indicator.Definition,
        indicator.Dimension,
        indicator.Weight.Percent,
        indicator.Direction,
        indicator.Origin,
        indicator.Evidence,
        indicator.Source,
        bestPoints,
        zeroEarnsNothing,
        PointRuleDescription.From(indicator.Rule));
}

/// <summary>Points that a range of ranks earns.</summary>
/// <param name="First">Best rank.</param>
/// <param name="Last">Worst rank, inclusive.</param>
/// <param name="Points">Points of each rank in the range.</param>
public sealed record AssessmentBand(int First, int Last, decimal Points);

internal sealed class ListAssessmentSchemesHandler(IAssessmentSchemeCatalog schemes)
    : IQueryHandler<ListAssessmentSchemesQuery, IReadOnlyList<AssessmentSchemeResponse>>
{
    public Task<Result<IReadOnlyList<AssessmentSchemeResponse>>> Handle(ListAssessmentSchemesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<IReadOnlyList<AssessmentSchemeResponse>>>(schemes.All.Select(Describe).ToArray());

    private static AssessmentSchemeResponse Describe(CataloguedScheme found)
    {
        var scheme = found.Scheme.Definition;
        return new AssessmentSchemeResponse(
            scheme.Id,
            scheme.Title,
            scheme.TitleEn,
            scheme.Source,
            scheme.FirstYear,
            found.ContentHash,
            scheme.Units,
            AssessmentIndicatorResponse.AllOf(found.Scheme),
            [.. scheme.Bands.Select(band => new AssessmentBand(band.First, band.Last, band.Points))],
            scheme.BandsWhenFewer,
            scheme.ZeroEarnsNothing,
            scheme.DisqualifiedYears,
            scheme.Deadline,
            scheme.Clauses,
            scheme.Ties,
            scheme.Rounding,
            scheme.Tables,
            scheme.Sentences,
            scheme.IsSample);
    }
}
