using ListingPipeline.Api.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Studies of how far ranks depend on weights, made in the background and kept.</summary>
[ApiController]
[Route("api/v1/rankings")]
[Produces("application/json")]
public sealed class RobustnessStudiesController(IMediator mediator) : ControllerBase
{
    /// <summary>Asks for a study of how far the ranks of a draft depend on its weights, in the background with progress, and keeps it; its id is that of the job.</summary>
    /// <remarks>Error codes: <c>request.invalid</c>, <c>rankings.robustness-out-of-range</c> (400), <c>rankings.draft-not-found</c> (404).</remarks>
    /// <param name="id">Draft, also one that was published.</param>
    /// <param name="request">How many draws, and how wide.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/robustness-studies", Name = "Rankings_StartRobustnessStudy")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<JobResponse>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<JobResponse>> StartRobustnessStudy(Guid id, RobustnessStudyRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartRobustnessStudyCommand(id, request.Draws, request.SpreadPercent, request.Seed), cancellationToken))
            .ToCreatedResult(job => $"/api/v1/rankings/robustness-studies/{job.Id}");

    /// <summary>Reads a kept study of how far ranks depend on weights.</summary>
    /// <remarks>Error codes: <c>rankings.study-not-found</c> (404), also while its job is under way.</remarks>
    /// <param name="id">Identifier, that of its job.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("robustness-studies/{id:guid}", Name = "Rankings_GetRobustnessStudy")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingRobustnessResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<RankingRobustnessResponse>> GetRobustnessStudy(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRobustnessStudyQuery(id), cancellationToken)).ToActionResult();
}

/// <summary>A study of how far ranks depend on weights.</summary>
/// <param name="Draws">Number of draws, 10 to 10,000; at most 200,000,000 draws times ranked candidates.</param>
/// <param name="SpreadPercent">Largest change of a weight in percent of itself, 0 to 99.</param>
/// <param name="Seed">Seed of the draws; the same seed gives the same answer.</param>
public sealed record RobustnessStudyRequest(int Draws, int SpreadPercent, int Seed);
