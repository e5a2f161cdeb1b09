using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>What became of an import.</summary>
public enum ImportOutcome
{
    /// <summary>A dry run found no error: the file can be committed.</summary>
    Acceptable,

    /// <summary>Everything was stored.</summary>
    Committed,

    /// <summary>There are errors: nothing was stored.</summary>
    Refused,

    /// <summary>A commit began and has not ended yet.</summary>
    Started,

    /// <summary>The process died while it stored: nothing was stored.</summary>
    Interrupted,

    /// <summary>The sender stopped it or left: nothing was stored.</summary>
    Cancelled,

    /// <summary>Somebody changed the register meanwhile: nothing was stored.</summary>
    Failed,
}

/// <summary>Numbers of an import; a dry run and the commit of the same file on the same register give the same ones.</summary>
/// <param name="Rows">Rows with content.</param>
/// <param name="Enterprises">Enterprises they are about.</param>
/// <param name="Created">Enterprises new to the register.</param>
/// <param name="Updated">Enterprises with a changed master datum or figure.</param>
/// <param name="Unchanged">Enterprises the file says nothing new about.</param>
/// <param name="Values">Figures, flags and dates that are new or differ.</param>
/// <param name="Errors">Errors, shown or not.</param>
/// <param name="Warnings">Warnings, shown or not.</param>
public sealed record ImportCounts(int Rows, int Enterprises, int Created, int Updated, int Unchanged, int Values, int Errors, int Warnings);

/// <summary>One import in the history.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="FileSha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="FileBytes">Its size.</param>
/// <param name="Format"><c>xlsx</c>, or <c>csv</c> with encoding and separator.</param>
/// <param name="SheetName">Sheet read; empty for CSV.</param>
/// <param name="IsDryRun">Whether it was a check only.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="UserName">Who sent it.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Counts">Numbers.</param>
/// <param name="Undone">Who took it back, when and why; null while it stands.</param>
public sealed record ImportSummary(
    Guid Id,
    string FileName,
    string FileSha256,
    long FileBytes,
    string Format,
    string SheetName,
    bool IsDryRun,
    ImportOutcome Outcome,
    string UserName,
    DateTimeOffset RecordedAt,
    ImportCounts Counts,
    ImportUndoing? Undone = null);

/// <summary>Who took an import back.</summary>
/// <param name="UserName">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record ImportUndoing(string UserName, DateTimeOffset At, string Reason);

/// <summary>A column as the import understood it.</summary>
/// <param name="Column">Letters of the column, e.g. <c>C</c>.</param>
/// <param name="Header">Header as written.</param>
/// <param name="Field">What it is about.</param>
/// <param name="Metric">Metric name; null unless the field is <c>metric</c>.</param>
/// <param name="FiscalYear">Year named in the header; null when none is.</param>
/// <param name="Factor">Yuan (or other currency units) in one unit of the column, e.g. 10000 for 万元; null when the header names no unit.</param>
public sealed record ImportColumnReport(string Column, string Header, ImportField Field, string? Metric, int? FiscalYear, decimal? Factor);

/// <summary>A finding as reported.</summary>
/// <param name="Severity">Whether it must be put right.</param>
/// <param name="Code">Stable code, e.g. <c>import.not-a-number</c>.</param>
/// <param name="Row">Row as the spreadsheet program numbers it; 0 when it concerns the table as a whole.</param>
/// <param name="Column">Column from 1; 0 when it concerns the row as a whole.</param>
/// <param name="Cell">The cell, e.g. <c>C7</c>; the row or column alone, or empty, when it concerns more.</param>
/// <param name="Message">What is wrong and how to put it right.</param>
public sealed record ImportFindingReport(FindingSeverity Severity, string Code, int Row, int Column, string Cell, string Message)
{
    /// <summary>A finding as reported.</summary>
    internal static ImportFindingReport Of(ImportFinding finding) =>
        new(finding.Severity, finding.Code, finding.Row, finding.Column, finding.Cell, finding.Message);
}

/// <summary>What the import would do, or did, to one enterprise.</summary>
/// <param name="Row">Row it first occurs in.</param>
/// <param name="Name">Its name.</param>
/// <param name="CreditCode">Its credit code; null when unknown.</param>
/// <param name="CountyCode">Its county; null when unresolved.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="Values">Figures, flags and dates that are new or differ.</param>
public sealed record ImportPreviewItem(int Row, string Name, string? CreditCode, string? CountyCode, ImportAction Action, int Values);

/// <summary>What an import does to an enterprise.</summary>
public enum ImportAction
{
    /// <summary>Enters it.</summary>
    Create,

    /// <summary>Changes master data or figures.</summary>
    Update,

    /// <summary>Leaves it as it is.</summary>
    Unchanged,
}

/// <summary>Full answer of an import, the same for a dry run and a commit.</summary>
/// <param name="Import">The entry in the history.</param>
/// <param name="SameFileCommittedAt">When the identical file was last committed; null when never.</param>
/// <param name="Columns">Columns as understood; empty when only the history is left.</param>
/// <param name="FindingCounts">Findings by code, shown or not; empty when only the history is left.</param>
/// <param name="Findings">Findings by row and column; at most 500 of one code.</param>
/// <param name="Preview">The first 50 enterprises with what happens to them; empty when only the history is left.</param>
public sealed record ImportReport(
    ImportSummary Import,
    DateTimeOffset? SameFileCommittedAt,
    IReadOnlyList<ImportColumnReport> Columns,
    IReadOnlyDictionary<string, int> FindingCounts,
    IReadOnlyList<ImportFindingReport> Findings,
    IReadOnlyList<ImportPreviewItem> Preview);
