using System.ComponentModel.DataAnnotations;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>A table to score without storing it.</summary>
/// <param name="Scheme">Scheme, e.g. <c>datong-2022</c>.</param>
/// <param name="Rows">One row for each unit of the scheme, in any order.</param>
public sealed record PreviewRequest([Required] string Scheme, [Required] IReadOnlyList<PreviewRow?> Rows);

/// <summary>Figures supposed for a year, to see what they would change.</summary>
/// <param name="Rows">One row for each unit of the scheme, in any order.</param>
public sealed record SupposeFiguresRequest([Required] IReadOnlyList<PreviewRow?> Rows);

/// <summary>One unit's line.</summary>
/// <param name="Unit">Name as printed in the scheme, e.g. 平城区; the division code is understood too.</param>
/// <param name="Values">Whole numbers from 0 to 1 000 000 in the scheme's indicator order. May be left out for a disqualified unit.</param>
/// <param name="Disqualified">Whether the unit leaves the ranking; default false.</param>
public sealed record PreviewRow(string Unit = "", IReadOnlyList<FigureCell>? Values = null, bool Disqualified = false)
{
    // A row written as null is answered like one that names no unit.
    internal static TableRow ToRow(PreviewRow? row) =>
        new(row?.Unit ?? string.Empty, [.. (row?.Values ?? []).Select(value => value.Entry)], row?.Disqualified ?? false);
}

/// <summary>A year's assessment to open.</summary>
/// <param name="SchemeId">Scheme, e.g. <c>datong-2022</c>.</param>
/// <param name="Year">Assessed calendar year, from the scheme's first to this one.</param>
public sealed record OpenAssessmentRequest([Required] string SchemeId, int Year);

/// <summary>A unit's figures.</summary>
/// <param name="Values">Whole numbers from 0 to 1 000 000 in the scheme's indicator order; null for not known yet.</param>
/// <param name="Version">Version of the report the caller read; a stale one is refused with the differences.</param>
public sealed record ReportFiguresRequest([Required] IReadOnlyList<FigureCell> Values, [Range(1, int.MaxValue)] int Version);

/// <summary>A falsification.</summary>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Reason">What was falsified, 1 to 1000 characters.</param>
/// <param name="Evidence">What proves it, 1 to 1000 characters.</param>
public sealed record DisqualifyUnitRequest([Required] string UnitCode, [Required(AllowEmptyStrings = true)] string Reason, [Required(AllowEmptyStrings = true)] string Evidence);

/// <summary>Why a disqualification is lifted.</summary>
/// <param name="Reason">1 to 1000 characters; kept on record.</param>
public sealed record LiftDisqualificationRequest([Required(AllowEmptyStrings = true)] string Reason);

/// <summary>A signature.</summary>
/// <param name="Version">Version of the assessment the signer looked at; a stale one is refused.</param>
public sealed record SignOffRequest([Range(1, int.MaxValue)] int Version);
