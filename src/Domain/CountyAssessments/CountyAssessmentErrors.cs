using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Expected failures of county assessments.</summary>
public static class CountyAssessmentErrors
{
    /// <summary>The table of figures does not fit the scheme; every problem is named by its cell, e.g. <c>rows[3].values[1]</c>.</summary>
    public static readonly Error InvalidTable =
        new("county-assessments.invalid-table", ErrorKind.Invalid, "The table does not fit the scheme; see the fields.");

    /// <summary>There is no assessment with that id in the caller's scope.</summary>
    public static readonly Error NotFound =
        new("county-assessments.not-found", ErrorKind.NotFound, "There is no such county assessment.");

    /// <summary>The scheme has no such unit, or it is not the caller's.</summary>
    public static readonly Error UnitNotFound =
        new("county-assessments.unit-not-found", ErrorKind.NotFound, "There is no such unit in this assessment.");

    /// <summary>There is no scheme with that id.</summary>
    public static readonly Error SchemeNotFound =
        new("county-assessments.scheme-not-found", ErrorKind.NotFound, "There is no such assessment scheme.");

    /// <summary>The assessment is signed off; its figures, disqualifications and result no longer change.</summary>
    public static readonly Error Frozen =
        new("county-assessments.frozen", ErrorKind.Conflict, "The assessment is signed off and can no longer be changed.");

    /// <summary>Somebody else changed it after the caller read it.</summary>
    public static readonly Error StaleVersion =
        new("county-assessments.stale-version", ErrorKind.Conflict, "It was changed after you read it; read it again.");

    /// <summary>There is already an assessment of that scheme for that year.</summary>
    public static readonly Error AlreadyOpen =
        new("county-assessments.already-open", ErrorKind.Conflict, "This year's assessment already exists.");

    /// <summary>The unit is already disqualified for that year.</summary>
    public static readonly Error AlreadyDisqualified =
        new("county-assessments.already-disqualified", ErrorKind.Conflict, "The unit is already disqualified for that year.");

    /// <summary>The unit is not disqualified, so there is nothing to lift.</summary>
    public static readonly Error NotDisqualified =
        new("county-assessments.not-disqualified", ErrorKind.Conflict, "The unit is not disqualified.");

    /// <summary>Figures are missing; the fields name them.</summary>
    public static readonly Error FiguresMissing =
        new("county-assessments.figures-missing", ErrorKind.Refused, "Figures are missing; an incomplete assessment cannot be signed off.");

    /// <summary>Only a signed-off assessment has this.</summary>
    public static readonly Error NotPublished =
        new("county-assessments.not-published", ErrorKind.Conflict, "The assessment is not signed off yet.");

    /// <summary>Figures change while the year is in reporting; later only the bureau changes them, during reconciliation.</summary>
    public static readonly Error NotReporting =
        new("county-assessments.not-reporting", ErrorKind.Conflict, "The assessment is past reporting; its figures no longer change this way.");

    /// <summary>The unit's report is submitted; only the bureau changes it, or sends it back.</summary>
    public static readonly Error ReportSubmitted =
        new("county-assessments.report-submitted", ErrorKind.Conflict, "The report is submitted; ask the bureau to send it back before changing it.");

    /// <summary>Report and records differ and nobody has settled it; the fields name the cells.</summary>
    public static readonly Error DifferencesOpen =
        new("county-assessments.differences-open", ErrorKind.Refused, "Reported and recorded figures differ; settle each difference with a reason first.");

    /// <summary>A record of work is not acceptable; the fields say why.</summary>
    public static readonly Error ActivityInvalid =
        new("county-assessments.activity-invalid", ErrorKind.Invalid, "The record is not acceptable; see the fields.");

    /// <summary>There is no such record of work in the caller's scope.</summary>
    public static readonly Error ActivityNotFound =
        new("county-assessments.activity-not-found", ErrorKind.NotFound, "There is no such record of work.");

    /// <summary>The period for objections is over.</summary>
    public static readonly Error ObjectionPeriodOver =
        new("county-assessments.objection-period-over", ErrorKind.Refused, "The period for objections is over.");

    /// <summary>There is no such objection in the caller's scope.</summary>
    public static readonly Error ObjectionNotFound =
        new("county-assessments.objection-not-found", ErrorKind.NotFound, "There is no such objection.");

    /// <summary>The objection is answered already.</summary>
    public static readonly Error ObjectionAnswered =
        new("county-assessments.objection-answered", ErrorKind.Conflict, "The objection is answered already.");

    /// <summary>The scheme has no such indicator.</summary>
    public static readonly Error IndicatorNotFound =
        new("county-assessments.indicator-not-found", ErrorKind.NotFound, "There is no such indicator in this assessment.");

    /// <summary>The last day for objections lies in the past or too far ahead.</summary>
    public static readonly Error ObjectionDayInvalid =
        new("county-assessments.objection-day-invalid", ErrorKind.Invalid, "The last day for objections must lie from today to 60 days ahead.");

    /// <summary>A remark is empty, too long, or names no indicator of the scheme.</summary>
    public static readonly Error RemarkInvalid =
        new("county-assessments.remark-invalid", ErrorKind.Invalid, "A remark must hold 1 to 1000 characters and name an indicator of the scheme, or none.");

    /// <summary>Units whose report is not accepted yet; the fields name them.</summary>
    public static Error ReportsNotAccepted(IReadOnlyList<string> units) =>
        new Error("county-assessments.reports-not-accepted", ErrorKind.Refused, $"Reports of {units.Count} units are not accepted yet.")
            .At([.. units.Select(unit => new FieldError(unit, "county-assessments.reports-not-accepted", "Not accepted yet."))]);

    /// <summary>Objections without an answer.</summary>
    public static Error ObjectionsOpen(int count) =>
        new("county-assessments.objections-open", ErrorKind.Refused, $"{count} objections have no answer yet.");

    /// <summary>The period for objections still runs.</summary>
    public static Error ObjectionPeriodRunning(DateOnly? until) =>
        new("county-assessments.objection-period-running", ErrorKind.Refused, $"Objections can be raised until {until:yyyy-MM-dd}.");

    /// <summary>The scheme of the request is not one of the packs.</summary>
    public static Error UnknownScheme(string scheme) =>
        new("county-assessments.unknown-scheme", ErrorKind.Refused, $"There is no assessment scheme '{Shorten(scheme)}'.");

    /// <summary>The year is before the scheme's first or in the future.</summary>
    public static Error YearOutOfRange(int first, int last) =>
        new("county-assessments.year-out-of-range", ErrorKind.Invalid, $"The year must be from {first} to {last}.");

    /// <summary>A text is empty, too long or holds control characters.</summary>
    public static Error TextInvalid(string field, int longest) =>
        new Error("county-assessments.text-invalid", ErrorKind.Invalid, $"'{field}' must hold 1 to {longest} characters without control characters.")
            .At(new FieldError(field, "county-assessments.text-invalid", $"1 to {longest} characters without control characters."));

    /// <summary>Parts of a scheme contradict each other; met when a pack is loaded.</summary>
    public static Error SchemeInconsistent(string scheme) =>
        new("county-assessments.scheme-inconsistent", ErrorKind.Invalid, $"The assessment scheme '{scheme}' contradicts itself.");

    /// <summary>A name as it may be repeated to the sender: at most 40 characters.</summary>
    internal static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
