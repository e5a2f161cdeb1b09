using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Identity;

/// <summary>The first set-up of a product without accounts.</summary>
[ApiController]
[Route("api/v1/set-up")]
[Produces("application/json")]
public sealed class SetUpController(IMediator mediator) : ControllerBase
{
    /// <summary>Tells whether the product still waits for its first administrators.</summary>
    [HttpGet(Name = "Identity_GetSetUpState")]
    [AllowAnonymous]
    [ProducesResponseType<SetUpState>(200)]
    public async Task<ActionResult<SetUpState>> GetSetUpState(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSetUpStateQuery(), cancellationToken)).ToActionResult();

    /// <summary>Opens the first accounts: the system administrator with a password, the security and audit administrators by one-time links, shown once.</summary>
    /// <remarks>
    /// The code stands in the file <c>set-up-code.txt</c> of the server's data folder; there is no default password. Error codes: <c>identity.already-set-up</c> (409),
    /// <c>identity.set-up-code-wrong</c>, <c>identity.password-refused</c> (422; the fields say why).
    /// </remarks>
    [HttpPost(Name = "Identity_SetUp")]
    [AllowAnonymous]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType<FirstAccounts>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult<FirstAccounts>> SetUp(SetUpRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetUpCommand(request.Code, request.UserName, request.DisplayName, request.NewPassword), cancellationToken)).ToActionResult();
}

/// <summary>The first administrator.</summary>
/// <param name="Code">The set-up code.</param>
/// <param name="UserName">Name to sign in with: 3 to 60 small letters, digits, dots, hyphens or underscores, beginning with a letter or digit.</param>
/// <param name="DisplayName">Name shown to people, up to 100 characters.</param>
/// <param name="NewPassword">The password.</param>
public sealed record SetUpRequest(
    [Required, StringLength(60)] string Code,
    [Required, StringLength(60), RegularExpression("^[a-z0-9][a-z0-9._-]{2,59}$")] string UserName,
    [Required, StringLength(100)] string DisplayName,
    [Required, StringLength(200)] string NewPassword);
