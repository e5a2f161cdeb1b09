using ListingPipeline.Api.Identity;
using ListingPipeline.Application.Common.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Sends a workbook as a download.</summary>
/// <remarks>
/// It is written to a temporary file first: the package format needs synchronous writes, which the server refuses, and a
/// failure while rows are read can still become a proper error.
/// </remarks>
/// <param name="file">What to send.</param>
public sealed class WorkbookResult(WorkbookFile file) : IActionResult
{
    /// <summary>Media type of XLSX.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Name the download is offered under.</summary>
    public string FileName => file.FileName;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var content = TemporaryFile();
        var writer = http.RequestServices.GetRequiredService<ISpreadsheetWriter>();
        await writer.WriteXlsxAsync(RecordTally.Of(http, file.Workbook), content, http.RequestAborted);
        await SendAsync(http, file.FileName, content);
    }

    /// <summary>A file that is gone when it is closed.</summary>
    internal static FileStream TemporaryFile()
    {
        const FileOptions Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose | FileOptions.SequentialScan;
        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, Options);
    }

    /// <summary>Sends a workbook that is written.</summary>
    internal static async Task SendAsync(HttpContext http, string fileName, FileStream content)
    {
        content.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
