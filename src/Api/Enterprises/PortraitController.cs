using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>The portrait of an enterprise and the dated records it is drawn from.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class PortraitController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the kinds of records with their parts, and whether the caller may record them.</summary>
    [HttpGet("record-kinds", Name = "Enterprises_ListRecordKinds")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<RecordKindResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<RecordKindResponse>>> ListKinds(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRecordKindsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Tells of every part of an enterprise's registration who supplied it, when and from which document, and what it was before.</summary>
    /// <remarks>Parts in a fixed order, earlier values latest first. A value entered before sources were kept has none. Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/registration", Name = "Enterprises_GetRegistration")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<RegistrationField>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<RegistrationField>>> GetRegistration(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRegistrationQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Draws up the portrait: records, roads to the markets, place among peers, freshness by supplier, timeline.</summary>
    /// <remarks>Money in yuan, shares as parts of one. Figures: <c>…/facts</c>; verdicts: <c>…/paths</c>. Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/portrait", Name = "Enterprises_GetPortrait")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<EnterprisePortrait>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<EnterprisePortrait>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPortraitQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Downloads the portrait as a document an office can edit.</summary>
    /// <remarks>Figures in 万元. Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/portrait.docx", Name = "Enterprises_ExportPortrait")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<FileResult>(200, DocumentResult.ContentType)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken)
    {
        var document = await mediator.Send(new ExportPortraitQuery(id), cancellationToken);
        return document.TryGetValue(out var file, out var error) ? new DocumentResult(file) : error.ToActionResult();
    }

    /// <summary>Records something about an enterprise: a certificate, a shareholder, a financing round, a penalty, a promise …</summary>
    /// <remarks>Kinds with their parts and suppliers: <c>GET /api/v1/enterprises/record-kinds</c>. Amounts in yuan, shares as parts of one.
    /// Error codes: <c>enterprises.record-kind-unknown</c>, <c>enterprises.record-invalid</c> with a field for each fault (400),
    /// <c>enterprises.record-not-yours</c> (403), <c>enterprises.not-found</c> (404).</remarks>
    [HttpPost("{id:guid}/records", Name = "Enterprises_AddRecord")]
    [HasPermission(Permissions.Enterprises.Supply)]
    [ProducesResponseType<AddedRecord>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<AddedRecord>> AddRecord(Guid id, RecordRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AddRecordCommand(id, request.Kind, request.ToEntry()), cancellationToken)).ToCreatedResult(_ => $"/api/v1/enterprises/{id}/portrait");

    /// <summary>Says how a record ended: a promise kept, a loan repaid, a penalty put right.</summary>
    /// <remarks>Error codes: <c>enterprises.record-invalid</c> (400), <c>enterprises.record-not-yours</c> (403), <c>enterprises.record-not-found</c> (404),
    /// <c>enterprises.record-closed</c> (409), <c>enterprises.record-not-closable</c> (422).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="request">Day and note.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/records/{recordId:guid}/closing", Name = "Enterprises_CloseRecord")]
    [HasPermission(Permissions.Enterprises.Supply)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult> CloseRecord(Guid id, Guid recordId, RecordClosingRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloseRecordCommand(id, recordId, request.On, request.Note), cancellationToken)).ToNoContentResult();

    /// <summary>Withdraws a record made by mistake; it stays on record with the reason.</summary>
    /// <remarks>Error codes: <c>enterprises.record-invalid</c> (400), <c>enterprises.record-not-yours</c> (403), <c>enterprises.record-not-found</c> (404).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/records/{recordId:guid}/withdrawal", Name = "Enterprises_WithdrawRecord")]
    [HasPermission(Permissions.Enterprises.Supply)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> WithdrawRecord(Guid id, Guid recordId, RecordWithdrawalRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawRecordCommand(id, recordId, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>A record to add; its kind says which parts it has.</summary>
/// <param name="Kind">Id of the kind, e.g. <c>certificate</c>.</param>
/// <param name="Title">What it is, 1 to 200 characters.</param>
/// <param name="On">Day it happened or began, from 1949 to today.</param>
/// <param name="Document">Document it was taken from, 1 to 300 characters.</param>
/// <param name="Until">Day it ends or is due; null when it has none.</param>
/// <param name="Party">Who else takes part, up to 200 characters.</param>
/// <param name="Number">Number or result on the document, up to 100 characters.</param>
/// <param name="Amount">Yuan, at most two decimals.</param>
/// <param name="Share">Share of one, at most six decimals.</param>
/// <param name="Note">Up to 1000 characters.</param>
public sealed record RecordRequest(
    [Required(AllowEmptyStrings = true)] string Kind,
    [Required(AllowEmptyStrings = true)] string Title,
    [property: JsonRequired] DateOnly On,
    [Required(AllowEmptyStrings = true)] string Document,
    DateOnly? Until = null,
    string? Party = null,
    string? Number = null,
    decimal? Amount = null,
    decimal? Share = null,
    string? Note = null)
{
    internal RecordEntry ToEntry() => new(Title, On, Until, Party, Number, Amount, Share, Note, Document);
}

/// <summary>How a record ended.</summary>
/// <param name="On">Day, from the record's own to today.</param>
/// <param name="Note">How, 1 to 500 characters.</param>
public sealed record RecordClosingRequest([property: JsonRequired] DateOnly On, [Required(AllowEmptyStrings = true)] string Note);

/// <summary>Why a record is withdrawn.</summary>
/// <param name="Reason">1 to 500 characters; kept on record.</param>
public sealed record RecordWithdrawalRequest([Required(AllowEmptyStrings = true)] string Reason);
