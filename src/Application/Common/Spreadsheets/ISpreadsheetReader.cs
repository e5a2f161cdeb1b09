using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>Upper bounds beyond which a file is refused; they keep memory and time bounded whatever is uploaded.</summary>
public sealed record SpreadsheetLimits
{
    /// <summary>Bounds used by imports.</summary>
    public static SpreadsheetLimits Default { get; } = new();

    /// <summary>Bytes of the uploaded file.</summary>
    public long FileBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Bytes of all parts of a package once unpacked.</summary>
    public long UnpackedBytes { get; init; } = 768L * 1024 * 1024;

    /// <summary>Unpacked size of a part as a multiple of its packed size, looked at from 4 MB on.</summary>
    public int CompressionRatio { get; init; } = 200;

    /// <summary>Parts of a package.</summary>
    public int Parts { get; init; } = 1_000;

    /// <summary>Rows of the sheet, title and header included.</summary>
    public int Rows { get; init; } = 200_010;

    /// <summary>Columns of the sheet.</summary>
    public int Columns { get; init; } = 512;

    /// <summary>Characters of all shared texts of a workbook.</summary>
    public int SharedTextCharacters { get; init; } = 32 * 1024 * 1024;
}

/// <summary>Reads one table from an uploaded XLSX or CSV file of unknown honesty.</summary>
/// <remarks>
/// The format is found from the content, never from the file name. Nothing outside the file is opened: no external entities, links or
/// connections; workbooks with macros or external links are refused.
/// </remarks>
public interface ISpreadsheetReader
{
    /// <summary>Opens the file at its start.</summary>
    /// <param name="content">Seekable stream; stays open, must outlive the rows.</param>
    /// <param name="sheetName">Sheet to read; null takes the first visible one. Ignored for CSV.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>
    /// The rows; or <c>import.file-empty</c>, <c>import.file-too-large</c>, <c>import.file-broken</c>, <c>import.file-not-supported</c>, <c>import.zip-bomb</c>,
    /// <c>import.macros</c>, <c>import.external-link</c>, <c>import.no-such-sheet</c>, <c>import.unknown-encoding</c>.
    /// </returns>
    Result<ISheetRows> Open(Stream content, string? sheetName, SpreadsheetLimits limits);
}

/// <summary>Rows of one table, read forward; memory does not grow with their number.</summary>
public interface ISheetRows : IDisposable
{
    /// <summary>Name of the sheet; empty for CSV.</summary>
    string SheetName { get; }

    /// <summary><c>xlsx</c>, or <c>csv</c> with its encoding and separator, e.g. <c>csv gb18030 ,</c>.</summary>
    string Format { get; }

    /// <summary>Number of the present row as the spreadsheet program shows it, from 1; for CSV the record's number.</summary>
    int Row { get; }

    /// <summary>Cells of the present row from column A; the list is reused by the next read.</summary>
    IReadOnlyList<ReadCell> Cells { get; }

    /// <summary>Moves to the next row that has cells.</summary>
    /// <returns>False at the end; or an error as of <see cref="ISpreadsheetReader.Open"/> when the file turns out broken or too large.</returns>
    Result<bool> Read();
}
