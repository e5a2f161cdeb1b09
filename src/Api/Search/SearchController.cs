using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Search;
using MediatR;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Search;

/// <summary>One search over enterprises, rules, policy documents, lists, campaigns and assessments.</summary>
[ApiController]
[Route("api/v1/search")]
[Produces("application/json")]
public sealed class SearchController(IMediator mediator) : ControllerBase
{
    /// <summary>Looks for a text in everything the caller may see; Chinese names are also found by pinyin and by initials.</summary>
    /// <remarks>A group for each kind the caller's role may read, rows in the caller's scope only. Open to everybody signed in.
    /// Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="text">Part of a name, code or number, 1 to 100 characters.</param>
    /// <param name="take">How many of each kind at most, 1 to 50; default 5.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Search_Find")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<SearchResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    public async Task<ActionResult<SearchResponse>> Find(
        [FromQuery(Name = "text")][Required][StringLength(100)] string text,
        [FromQuery(Name = "take")][Range(1, 50)] int take = 5,
        CancellationToken cancellationToken = default) =>
        (await mediator.Send(new FindEverythingQuery(text, take), cancellationToken)).ToActionResult();
}
