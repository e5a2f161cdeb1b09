using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Imports;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Imports;

/// <summary>Spreadsheets of enterprises: template, check, commit, history.</summary>
[ApiController]
[Route("api/v1/imports")]
[Produces("application/json")]
public sealed class ImportsController(IMediator mediator) : ControllerBase
{
    /// <summary>Checks a spreadsheet (dry run) or stores all of it (commit); both take the same path.</summary>
    /// <remarks>
    /// XLSX or CSV (UTF-8, UTF-16 or GB18030; comma, semicolon or tab), told by content, at most 32 MB and 200,000 rows. One row an enterprise and year, or years in
    /// the headers (2021年营业收入(万元)). Units stand in headers, cells or a line above the table; an empty cell, -, N/A or −1 is unknown and changes nothing.
    /// A file with any error stores nothing: 422 with the full report under <c>report</c> and each place under <c>fields</c>, in a dry run too.
    /// Error codes: <c>import.file-empty</c>, <c>import.file-broken</c>, <c>import.file-not-supported</c>, <c>import.macros</c>, <c>import.external-link</c>,
    /// <c>import.no-such-sheet</c>, <c>import.unknown-encoding</c> (400), <c>enterprises.stale</c> (409), <c>import.file-too-large</c>, <c>import.zip-bomb</c>,
    /// <c>request.too-large</c> (413), <c>import.refused</c> (422; codes of single findings begin with <c>import.</c>).
    /// </remarks>
    /// <param name="file">The spreadsheet.</param>
    /// <param name="dryRun">True checks only, which is the default; false stores.</param>
    /// <param name="sheet">Sheet to read; the first visible one when left out.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("enterprises", Name = "Imports_Enterprises")]
    [HasPermission(Permissions.Imports.Run)]
    [UploadLimit]
    [Consumes("multipart/form-data")]
    [ProducesResponseType<ImportReport>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413)]
    [ProducesResponseType<ImportProblem>(422)]
    public async Task<ActionResult<ImportReport>> Enterprises(IFormFile? file, [FromQuery] bool dryRun = true, [FromQuery] string? sheet = null, CancellationToken cancellationToken = default)
    {
        var upload = file ?? FirstFile();
        if (upload is null)
        {
            return ImportErrors.FileEmpty.ToActionResult();
        }

        await using var content = upload.OpenReadStream();
        var read = await mediator.Send(new ReadUploadQuery(new UploadedFile(content, upload.FileName, sheet)), cancellationToken);
        if (!read.TryGetValue(out var table, out var error))
        {
            return error.ToActionResult();
        }

        var report = await mediator.Send(new ImportEnterprisesCommand(table, dryRun), cancellationToken);
        return report.TryGetValue(out var value, out _) && value.Import.Outcome == ImportOutcome.Refused ? ImportProblem.Of(value).ToActionResult() : report.ToActionResult();
    }

    /// <summary>Checks a spreadsheet and gives it back with its faults: faulty cells coloured and noted, the findings of each row in two more columns.</summary>
    /// <remarks>Nothing is stored. Error codes: those of the import that concern the file as a whole (400, 413).</remarks>
    /// <param name="file">The spreadsheet.</param>
    /// <param name="sheet">Sheet to read; the first visible one when left out.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("enterprises/annotated", Name = "Imports_Annotate")]
    [HasPermission(Permissions.Imports.Run)]
    [UploadLimit]
    [Consumes("multipart/form-data")]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(413)]
    public async Task<IActionResult> Annotate(IFormFile? file, [FromQuery] string? sheet = null, CancellationToken cancellationToken = default)
    {
        var upload = file ?? FirstFile();
        if (upload is null)
        {
            return ImportErrors.FileEmpty.ToActionResult();
        }

        // The rows are read again while the answer is written.
        var content = upload.OpenReadStream();
        Response.RegisterForDisposeAsync(content);
        var annotated = await mediator.Send(new AnnotateUploadQuery(new UploadedFile(content, upload.FileName, sheet)), cancellationToken);
        return annotated.TryGetValue(out var workbook, out var error) ? new WorkbookResult(workbook) : error.ToActionResult();
    }

    /// <summary>Downloads the workbook to fill in: drop-downs, notes with units and definitions, an example on its own sheet.</summary>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("enterprises/template.xlsx", Name = "Imports_Template")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<IActionResult> Template(CancellationToken cancellationToken)
    {
        var template = await mediator.Send(new GetImportTemplateQuery(), cancellationToken);
        return template.TryGetValue(out var file, out var error) ? new WorkbookResult(file) : error.ToActionResult();
    }

    /// <summary>Lists imports, newest first; a county officer sees those of the own county's officers.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet(Name = "Imports_List")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<PagedList<ImportSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<ImportSummary>>> List([FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListImportsQuery(paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Reads one import with its findings.</summary>
    /// <remarks>Error codes: <c>import.not-found</c> (404).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("{id:guid}", Name = "Imports_Get")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<ImportReport>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<ImportReport>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetImportQuery(id), cancellationToken)).ToActionResult();

    // Any field name will do: scripts call it what they like.
    private IFormFile? FirstFile() => Request.HasFormContentType && Request.Form.Files is [var first, ..] ? first : null;
}
