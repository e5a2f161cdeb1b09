using ListingPipeline.Api.Common;
using ListingPipeline.Application.Rankings;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Rankings;

/// <summary>The scoring core behind the ranked lists, for anybody's own figures.</summary>
[ApiController]
[Route("api/v1/composite-index")]
[Produces("application/json")]
public sealed class CompositeIndexController(IMediator mediator) : ControllerBase
{
    private const int MostBodyBytes = 16 * 1024 * 1024;

    /// <summary>Scores and ranks units over a hierarchy of indicators.</summary>
    /// <remarks>
    /// Needs no account and stores nothing. Leaves have values, weights are relative within a parent, rank 1 is best and ties share the better rank.
    /// Arithmetic is decimal with 28 significant digits; scores are rounded once, to 12 places, before ranks are taken. Example:
    /// <c>{"units":["A","B"],"nodes":[{"id":"x1","parent":"index","weight":1,"direction":1},{"id":"index","parent":null,"weight":1}],
    /// "values":{"x1":[3.2,5]},"normalisation":{"method":"minMax","from":0,"to":100},"aggregation":"arithmetic","missing":"rescale"}</c>.
    /// Error codes: <c>composite-index.invalid-hierarchy</c>, <c>composite-index.invalid-values</c>, <c>composite-index.invalid-normalisation</c>,
    /// <c>request.invalid</c> (400, each problem with its path), <c>request.too-large</c> (413, above 16 MB), <c>composite-index.missing-value</c>,
    /// <c>composite-index.no-values</c>, <c>composite-index.zero-range</c>, <c>composite-index.target-not-above-baseline</c>,
    /// <c>composite-index.negative-in-geometric-mean</c> (422).
    /// </remarks>
    [HttpPost("preview", Name = "Rankings_PreviewCompositeIndex")]
    [AllowAnonymous]
    [EnableRateLimiting(ServerSetup.PublicLimit)]
    [ProducesResponseType<Problem>(429)]
    [RequestSizeLimit(MostBodyBytes)]
    [ProducesResponseType<CompositeIndexResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<CompositeIndexResponse>> Preview(PreviewCompositeIndexQuery query, CancellationToken cancellationToken) =>
        (await mediator.Send(query, cancellationToken)).ToActionResult();
}
