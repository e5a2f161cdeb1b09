using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Api.Enterprises;
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
    /// The caller waits for the answer, and leaving ends the work; a large file is better sent as an upload, which is imported by jobs.
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
        var upload = file ?? Request.FirstFile();
        if (upload is null)
        {
            return ImportErrors.FileEmpty.ToActionResult();
        }

        await using var content = upload.OpenReadStream();
        var report = await mediator.Send(new SendSpreadsheetQuery(new UploadedFile(content, upload.FileName, sheet), dryRun), cancellationToken);
        return report.TryGetValue(out var value, out _) && value.Import.Outcome == ImportOutcome.Refused ? ImportProblem.Of(value).ToActionResult() : report.ToActionResult();
    }

    /// <summary>Checks a spreadsheet and gives it back with its faults: faulty cells coloured and noted, the findings of each row in a column behind the last used one.</summary>
    /// <remarks>An XLSX comes back as it was sent, with all its sheets, looks and formulas; only the sheet that was read is added to: a column <c>检查结果</c>, which a later
    /// import passes over and writes anew, fills (red for an error, amber for a warning) and up to 1,000 notes. A CSV, which cannot hold marks, comes back as a workbook of its rows.
    /// Nothing is stored. Error codes: those of the import that concern the file as a whole (400, 413).</remarks>
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
        var upload = file ?? Request.FirstFile();
        if (upload is null)
        {
            return ImportErrors.FileEmpty.ToActionResult();
        }

        // The rows are read again while the answer is written.
        var content = upload.OpenReadStream();
        Response.RegisterForDisposeAsync(content);
        var annotated = await mediator.Send(new AnnotateUploadQuery(new UploadedFile(content, upload.FileName, sheet)), cancellationToken);
        return annotated.TryGetValue(out var table, out var error) ? new AnnotatedTableResult(table) : error.ToActionResult();
    }

    /// <summary>Lists the workbooks to fill in, one a purpose.</summary>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("enterprises/forms", Name = "Imports_ListForms")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<IReadOnlyList<ImportFormResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ImportFormResponse>>> ListForms(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListImportFormsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Downloads an empty workbook to fill in: drop-downs, notes with units and definitions, protected headers, an example on its own sheet.</summary>
    /// <remarks>Error codes: <c>import.form-unknown</c> (404).</remarks>
    /// <param name="form">Id of the form; the usual one when left out.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("enterprises/template.xlsx", Name = "Imports_Template")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Template([FromQuery, StringLength(40)] string? form, CancellationToken cancellationToken)
    {
        var template = await mediator.Send(new GetImportTemplateQuery(form), cancellationToken);
        return template.TryGetValue(out var file, out var error) ? new WorkbookResult(file) : error.ToActionResult();
    }

    /// <summary>Downloads the enterprises of a filter in a form, to be edited and imported again.</summary>
    /// <remarks>Each row names the version it was taken at: a row whose enterprise changed since is refused by the import as <c>import.row-stale</c>. What is not edited
    /// is read back as it was. Error codes: <c>import.form-year</c>, and those of the list for names in its filters (400), <c>import.form-unknown</c> (404).</remarks>
    /// <param name="query">Which enterprises.</param>
    /// <param name="ids">Only these of them, at most 100; all when left out.</param>
    /// <param name="form">Id of the form; the usual one when left out.</param>
    /// <param name="year">Fiscal year of the figures; the latest finished one when left out.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("enterprises/edit-form.xlsx", Name = "Imports_EditForm")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> EditForm(
        [FromQuery] EnterpriseListQuery query, [FromQuery, MaxLength(100)] Guid[]? ids, [FromQuery, StringLength(40)] string? form, [FromQuery] int? year, CancellationToken cancellationToken)
    {
        var filled = await mediator.Send(new GetEditFormQuery(query.ToFilter(ids is { Length: > 0 } ? ids : null), form, year), cancellationToken);
        return filled.TryGetValue(out var file, out var error) ? new WorkbookResult(file) : error.ToActionResult();
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

    /// <summary>Reads the report of one import.</summary>
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

    /// <summary>Takes a committed import back: what it entered leaves the register, what it changed is again as before.</summary>
    /// <remarks>Possible as long as nobody changed an enterprise it touched since, and nothing refers to one it entered. The log of facts keeps what the import had said.
    /// Error codes: <c>import.reason-invalid</c> (400), <c>import.not-found</c> (404), <c>import.changed-since</c> with the first enterprises, <c>import.already-undone</c>,
    /// <c>import.undo-in-use</c>, <c>enterprises.stale</c> (409), <c>import.nothing-to-undo</c>, <c>import.too-old-to-undo</c> (422).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/undoing", Name = "Imports_Undo")]
    [HasPermission(Permissions.Imports.Run)]
    [ProducesResponseType<UndoneImport>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<UndoneImport>> Undo(Guid id, UndoImportRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new UndoImportCommand(id, request.Reason), cancellationToken)).ToActionResult();
}

/// <summary>Why an import is taken back.</summary>
/// <param name="Reason">1 to 500 characters; kept on record.</param>
public sealed record UndoImportRequest([Required(AllowEmptyStrings = true)] string Reason);
