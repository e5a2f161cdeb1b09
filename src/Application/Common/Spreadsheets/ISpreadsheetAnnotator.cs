using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>How much a remark matters; the heavier one gives its colour to a cell with several.</summary>
public enum RemarkWeight
{
    /// <summary>Worth a look: amber.</summary>
    Warning,

    /// <summary>Must be put right: red.</summary>
    Error,
}

/// <summary>What is to be said of one cell.</summary>
/// <param name="Column">Column from 1.</param>
/// <param name="Weight">Colour of its mark.</param>
/// <param name="Text">Its note.</param>
public sealed record CellRemark(int Column, RemarkWeight Weight, string Text);

/// <summary>What is to be said of one row.</summary>
/// <param name="Row">Row from 1.</param>
/// <param name="Weight">Colour of the text in the added column; null takes the look of the cell before it, as the header does.</param>
/// <param name="Text">Text in the added column; never evaluated whatever it begins with.</param>
/// <param name="Cells">Its marked cells, each once, from left to right.</param>
public sealed record RowRemarks(int Row, RemarkWeight? Weight, string Text, IReadOnlyList<CellRemark> Cells);

/// <summary>What is to be said of a table, in a column behind its last used one and on its cells.</summary>
/// <param name="HeaderRow">Row with the headers.</param>
/// <param name="Column">Column an earlier check added, which is written anew; null adds one.</param>
/// <param name="Rows">Rows with something to say, ascending; enumerated more than once.</param>
public sealed record SheetRemarks(int HeaderRow, int? Column, IEnumerable<RowRemarks> Rows);

/// <summary>Gives an uploaded table back with remarks.</summary>
/// <remarks>
/// Of an XLSX every part comes back as it was sent; only the sheet that was read is passed through, row by row, and what its marks need
/// (formats, notes) is added. A CSV cannot hold marks and comes back as a new workbook. Files that are refused when read are refused here too.
/// </remarks>
public interface ISpreadsheetAnnotator
{
    /// <summary>Writes the table with its remarks as XLSX; both streams stay open.</summary>
    /// <param name="content">Seekable stream of the uploaded file.</param>
    /// <param name="sheetName">Sheet that was read; null for the first visible one. Ignored for CSV.</param>
    /// <param name="remarks">What to say.</param>
    /// <param name="destination">A writable stream that accepts synchronous writes, such as a file or memory.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>Number of rows written; or an error as of <see cref="ISpreadsheetReader.Open"/>.</returns>
    Task<Result<int>> WriteAsync(Stream content, string? sheetName, SheetRemarks remarks, Stream destination, CancellationToken cancellationToken);
}
