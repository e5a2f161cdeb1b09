using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Identity;

/// <summary>Views of lists that people keep under a name: filters, order and columns. What a view shows is counted in the scope of whoever opens it.</summary>
[ApiController]
[Route("api/v1/views")]
[Produces("application/json")]
public sealed class SavedViewsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the views of a list that the caller sees: the own ones, and those shared by accounts of the same role, county and enterprise.</summary>
    /// <remarks>Order: the own ones first, then name; at most 200.</remarks>
    /// <param name="list">Stable name of the list, e.g. <c>enterprises</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Identity_ListViews")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<SavedViews>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    public async Task<ActionResult<SavedViews>> List([FromQuery][Required, StringLength(SavedViewContent.ListLength)] string list, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListSavedViewsQuery(list), cancellationToken)).ToActionResult();

    /// <summary>Keeps a view; the caller owns it.</summary>
    /// <remarks>Error codes: <c>identity.view-invalid</c> (400), <c>identity.view-name-taken</c>, <c>identity.too-many-views</c> (409),
    /// <c>identity.view-not-shareable</c> (422).</remarks>
    /// <param name="request">What to keep.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost(Name = "Identity_SaveView")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<ViewVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ViewVersion>> Save(SaveViewRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SaveViewCommand(request.List, request.Name, request.State, request.IsShared), cancellationToken))
            .ToCreatedResult(saved => $"/api/v1/views/{saved.Id}");

    /// <summary>Renames, shares, takes back or overwrites a view of the caller.</summary>
    /// <remarks>One of somebody else does not exist here. Error codes: <c>identity.view-invalid</c> (400), <c>identity.view-not-found</c> (404),
    /// <c>identity.view-stale</c>, <c>identity.view-name-taken</c> (409), <c>identity.view-not-shareable</c> (422).</remarks>
    /// <param name="id">View.</param>
    /// <param name="request">What it shall be.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPut("{id:guid}", Name = "Identity_ReviseView")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<ViewVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ViewVersion>> Revise(Guid id, ReviseViewRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReviseViewCommand(id, request.Name, request.State, request.IsShared, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Deletes a view of the caller.</summary>
    /// <remarks>Whoever opened the list with it opens it without one. Error codes: <c>identity.view-not-found</c> (404).</remarks>
    /// <param name="id">View.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("{id:guid}", Name = "Identity_DeleteView")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteViewCommand(id), cancellationToken)).ToNoContentResult();

    /// <summary>Has the caller open a list with a view from now on, or with none.</summary>
    /// <remarks>Error codes: <c>identity.view-not-found</c> (404): no such view of that list for the caller.</remarks>
    /// <param name="request">Which list, which view.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPut("default", Name = "Identity_SetDefaultView")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> SetDefault(DefaultViewRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetDefaultViewCommand(request.List, request.ViewId), cancellationToken)).ToNoContentResult();
}

/// <summary>A view to keep.</summary>
/// <param name="List">Stable name of the list: small letters, digits and hyphens, up to 60.</param>
/// <param name="Name">Name, 1 to 60 characters.</param>
/// <param name="State">The list's state as its address carries it, without the question mark, at most 2000 characters.</param>
/// <param name="IsShared">True to show it to the own office.</param>
public sealed record SaveViewRequest([Required] string List, [Required] string Name, [Required(AllowEmptyStrings = true)] string State, bool IsShared = false);

/// <summary>What a view shall be.</summary>
/// <param name="Name">Name, 1 to 60 characters.</param>
/// <param name="State">The list's state as its address carries it, without the question mark, at most 2000 characters.</param>
/// <param name="IsShared">True to show it to the own office.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseViewRequest([Required] string Name, [Required(AllowEmptyStrings = true)] string State, bool IsShared = false, int Version = 0);

/// <summary>With which view to open a list.</summary>
/// <param name="List">Stable name of the list.</param>
/// <param name="ViewId">View of that list; null for none.</param>
public sealed record DefaultViewRequest([Required, StringLength(SavedViewContent.ListLength)] string List, Guid? ViewId = null);
