using ListingPipeline.Application.Common.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Common;

/// <summary>Sends a document as a download.</summary>
/// <param name="file">What to send.</param>
public sealed class DocumentResult(DocumentFile file) : IActionResult
{
    /// <summary>Media type of DOCX.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Name the download is offered under.</summary>
    public string FileName => file.FileName;

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        // The package format needs synchronous writes, which the server refuses; a report is small enough for memory.
        var http = context.HttpContext;
        using var content = new MemoryStream();
        http.RequestServices.GetRequiredService<IDocumentWriter>().WriteDocx(file.Document, content);
        content.Position = 0;

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.FileName);
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
