using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Contact persons of enterprises: personal data, shown covered; who looks behind the cover or takes a file says what for, and is recorded.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class ContactsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists an enterprise's contact persons, present ones first, their numbers covered as the caller's role asks for.</summary>
    /// <remarks>
    /// Phone numbers as <c>138****1234</c>, whole for the enterprise itself; identity numbers covered, and left out for roles that may not look behind the cover.
    /// Error codes: <c>enterprises.not-found</c> (404).
    /// </remarks>
    [HttpGet("{id:guid}/contacts", Name = "Enterprises_ListContacts")]
    [HasPermission(Permissions.Enterprises.ReadContacts)]
    [ProducesResponseType<IReadOnlyList<ContactListing>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<ContactListing>>> List(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListContactsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Enters a contact person with the source of the data.</summary>
    /// <remarks>Error codes: <c>enterprises.contact-invalid</c> (400), <c>enterprises.not-found</c> (404).</remarks>
    [HttpPost("{id:guid}/contacts", Name = "Enterprises_RecordContact")]
    [HasPermission(Permissions.Enterprises.WriteContacts)]
    [ProducesResponseType<ContactVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<ContactVersion>> Record(Guid id, ContactEntry entry, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordContactCommand(id, entry), cancellationToken)).ToCreatedResult(_ => $"/api/v1/enterprises/{id}/contacts");

    /// <summary>Changes a contact person's data; numbers left out stay as they are.</summary>
    /// <remarks>Error codes: <c>enterprises.contact-invalid</c> (400), <c>enterprises.contact-not-found</c> (404), <c>enterprises.contact-stale</c>,
    /// <c>enterprises.contact-left</c> (409).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contactId">The person.</param>
    /// <param name="request">The new data.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPut("{id:guid}/contacts/{contactId:guid}", Name = "Enterprises_ReviseContact")]
    [HasPermission(Permissions.Enterprises.WriteContacts)]
    [ProducesResponseType<ContactVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<ContactVersion>> Revise(Guid id, Guid contactId, ReviseContactRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReviseContactCommand(id, contactId, request.Entry, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Notes that a person is the contact no more; the data are forgotten after the days the operator chose.</summary>
    /// <remarks>Error codes: <c>enterprises.contact-invalid</c> (400), <c>enterprises.contact-not-found</c> (404), <c>enterprises.contact-stale</c>,
    /// <c>enterprises.contact-left</c> (409).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contactId">The person.</param>
    /// <param name="request">The day.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/contacts/{contactId:guid}/departure", Name = "Enterprises_EndContact")]
    [HasPermission(Permissions.Enterprises.WriteContacts)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> End(Guid id, Guid contactId, EndContactRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new EndContactCommand(id, contactId, request.LeftOn, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Erases a contact person's data at once; the audit trail keeps that it was done.</summary>
    /// <remarks>Error codes: <c>enterprises.contact-not-found</c> (404), <c>enterprises.contact-stale</c> (409).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contactId">The person.</param>
    /// <param name="request">The version that was read.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/contacts/{contactId:guid}/erasure", Name = "Enterprises_EraseContact")]
    [HasPermission(Permissions.Enterprises.WriteContacts)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Erase(Guid id, Guid contactId, ContactVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new EraseContactCommand(id, contactId, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Shows a contact person's numbers whole, for a purpose; the audit trail keeps who looked, when and what for.</summary>
    /// <remarks>Error codes: <c>enterprises.contact-not-found</c> (404), <c>request.purpose-required</c> (422).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contactId">The person.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpPost("{id:guid}/contacts/{contactId:guid}/disclosure", Name = "Enterprises_DiscloseContact")]
    [HasPermission(Permissions.Enterprises.DiscloseContacts)]
    [AsksForPurpose]
    [ProducesResponseType<DisclosedContact>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<DisclosedContact>> Disclose(Guid id, Guid contactId, CancellationToken cancellationToken) =>
        (await mediator.Send(new DiscloseContactCommand(id, contactId), cancellationToken)).ToActionResult();

    /// <summary>Downloads the present contact persons in scope with their phone numbers, for a purpose; identity numbers stay behind.</summary>
    /// <remarks>The audit trail keeps who took the file, when and what for. Error codes: <c>request.invalid</c> (400), <c>request.purpose-required</c> (422).</remarks>
    /// <param name="countyCode">Six-digit division code; left out for all in scope.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("contacts.xlsx", Name = "Enterprises_ExportContacts")]
    [HasPermission(Permissions.Enterprises.ExportContacts)]
    [AsksForPurpose]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> Export([FromQuery, RegularExpression("^[0-9]{6}$")] string? countyCode, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportContactsQuery(countyCode), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();
}

/// <summary>New data of a contact person.</summary>
/// <param name="Entry">The data; numbers left out stay.</param>
/// <param name="Version">Version the caller read; a stale one is refused.</param>
public sealed record ReviseContactRequest([Required] ContactEntry Entry, int Version);

/// <summary>The day a person stopped being the contact.</summary>
/// <param name="LeftOn">Day, from 1990 to today.</param>
/// <param name="Version">Version the caller read; a stale one is refused.</param>
public sealed record EndContactRequest([property: System.Text.Json.Serialization.JsonRequired] DateOnly LeftOn, int Version);

/// <summary>The version of a contact person that was read.</summary>
/// <param name="Version">Version.</param>
public sealed record ContactVersionRequest(int Version);
