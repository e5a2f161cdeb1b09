namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>Writes tables as XLSX and CSV, row by row.</summary>
/// <remarks>
/// The same description gives the same bytes. Text which a spreadsheet program could take for a formula
/// (beginning with <c>= + - @</c>, tab or line break) is neutralised: quoted in XLSX, prefixed with an apostrophe in CSV; numbers,
/// negative ones included, are left alone.
/// </remarks>
public interface ISpreadsheetWriter
{
    /// <summary>Writes the workbook as XLSX; the stream stays open.</summary>
    /// <param name="workbook">What to write.</param>
    /// <param name="destination">A writable stream that accepts synchronous writes, such as a file or memory.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    Task WriteXlsxAsync(Workbook workbook, Stream destination, CancellationToken cancellationToken);

    /// <summary>Writes header and rows of one sheet as CSV (UTF-8 with byte order mark, comma, CRLF); the stream stays open.</summary>
    /// <param name="sheet">What to write; preamble, merges, notes and looks are left out.</param>
    /// <param name="destination">A writable stream that accepts synchronous writes.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    Task WriteCsvAsync(Sheet sheet, Stream destination, CancellationToken cancellationToken);
}
