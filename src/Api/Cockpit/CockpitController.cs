using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Cockpit;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Cockpit;

/// <summary>What the bureau looks at first: how many enterprises stand where on the road to listing.</summary>
[ApiController]
[Route("api/v1/cockpit")]
[Produces("application/json")]
public sealed class CockpitController(IMediator mediator) : ControllerBase
{
    /// <summary>Counts a programme's enterprises by stage and county; a county officer's answer holds the own county only.</summary>
    /// <remarks>Error codes: <c>policies.unknown-programme</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city, e.g. <c>datong-2022</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("pipeline", Name = "Cockpit_GetPipeline")]
    [HasPermission(Permissions.Cockpit.Read)]
    [ProducesResponseType<PipelineResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PipelineResponse>> GetPipeline(
        [FromQuery(Name = "programme")][Required] string programme, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPipelineQuery(programme), cancellationToken)).ToActionResult();

    /// <summary>Tells how long the enterprises now in a stage have been in it, by the days on record; in the caller's scope.</summary>
    /// <remarks>Days are calendar days. An enterprise whose day is not on record is counted apart. Error codes: <c>policies.unknown-programme</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city, e.g. <c>datong-2022</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("stage-times", Name = "Cockpit_GetStageTimes")]
    [HasPermission(Permissions.Cockpit.Read)]
    [ProducesResponseType<StageTimesResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<StageTimesResponse>> GetStageTimes(
        [FromQuery(Name = "programme")][Required] string programme, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetStageTimesQuery(programme), cancellationToken)).ToActionResult();

    /// <summary>Lists what is overdue and what is due within thirty days, by kind, each in the caller's scope and only what the caller may read.</summary>
    /// <remarks>A promise is overdue until it is kept; a certificate that ended more than thirty days ago is not listed. Error codes:
    /// <c>policies.unknown-programme</c>, <c>request.invalid</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city, e.g. <c>datong-2022</c>.</param>
    /// <param name="kind">Only this kind; absent for all.</param>
    /// <param name="onlyOverdue">Whether only what is past its day is listed.</param>
    /// <param name="take">How many of each kind are named, 1 to 200; all are counted.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("due", Name = "Cockpit_ListDue")]
    [HasPermission(Permissions.Cockpit.Read)]
    [ProducesResponseType<DueResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<DueResponse>> ListDue(
        [FromQuery(Name = "programme")][Required] string programme,
        [FromQuery(Name = "kind")] DueKind? kind,
        [FromQuery(Name = "onlyOverdue")] bool onlyOverdue = false,
        [FromQuery(Name = "take")][Range(1, 200)] int take = 5,
        CancellationToken cancellationToken = default) =>
        (await mediator.Send(new ListDueQuery(programme, kind, onlyOverdue, take), cancellationToken)).ToActionResult();
}
