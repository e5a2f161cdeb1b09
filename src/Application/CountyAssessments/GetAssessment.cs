using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Reads one year's assessment with its result as it stands now.</summary>
/// <param name="Id">Which.</param>
public sealed record GetAssessmentQuery(Guid Id) : IQuery<AssessmentResponse>;

/// <summary>One year's assessment.</summary>
/// <param name="Id">Id.</param>
/// <param name="SchemeId">Scheme.</param>
/// <param name="SchemeTitle">Title of the scheme's document.</param>
/// <param name="Year">Assessed year.</param>
/// <param name="Status">Whether it is open or published.</param>
/// <param name="Version">Version to name when signing off.</param>
/// <param name="DeadlineOn">Last day for the assessment.</param>
/// <param name="IsOverdue">Whether it is still open after that day.</param>
/// <param name="Opened">Who opened it.</param>
/// <param name="SignedOff">Who signed it off; null while open.</param>
/// <param name="DocumentHash">SHA-256 of the published document; null while open.</param>
/// <param name="Indicators">Indicators in the order of every list of values, ranks and points.</param>
/// <param name="Units">Units in printed order; for a county only itself while the assessment is open.</param>
/// <param name="HasStandings">Whether ranks, points and totals are shown. False for a county while the assessment is open.</param>
/// <param name="IsProvisional">Whether figures are missing or the assessment is open, so that the standings may still change.</param>
/// <param name="Tables">What the printed tables say.</param>
/// <param name="BestTotal">Total of a unit with the most points everywhere.</param>
/// <param name="Missing">Unknown figures of units that take part, by unit, then indicator; the assessment cannot be signed off with any.</param>
public sealed record AssessmentResponse(
    Guid Id,
    string SchemeId,
    string SchemeTitle,
    int Year,
    AssessmentStatus Status,
    int Version,
    DateOnly DeadlineOn,
    bool IsOverdue,
    Signature Opened,
    Signature? SignedOff,
    string? DocumentHash,
    IReadOnlyList<AssessmentIndicatorResponse> Indicators,
    IReadOnlyList<AssessedUnitResponse> Units,
    bool HasStandings,
    bool IsProvisional,
    AnnexTitles Tables,
    decimal BestTotal,
    IReadOnlyList<MissingFigure> Missing);

/// <summary>One unit's line.</summary>
/// <param name="UnitCode">Division code.</param>
/// <param name="Unit">Name as printed.</param>
/// <param name="Values">Figures in indicator order; null is unknown.</param>
/// <param name="Version">Version of the report, to name when reporting.</param>
/// <param name="Reported">Who reported last; null before anything was reported.</param>
/// <param name="IsLate">Whether that was after the deadline.</param>
/// <param name="Disqualification">Why the unit left the ranking; null when it takes part.</param>
/// <param name="Ranks">Rank in each indicator; null where the figure is unknown or the unit disqualified. Empty without standings.</param>
/// <param name="Points">Points in each indicator; null as for ranks. Empty without standings.</param>
/// <param name="Total">Σ points × weight, exact; null for a disqualified unit or without standings.</param>
/// <param name="Rank">Overall rank; null for a disqualified unit or without standings.</param>
public sealed record AssessedUnitResponse(
    string UnitCode,
    string Unit,
    IReadOnlyList<long?> Values,
    int Version,
    Signature? Reported,
    bool IsLate,
    DisqualificationResponse? Disqualification,
    IReadOnlyList<int?> Ranks,
    IReadOnlyList<decimal?> Points,
    decimal? Total,
    int? Rank);

/// <summary>Why a unit left the ranking.</summary>
/// <param name="FirstYear">First assessed year without it.</param>
/// <param name="LastYear">Last one, inclusive.</param>
/// <param name="Reason">What was falsified.</param>
/// <param name="Evidence">What proves it.</param>
/// <param name="Recorded">Who recorded it.</param>
public sealed record DisqualificationResponse(int FirstYear, int LastYear, string Reason, string Evidence, Signature Recorded);

/// <summary>A figure nobody has reported yet.</summary>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Unit">Name of the unit.</param>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="Indicator">Name of the indicator.</param>
public sealed record MissingFigure(string UnitCode, string Unit, string IndicatorId, string Indicator);

internal sealed class GetAssessmentHandler(AssessmentSheetReader sheets, ICurrentUser user, IClock clock)
    : IQueryHandler<GetAssessmentQuery, AssessmentResponse>
{
    public async Task<Result<AssessmentResponse>> Handle(GetAssessmentQuery request, CancellationToken cancellationToken) =>
        (await sheets.ReadAsync(request.Id, cancellationToken)).Map(Describe);

    private AssessmentResponse Describe(AssessmentSheet sheet)
    {
        var assessment = sheet.Assessment;
        var deadline = sheet.Scheme.Definition.Deadline.For(assessment.Year);
        var isOpen = assessment.Status == AssessmentStatus.Open;
        var missing = sheet.Table.Missing()
            .Where(cell => sheet.IsComplete || sheet.Reports.ContainsKey(sheet.Scheme.Units[cell.Unit].Code))
            .Select(cell => new MissingFigure(
                sheet.Scheme.Units[cell.Unit].Code,
                sheet.Scheme.Units[cell.Unit].Name,
                sheet.Scheme.Indicators[cell.Indicator].Id,
                sheet.Scheme.Indicators[cell.Indicator].Name))
            .ToList();
        return new AssessmentResponse(
            assessment.Id,
            assessment.SchemeId,
            sheet.Scheme.Definition.Title,
            assessment.Year,
            assessment.Status,
            assessment.Version,
            deadline,
            isOpen && clock.Today > deadline,
            assessment.Opened,
            assessment.SignedOff,
            assessment.DocumentHash,
            AssessmentIndicatorResponse.AllOf(sheet.Scheme),
            [.. Enumerable.Range(0, sheet.Scheme.Units.Count)
                .Where(unit => sheet.Reports.ContainsKey(sheet.Scheme.Units[unit].Code))
                .Select(unit => DescribeUnit(sheet, unit, deadline))],
            sheet.IsComplete,
            isOpen,
            sheet.Scheme.Definition.Tables,
            sheet.Scheme.BestTotal,
            missing);
    }

    private AssessedUnitResponse DescribeUnit(AssessmentSheet sheet, int unit, DateOnly deadline)
    {
        var code = sheet.Scheme.Units[unit].Code;
        var report = sheet.Reports[code];
        var indicators = sheet.IsComplete ? Enumerable.Range(0, sheet.Scheme.Indicators.Count).ToArray() : [];
        var disqualification = sheet.Disqualifications.GetValueOrDefault(code);
        return new AssessedUnitResponse(
            code,
            sheet.Scheme.Units[unit].Name,
            sheet.Figures(unit),
            report.Version,
            report.Reported,
            report.Reported is { } signature && ChinaDay.Of(signature.At) > deadline,
            disqualification is null ? null : Describe(disqualification, code),
            [.. indicators.Select(i => sheet.Result.Rank(unit, i))],
            [.. indicators.Select(i => sheet.Result.Points(unit, i))],
            sheet.IsComplete ? sheet.Result.Total(unit) : null,
            sheet.IsComplete ? sheet.Result.OverallRank(unit) : null);
    }

    // Evidence is case material: the bureau and the unit itself see it, other counties see that and why the unit left.
    private DisqualificationResponse Describe(Disqualification found, string unitCode) => new(
        found.FirstYear,
        found.LastYear,
        found.Reason,
        user.Scope.CountyCode is null || user.Scope.CountyCode == unitCode ? found.Evidence : string.Empty,
        found.Recorded);
}

internal static class ChinaDay
{
    /// <summary>The day in China Standard Time (UTC+8) of an instant.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
