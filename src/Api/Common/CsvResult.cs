using ListingPipeline.Application.Common.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Sends the first sheet of a workbook as CSV; written to a temporary file first for the reasons <see cref="WorkbookResult"/> gives.</summary>
/// <param name="file">What to send.</param>
public sealed class CsvResult(WorkbookFile file) : IActionResult
/// <summary>Sends one sheet as CSV for download.</summary>
/// <param name="fileName">Name the download is offered under.</param>
/// <param name="sheet">What to send.</param>
public sealed class CsvResult(string fileName, Sheet sheet) : IActionResult
{
    /// <summary>Media type of CSV.</summary>
    public const string ContentType = "text/csv";

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        const FileOptions Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose | FileOptions.SequentialScan;
        await using var content = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, Options);
        var writer = http.RequestServices.GetRequiredService<ISpreadsheetWriter>();
        await writer.WriteCsvAsync(file.Workbook.Sheets[0], content, http.RequestAborted);
        content.Position = 0;

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(Path.ChangeExtension(file.FileName, ".csv"));
        http.Response.ContentType = ContentType;
        // The writer needs synchronous writes, which the server refuses.
        await using var content = new MemoryStream();
        await http.RequestServices.GetRequiredService<ISpreadsheetWriter>().WriteCsvAsync(sheet, content, http.RequestAborted);
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        http.Response.ContentType = $"{ContentType}; charset=utf-8";
        http.Response.ContentLength = content.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
