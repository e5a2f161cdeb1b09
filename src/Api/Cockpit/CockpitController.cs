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
}
