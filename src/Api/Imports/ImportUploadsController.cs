using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Imports;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Imports;

/// <summary>Spreadsheets that are checked and stored by jobs, which go on whether their sender waits or not.</summary>
[ApiController]
[Route("api/v1/imports/uploads")]
[Produces("application/json")]
public sealed class ImportUploadsController(IMediator mediator) : ControllerBase
{
    /// <summary>Keeps a spreadsheet and asks for its check.</summary>
    /// <remarks>
    /// Formats and limits as for <c>Imports_Enterprises</c>. The check is the job under <c>check</c>: follow it with <c>Jobs_Watch</c>, stop it with
    /// <c>Jobs_Cancel</c>. Its <c>stage</c> is <c>reading</c>, <c>checking</c> or <c>storing</c>, its progress counts rows. When it succeeded, <c>Imports_Get</c> answers
    /// the report under the job's id; the job's result holds <c>errors</c> and <c>warnings</c>. A file that cannot be read as a whole makes the job fail with the code
    /// the direct import answers. The file is kept for seven days. Error codes: <c>import.file-empty</c> (400), <c>import.file-too-large</c>,
    /// <c>request.too-large</c> (413).
    /// </remarks>
    /// <param name="file">The spreadsheet.</param>
    /// <param name="sheet">Sheet to read; the first visible one when left out.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost(Name = "Imports_SendUpload")]
    [HasPermission(Permissions.Imports.Run)]
    [UploadLimit]
    [Consumes("multipart/form-data")]
    [ProducesResponseType<UploadResponse>(202)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(413)]
    public async Task<ActionResult<UploadResponse>> Send(IFormFile? file, [FromQuery, StringLength(100)] string? sheet = null, CancellationToken cancellationToken = default)
    {
        var upload = file ?? Request.FirstFile();
        if (upload is null)
        {
            return ImportErrors.FileEmpty.ToActionResult();
        }

        await using var content = upload.OpenReadStream();
        return Accepted(await mediator.Send(new SendUploadQuery(new UploadedFile(content, upload.FileName, sheet)), cancellationToken));
    }

    /// <summary>Lists the caller's uploads whose files are still kept, newest first; at most 20.</summary>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet(Name = "Imports_ListUploads")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<IReadOnlyList<UploadResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<UploadResponse>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListUploadsQuery(), cancellationToken)).ToActionResult();

    /// <summary>One upload of the caller with its jobs.</summary>
    /// <remarks>Error codes: <c>import.upload-not-found</c> (404), also for another's.</remarks>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("{id:guid}", Name = "Imports_GetUpload")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<UploadResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<UploadResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetUploadQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Asks for an upload to be stored: all of it, checked once more on the way, or nothing.</summary>
    /// <remarks>The work is the job under <c>commit</c>. A process that dies in the middle leaves nothing stored, and the job is taken up again; one that is stopped
    /// leaves nothing. Asking again while it waits or runs changes nothing; after it failed or was stopped it begins anew. Error codes:
    /// <c>import.upload-not-found</c> (404), <c>import.not-checked</c>, <c>import.already-stored</c> (409), <c>import.refused</c> (422).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/commit", Name = "Imports_CommitUpload")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<UploadResponse>(202)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<UploadResponse>> Commit(Guid id, CancellationToken cancellationToken) =>
        Accepted(await mediator.Send(new CommitUploadCommand(id), cancellationToken));

    /// <summary>Gives an upload back with its faults: faulty cells coloured and noted, the findings of each row in a column behind the last used one.</summary>
    /// <remarks>An XLSX comes back as it was sent, with all its sheets, looks and formulas; only the sheet that was read is added to: a column <c>检查结果</c>, which a later
    /// import passes over and writes anew, fills (red for an error, amber for a warning) and up to 1,000 notes. A CSV, which cannot hold marks, comes back as a workbook of its rows.
    /// Checked against the register of this moment; nothing is stored. Error codes: those of the direct import that concern the file as a whole (400, 413),
    /// <c>import.upload-not-found</c>, <c>import.upload-gone</c> (404).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("{id:guid}/annotated.xlsx", Name = "Imports_AnnotateUpload")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413)]
    public async Task<IActionResult> Annotate(Guid id, CancellationToken cancellationToken)
    {
        if (!(await mediator.Send(new OpenUploadQuery(id), cancellationToken)).TryGetValue(out var file, out var gone))
        {
            return gone.ToActionResult();
        }

        // The rows are read again while the answer is written.
        Response.RegisterForDisposeAsync(file.Content);
        var annotated = await mediator.Send(new AnnotateUploadQuery(file), cancellationToken);
        return annotated.TryGetValue(out var table, out var error) ? new AnnotatedTableResult(table) : error.ToActionResult();
    }

    private ActionResult<UploadResponse> Accepted(Result<UploadResponse> upload) => upload.TryGetValue(out var value, out var error)
        ? AcceptedAtAction(nameof(Get), new { id = value.Id }, value)
        : error.ToActionResult();
}
