using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Dynamic management of published lists: causes of removal found and decided beside the edition, which never changes.</summary>
[ApiController]
[Route("api/v1/rankings")]
[Produces("application/json")]
public sealed class RankingRemovalsController(IMediator mediator) : ControllerBase
{
    /// <summary>Reads the dynamic management of an edition: cases in the caller's scope with evidence and steps, and the lists as they stand now.</summary>
    /// <remarks>Ranks are those published. Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("editions/{id:guid}/removals", Name = "Rankings_GetRemovals")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<RemovalsResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<RemovalsResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRemovalsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Compares every enterprise on the lists with the facts known now; the product does the same every day by itself.</summary>
    /// <remarks>A missing fact is never a finding; nothing is removed. Error codes: <c>rankings.edition-not-found</c> (404), <c>rankings.edition-superseded</c> (409),
    /// <c>rankings.no-model-in-force</c> (422).</remarks>
    /// <param name="id">Edition, the newest of its programme.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("editions/{id:guid}/watch", Name = "Rankings_WatchEdition")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<EditionWatchResult>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<EditionWatchResult>> Watch(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new WatchEditionCommand(id), cancellationToken)).ToActionResult();

    /// <summary>States a cause the facts do not show about an enterprise on the lists; it is decided like one that was found.</summary>
    /// <remarks>Error codes: <c>rankings.unknown-cause</c>, <c>workflow.note-invalid</c> (400), <c>rankings.edition-not-found</c>, <c>rankings.not-on-list</c> (404),
    /// <c>rankings.edition-superseded</c>, <c>rankings.already-removed</c>, <c>rankings.removal-open</c>, <c>rankings.removal-stale</c> (409).</remarks>
    /// <param name="id">Edition, the newest of its programme.</param>
    /// <param name="request">What is stated.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("editions/{id:guid}/removals", Name = "Rankings_StateRemoval")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RemovalVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<RemovalVersion>> State(Guid id, StateRemovalRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StateRemovalCommand(id, request.EnterpriseId, request.Cause, request.Statement), cancellationToken))
            .ToCreatedResult(_ => $"/api/v1/rankings/editions/{id}/removals");

    /// <summary>Decides a case: removes the enterprise (<c>confirm</c>), keeps it (<c>dismiss</c>), takes a decision back (<c>undo</c>, <c>reopen</c>), or notes that it is no longer so (<c>settle</c>).</summary>
    /// <remarks>Only on the newest edition; the reserve moves up as the pack says. Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c> (400),
    /// <c>workflow.not-allowed</c> (403), <c>rankings.removal-not-found</c> (404), <c>workflow.not-now</c>, <c>rankings.edition-superseded</c>, <c>rankings.already-removed</c>,
    /// <c>rankings.removal-stale</c> (409).</remarks>
    /// <param name="caseId">Case.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("removals/{caseId:guid}/steps", Name = "Rankings_TakeRemovalStep")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RemovalVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<RemovalVersion>> TakeStep(Guid caseId, RemovalStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeRemovalStepCommand(caseId, request.Action, request.Version, request.Note), cancellationToken)).ToActionResult();
}

/// <summary>A cause of removal an officer states.</summary>
/// <param name="EnterpriseId">Enterprise on the lists.</param>
/// <param name="Cause">Cause, as the pack names it.</param>
/// <param name="Statement">What is stated, and from where it is known.</param>
public sealed record StateRemovalRequest(
    [property: JsonRequired] Guid EnterpriseId, [property: JsonRequired] RemovalCause Cause, [Required][StringLength(1000)] string Statement);

/// <summary>A step of a case.</summary>
/// <param name="Action">An action of the process, e.g. <c>confirm</c>.</param>
/// <param name="Version">Version of the case the caller read.</param>
/// <param name="Note">Reason.</param>
public sealed record RemovalStepRequest([Required][StringLength(40)] string Action, [Range(1, int.MaxValue)] int Version, [StringLength(1000)] string? Note);
