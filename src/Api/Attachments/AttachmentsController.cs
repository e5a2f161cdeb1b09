using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ListingPipeline.Api.Attachments;

/// <summary>Files attached to anything: evidence of figures, minutes, notices. What a file belongs to decides who may see and change it.</summary>
[ApiController]
[Route("api/v1/attachments")]
[Produces("application/json")]
public sealed class AttachmentsController(IMediator mediator) : ControllerBase
{
    private const string Sandbox = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; sandbox; frame-ancestors 'none'";

    /// <summary>Attaches a file to something, or replaces an attachment by a new version.</summary>
    /// <remarks>
    /// PDF, OFD, DOCX, XLSX, PNG, JPEG, TXT or CSV, told by content, at most 20 MB; the extension must agree with the content.
    /// Error codes: <c>attachments.file-empty</c>, <c>attachments.name-invalid</c>, <c>attachments.format-not-accepted</c>, <c>attachments.content-differs</c>,
    /// <c>attachments.file-broken</c>, <c>attachments.macros</c>, <c>request.invalid</c> (400), <c>attachments.subject-not-found</c>, <c>attachments.not-found</c> (404),
    /// <c>attachments.stale-version</c>, <c>attachments.withdrawn</c> and whatever freezes the thing, e.g. <c>county-assessments.frozen</c> (409),
    /// <c>attachments.file-too-large</c>, <c>request.too-large</c> (413).
    /// </remarks>
    /// <param name="file">The file.</param>
    /// <param name="kind">Kind of thing, e.g. <c>county-assessment</c>.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="part">Part of it, e.g. <c>140213/neeq-listings</c>; left out for the whole.</param>
    /// <param name="replaces">Last version of the attachment it replaces; left out for a new one.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost(Name = "Attachments_Attach")]
    [HasPermission(Permissions.Attachments.Write)]
    [UploadLimit]
    [Consumes("multipart/form-data")]
    [ProducesResponseType<AttachmentResponse>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(413)]
    public async Task<ActionResult<AttachmentResponse>> Attach(
        IFormFile? file,
        [FromQuery, Required] string kind,
        [FromQuery, Required] Guid subjectId,
        [FromQuery] string? part = null,
        [FromQuery] Guid? replaces = null,
        CancellationToken cancellationToken = default)
    {
        if (file is null)
        {
            return AttachmentErrors.FileEmpty.ToActionResult();
        }

        var subject = new AttachmentSubject(kind, subjectId, part ?? string.Empty);
        await using var content = file.OpenReadStream();
        var received = await mediator.Send(new ReceiveFileQuery(subject, file.FileName, content), cancellationToken);
        return received.TryGetValue(out var stored, out var error)
            ? (await mediator.Send(new AttachFileCommand(subject, stored, replaces), cancellationToken)).ToCreatedResult(a => $"/api/v1/attachments/{a.Id}/content")
            : error.ToActionResult();
    }

    /// <summary>Lists what is attached to something: every version, withdrawn ones too, by part, series and version.</summary>
    /// <remarks>A county sees its own. Error codes: <c>request.invalid</c> (400), <c>attachments.subject-not-found</c> (404).</remarks>
    /// <param name="kind">Kind of thing, e.g. <c>county-assessment</c>.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="part">Only what belongs to this part; left out for all.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet(Name = "Attachments_List")]
    [HasPermission(Permissions.Attachments.Read)]
    [ProducesResponseType<IReadOnlyList<AttachmentResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<AttachmentResponse>>> List(
        [FromQuery, Required] string kind, [FromQuery, Required] Guid subjectId, [FromQuery] string? part = null, CancellationToken cancellationToken = default) =>
        (await mediator.Send(new ListAttachmentsQuery(new AttachmentSubject(kind, subjectId, part ?? string.Empty)), cancellationToken)).ToActionResult();

    /// <summary>Downloads an attachment, or shows it in the browser.</summary>
    /// <remarks>Sent as a download with its own media type, never sniffed; <c>preview</c> shows images, PDF and text in place, text as plain text in the charset its bytes tell, images and text in a sandbox. Header <c>ETag</c>: the SHA-256 of the bytes.
    /// Error codes: <c>attachments.not-found</c>, <c>attachments.content-missing</c> (404), <c>attachments.not-previewable</c> (422).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="preview">True shows images, PDF and text in the browser; the default downloads.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("{id:guid}/content", Name = "Attachments_Open")]
    [HasPermission(Permissions.Attachments.Read)]
    [Produces("application/octet-stream", ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, "application/octet-stream")]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> Open(Guid id, [FromQuery] bool preview = false, CancellationToken cancellationToken = default)
    {
        if (!(await mediator.Send(new OpenAttachmentQuery(id, preview), cancellationToken)).TryGetValue(out var opened, out var error))
        {
            return error.ToActionResult();
        }

        var disposition = new ContentDispositionHeaderValue(preview ? "inline" : "attachment");
        disposition.SetHttpFileName(opened.Attachment.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        if (preview && opened.Attachment.Format != FileFormat.Pdf)
        {
            // Whatever a file holds, the browser shows it and runs nothing; its own viewer of PDF does not open in a sandbox.
            Response.Headers.ContentSecurityPolicy = Sandbox;
        }

        // A table is shown as the text it is: under its own type browsers download it.
        var mediaType = opened.Charset is { } charset ? $"text/plain; charset={charset}" : FileFormats.MediaTypeOf(opened.Attachment.Format);
        return new FileStreamResult(opened.Content, mediaType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{opened.Attachment.File.Sha256}\""),
        };
    }

    /// <summary>Withdraws an attachment; it stays on record with the reason and can still be read.</summary>
    /// <remarks>Error codes: <c>attachments.reason-invalid</c> (400), <c>attachments.not-found</c> (404), <c>attachments.withdrawn</c> and whatever freezes the
    /// thing, e.g. <c>county-assessments.frozen</c> (409).</remarks>
    /// <param name="id">Which.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/withdrawal", Name = "Attachments_Withdraw")]
    [HasPermission(Permissions.Attachments.Write)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Withdraw(Guid id, WithdrawAttachmentRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawAttachmentCommand(id, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>Why an attachment is withdrawn.</summary>
/// <param name="Reason">1 to 500 characters; kept on record.</param>
public sealed record WithdrawAttachmentRequest([Required(AllowEmptyStrings = true)] string Reason);
