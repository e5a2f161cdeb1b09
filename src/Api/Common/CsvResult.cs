using ListingPipeline.Api.Identity;
using ListingPipeline.Application.Common.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Sends the first sheet of a workbook as CSV; written to a temporary file first for the reasons <see cref="WorkbookResult"/> gives.</summary>
/// <param name="file">What to send.</param>
public sealed class CsvResult(WorkbookFile file) : IActionResult
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
        await writer.WriteCsvAsync(RecordTally.Of(http, file.Workbook).Sheets[0], content, http.RequestAborted);
        content.Position = 0;

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(Path.ChangeExtension(file.FileName, ".csv"));
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
