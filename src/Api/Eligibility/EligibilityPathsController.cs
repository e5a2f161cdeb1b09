using ListingPipeline.Api.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Which board is nearest, and what leads there.</summary>
[ApiController]
[Route("api/v1")]
[Produces("application/json")]
public sealed class EligibilityPathsController(IMediator mediator) : ControllerBase
{
    /// <summary>Orders the boards by how close an enterprise is to them, with the shortest set of changes that would qualify it.</summary>
    /// <remarks>
    /// Distance of a board: for each condition that does not hold on the shortest way, the missing part of its threshold (at most 1); 1 for a figure
    /// nobody supplied, and for a yes/no fact that is wrong; 0 for a yes/no fact that only has to be confirmed and for what time brings about.
    /// Boards are ordered by distance over the conditions on the way. Example: a net profit of 48 million against 60 million is 0.2 away. Error codes: <c>eligibility.invalid-day</c> (400),
    /// <c>eligibility.enterprise-not-found</c> (404).
    /// </remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="asOf">The day asked about; today when absent.</param>
    /// <param name="listingCommitteeOn">Day of the listing committee's meeting; picks the versions of the rules.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("enterprises/{id:guid}/eligibility/paths", Name = "Eligibility_FindPaths")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<NearestBoards>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<NearestBoards>> FindPaths(
        Guid id, [FromQuery] DateOnly? asOf, [FromQuery] DateOnly? listingCommitteeOn, CancellationToken cancellationToken) =>
        (await mediator.Send(new FindPathsQuery(id, asOf, listingCommitteeOn), cancellationToken)).ToActionResult();
}
