using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Identity;

/// <summary>The own account: password, second factor, sessions.</summary>
[ApiController]
[Route("api/v1/account")]
[Produces("application/json")]
public sealed class AccountController(IMediator mediator, SessionUser user) : ControllerBase
{
    /// <summary>Tells about the own password and second factor, with the rules for a new password.</summary>
    [HttpGet(Name = "Identity_GetMyAccount")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<MyAccount>(200)]
    [ProducesResponseType<Problem>(401)]
    public async Task<ActionResult<MyAccount>> GetMyAccount(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetMyAccountQuery(), cancellationToken)).ToActionResult();

    /// <summary>Replaces the own password; every other session ends.</summary>
    /// <remarks>Error codes: <c>identity.password-wrong</c>, <c>identity.password-refused</c> (422; the fields say why).</remarks>
    [HttpPut("password", Name = "Identity_ChangePassword")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult> ChangePassword(PasswordChangeRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChangePasswordCommand(request.CurrentPassword, request.NewPassword, user.SessionId), cancellationToken)).ToNoContentResult();

    /// <summary>Sets a password by a one-time link: activates an invited account, or replaces a forgotten password.</summary>
    /// <remarks>Error codes: <c>identity.link-worthless</c>, <c>identity.password-refused</c> (422; the fields say why).</remarks>
    [HttpPost("activation", Name = "Identity_UseLink")]
    [AllowAnonymous]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult> UseLink(LinkRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new UseLinkCommand(request.Token, request.NewPassword), cancellationToken)).ToNoContentResult();

    /// <summary>Makes a fresh key for an authenticator; the second factor is off until a code of it is confirmed.</summary>
    /// <remarks>Error codes: <c>identity.password-wrong</c> (422).</remarks>
    [HttpPost("second-factor", Name = "Identity_StartSecondFactor")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType<AuthenticatorKey>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult<AuthenticatorKey>> StartSecondFactor(PasswordRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartSecondFactorCommand(request.Password), cancellationToken)).ToActionResult();

    /// <summary>Turns the second factor on with a first code; answers the recovery codes, shown once.</summary>
    /// <remarks>Error codes: <c>identity.code-wrong</c> (422).</remarks>
    [HttpPost("second-factor/confirmation", Name = "Identity_ConfirmSecondFactor")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType<RecoveryCodes>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult<RecoveryCodes>> ConfirmSecondFactor(CodeRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmSecondFactorCommand(request.Code), cancellationToken)).ToActionResult();

    /// <summary>Turns the second factor off.</summary>
    /// <remarks>Error codes: <c>identity.password-wrong</c> (422).</remarks>
    [HttpPost("second-factor/removal", Name = "Identity_RemoveSecondFactor")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [EnableRateLimiting(SessionController.SignInLimit)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(422)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult> RemoveSecondFactor(PasswordRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemoveSecondFactorCommand(request.Password), cancellationToken)).ToNoContentResult();

    /// <summary>Lists the own sessions that live, last used first.</summary>
    [HttpGet("sessions", Name = "Identity_ListMySessions")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<MySessions>(200)]
    [ProducesResponseType<Problem>(401)]
    public async Task<ActionResult<MySessions>> ListMySessions(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMySessionsQuery(), cancellationToken)).Map(sessions => new MySessions(user.SessionId, sessions)).ToActionResult();

    /// <summary>Ends one of the own sessions.</summary>
    /// <remarks>Error codes: <c>identity.session-not-found</c> (404).</remarks>
    [HttpDelete("sessions/{id:guid}", Name = "Identity_RevokeMySession")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> RevokeMySession(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeSessionsCommand(id, null), cancellationToken)).ToNoContentResult();

    /// <summary>Ends all own sessions but the present one.</summary>
    [HttpDelete("sessions", Name = "Identity_RevokeOtherSessions")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    public async Task<ActionResult> RevokeOtherSessions(CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeSessionsCommand(null, user.SessionId), cancellationToken)).ToNoContentResult();
}

/// <summary>The own sessions.</summary>
/// <param name="CurrentId">Id of the present one; null for a caller without a session.</param>
/// <param name="Items">Those that live, last used first.</param>
public sealed record MySessions(Guid? CurrentId, IReadOnlyList<SessionListing> Items);

/// <summary>A change of the own password.</summary>
/// <param name="CurrentPassword">The present password.</param>
/// <param name="NewPassword">The new one, up to 200 characters; the rules say more.</param>
public sealed record PasswordChangeRequest([Required, StringLength(200)] string CurrentPassword, [Required, StringLength(200)] string NewPassword);

/// <summary>A password set by a link.</summary>
/// <param name="Token">Token of the link.</param>
/// <param name="NewPassword">The new password.</param>
public sealed record LinkRequest([Required, StringLength(100)] string Token, [Required, StringLength(200)] string NewPassword);

/// <summary>The present password, asked for again.</summary>
/// <param name="Password">The present password.</param>
public sealed record PasswordRequest([Required, StringLength(200)] string Password);

/// <summary>A code of an authenticator.</summary>
/// <param name="Code">Six digits.</param>
public sealed record CodeRequest([Required, StringLength(20)] string Code);
