using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Targets;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Targets;

/// <summary>What a programme wants to reach, and how far it has come.</summary>
[ApiController]
[Route("api/v1/targets")]
[Produces("application/json")]
public sealed class TargetsController(IMediator mediator) : ControllerBase
{
    /// <summary>Counts a programme's targets from the milestones of enterprises, by city and county, with a forecast at the pace so far.</summary>
    /// <remarks>Error codes: <c>policies.unknown-programme</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city, e.g. <c>datong-2022</c>.</param>
    /// <param name="asOf">Day asked about; absent means today.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Targets_GetProgress")]
    [HasPermission(Permissions.Cockpit.Read)]
    [ProducesResponseType<TargetsResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<TargetsResponse>> GetProgress(
        [FromQuery(Name = "programme")][Required] string programme, [FromQuery(Name = "asOf")] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetTargetProgressQuery(programme, asOf), cancellationToken)).ToActionResult();
}
