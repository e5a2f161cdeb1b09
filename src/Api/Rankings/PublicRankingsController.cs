using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Published lists for everybody: names, counties and ranks, no figures.</summary>
[ApiController]
[Route("api/v1/public/rankings")]
[Produces("application/json")]
public sealed class PublicRankingsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists published editions, the newest first.</summary>
    /// <remarks>Needs no account. Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="programme">Policy pack, e.g. <c>guangzhou-2022</c>; absent means every programme.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Rankings_ListPublic")]
    [AllowAnonymous]
    [ProducesResponseType<PagedList<PublicEdition>>(200)]
    [ProducesResponseType<Problem>(400)]
    public async Task<ActionResult<PagedList<PublicEdition>>> List(
        [FromQuery(Name = "programme")] string? programme, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPublicRankingsQuery(programme, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>The published editions as an Atom feed, the newest 50 first, for readers and other programs.</summary>
    /// <remarks>Needs no account. Every entry links to the public page and to the edition's JSON, and carries its content hash.</remarks>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("feed", Name = "Rankings_GetFeed")]
    [AllowAnonymous]
    [Produces(EditionFeed.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, EditionFeed.ContentType)]
    public async Task<IActionResult> GetFeed(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPublicRankingsQuery(null, new PageRequest(1, EditionFeed.Length)), cancellationToken)).TryGetValue(out var editions, out var error)
            ? File(EditionFeed.Write(editions.Items, $"{Request.Scheme}://{Request.Host}{Request.PathBase}"), EditionFeed.ContentType)
            : error.ToActionResult();

    /// <summary>Reads a published edition with its two lists; also the feed for other programs.</summary>
    /// <remarks>Needs no account. The number is the edition's, e.g. <c>guangzhou-2022-2026-01</c>. Entries come by list and rank; equal enterprises share a rank.
    /// Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="editionNumber">Number of the edition, e.g. <c>guangzhou-2022-2026-01</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{editionNumber}", Name = "Rankings_GetPublic")]
    [AllowAnonymous]
    [ProducesResponseType<PublicEditionLists>(200)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<PublicEditionLists>> Get(string editionNumber, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPublicRankingQuery(editionNumber), cancellationToken)).ToActionResult();
}
