using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Dated milestones of enterprises: provincial library, regional board, NEEQ, listing. County assessments count them.</summary>
[ApiController]
[Route("api/v1/enterprises/{id:guid}/milestones")]
[Produces("application/json")]
public sealed class MilestonesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists an enterprise's milestones, by day.</summary>
    /// <remarks>Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet(Name = "Enterprises_ListMilestones")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<Milestone>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<Milestone>>> List(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMilestonesQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Records a milestone; it counts for the county the enterprise is in now.</summary>
    /// <remarks>Kept by the bureau, so that what counties report can be held against it. Error codes: <c>enterprises.milestone-invalid</c> (400),
    /// <c>enterprises.not-found</c> (404), <c>enterprises.milestone-exists</c> (409).</remarks>
    [HttpPost(Name = "Enterprises_RecordMilestone")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<Milestone>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<Milestone>> Record(Guid id, MilestoneRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordMilestoneCommand(id, request.Kind, request.HappenedOn, request.Document), cancellationToken))
        .ToCreatedResult(_ => $"/api/v1/enterprises/{id}/milestones");

    /// <summary>Withdraws a milestone recorded by mistake; it stays on record with the reason.</summary>
    /// <remarks>Error codes: <c>enterprises.milestone-invalid</c> (400), <c>enterprises.not-found</c>, <c>enterprises.milestone-not-found</c> (404).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{milestoneId:guid}/withdrawal", Name = "Enterprises_WithdrawMilestone")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> Withdraw(Guid id, Guid milestoneId, WithdrawMilestoneRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawMilestoneCommand(id, milestoneId, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>A milestone to record.</summary>
/// <param name="Kind">What was reached.</param>
/// <param name="HappenedOn">Day, from 1990 to today.</param>
/// <param name="Document">Document that proves it, 1 to 300 characters.</param>
public sealed record MilestoneRequest(
    [property: System.Text.Json.Serialization.JsonRequired] MilestoneKind Kind,
    [property: System.Text.Json.Serialization.JsonRequired] DateOnly HappenedOn,
    [Required(AllowEmptyStrings = true)] string Document);

/// <summary>Why a milestone is withdrawn.</summary>
/// <param name="Reason">1 to 500 characters; kept on record.</param>
public sealed record WithdrawMilestoneRequest([Required(AllowEmptyStrings = true)] string Reason);
