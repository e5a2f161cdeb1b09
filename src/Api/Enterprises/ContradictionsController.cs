using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Where offices contradict each other about figures or the registration of an enterprise, and which value counts.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class ContradictionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists contradictions that wait to be settled, of every enterprise in the caller's scope.</summary>
    /// <remarks>Order: latest first. Each is about a figure or about a part of the registration. Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet("contradictions", Name = "Enterprises_ListOpenContradictions")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<PagedList<OpenContradiction>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<OpenContradiction>>> ListOpen([FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListOpenContradictionsQuery(paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Lists where suppliers contradict each other about an enterprise: both values with supplier, day and document; open ones first.</summary>
    /// <remarks>Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/contradictions", Name = "Enterprises_ListContradictions")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<FactContradiction>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<FactContradiction>>> ListContradictions(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListContradictionsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Settles which of two contradicting values counts.</summary>
    /// <remarks>Error codes: <c>enterprises.record-invalid</c> at <c>reason</c> (400), <c>enterprises.not-found</c>, <c>enterprises.contradiction-not-found</c> (404),
    /// <c>enterprises.stale</c> (409).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contradictionId">The contradiction.</param>
    /// <param name="request">Which value counts, and why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/contradictions/{contradictionId:guid}/settlement", Name = "Enterprises_SettleContradiction")]
    [HasPermission(Permissions.Enterprises.Settle)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Settle(Guid id, Guid contradictionId, SettlementRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SettleContradictionCommand(id, contradictionId, request.TakesClaimed, request.Reason), cancellationToken)).ToNoContentResult();

    /// <summary>Lists where offices contradict each other about an enterprise's registration: both values with office, day and document; open ones first.</summary>
    /// <remarks>Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/registration/contradictions", Name = "Enterprises_ListRegistrationContradictions")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<RegistrationContradiction>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<RegistrationContradiction>>> ListRegistrationContradictions(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRegistrationContradictionsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Settles which of two contradicting values of a registration counts.</summary>
    /// <remarks>A name that is replaced stays as a former name. Error codes: <c>enterprises.record-invalid</c> at <c>reason</c>, <c>enterprises.invalid</c> (400),
    /// <c>enterprises.not-found</c>, <c>enterprises.contradiction-not-found</c> (404), <c>enterprises.stale</c>, <c>enterprises.credit-code-taken</c> (409).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="contradictionId">The contradiction.</param>
    /// <param name="request">Which value counts, and why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/registration/contradictions/{contradictionId:guid}/settlement", Name = "Enterprises_SettleRegistrationContradiction")]
    [HasPermission(Permissions.Enterprises.Settle)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> SettleRegistration(Guid id, Guid contradictionId, SettlementRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SettleRegistrationContradictionCommand(id, contradictionId, request.TakesClaimed, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>Which value counts.</summary>
/// <param name="TakesClaimed">True makes the claimed value the current one, false leaves the other.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record SettlementRequest([property: JsonRequired] bool TakesClaimed, [Required(AllowEmptyStrings = true)] string Reason);
