using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Identity;

/// <summary>Signing in and out.</summary>
[ApiController]
[Route("api/v1/session")]
[Produces("application/json")]
public sealed class SessionController(IMediator mediator, SessionUser user, SessionOpening opening, KnownDevices devices, IConfiguration configuration) : ControllerBase
{
    /// <summary>Name of the rate limit on sign-in attempts.</summary>
    internal const string SignInLimit = "sign-in";

    /// <summary>Signs in: answers who you are and sets the session cookie.</summary>
    /// <remarks>
    /// The cookie is HttpOnly and SameSite=Strict; the session behind it ends after an hour without use, after twelve hours in any case, and at once when it is
    /// revoked or the account closed. An account with a second factor answers 401 with <c>identity.second-factor-needed</c> first: send the same again with the code.
    /// Error codes: <c>identity.credentials-wrong</c>, <c>identity.second-factor-needed</c>, <c>identity.second-factor-wrong</c> (401),
    /// <c>identity.too-many-attempts</c> (403), <c>request.too-many</c> (429).
    /// </remarks>
    [HttpPost(Name = "Identity_SignIn")]
    [AllowAnonymous]
    [EnableRateLimiting(SignInLimit)]
    [ProducesResponseType<SessionResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult<SessionResponse>> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var device = devices.Read(HttpContext, request.UserName);
        var result = await mediator.Send(new VerifyCredentialsQuery(request.UserName, request.Password, request.Code, device), cancellationToken);
        if (!result.TryGetValue(out var signedIn, out var error))
        {
            if (error != IdentityErrors.SecondFactorNeeded && error != IdentityErrors.TooManyAttempts)
            {
                await mediator.Send(new RecordRefusedSignInCommand(request.UserName, error.Code, device), cancellationToken);
            }

            return error.ToActionResult();
        }

        return (await opening.OpenAsync(HttpContext, signedIn, device)).TryGetValue(out var session, out var refusal)
            ? await DescribeAsync(session, cancellationToken)
            : refusal.ToActionResult();
    }

    /// <summary>Names the provider by which people may sign in besides; the way there is <c>/single-sign-on</c>.</summary>
    [HttpGet("provider", Name = "Identity_GetProvider")]
    [AllowAnonymous]
    [ProducesResponseType<SignInProvider>(200)]
    public ActionResult<SignInProvider> GetProvider() => Ok(new SignInProvider(SingleSignOn.NameOf(configuration)));

    /// <summary>Tells who is signed in.</summary>
    /// <remarks>Error codes: <c>identity.not-signed-in</c> (401).</remarks>
    [HttpGet(Name = "Identity_GetSession")]
    [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)]
    [ProducesResponseType<SessionResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    public Task<ActionResult<SessionResponse>> GetSession(CancellationToken cancellationToken) => DescribeAsync(
        new LiveSession(
            user.SessionId ?? Guid.Empty,
            new SignedInUser(user.UserId ?? Guid.Empty, user.UserName, user.Name, user.Role, user.CountyCode, user.EnterpriseId),
            user.MustChangePassword),
        cancellationToken);

    /// <summary>Signs out: ends the session cookie. Signing out twice is no error.</summary>
    [HttpDelete(Name = "Identity_SignOut")]
    [AllowAnonymous]
    [ProducesResponseType(204)]
    public async Task<IActionResult> SignOutAsync(CancellationToken cancellationToken)
    {
        if (user.SessionId is { } sessionId)
        {
            await mediator.Send(new RevokeSessionsCommand(sessionId, null), cancellationToken);
        }

        await HttpContext.SignOutAsync();
        return NoContent();
    }

    private async Task<ActionResult<SessionResponse>> DescribeAsync(LiveSession session, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListDefaultViewsQuery(session.User.UserId), cancellationToken)).Map(views => SessionResponse.Of(session, views)).ToActionResult();
}

/// <summary>Credentials.</summary>
/// <param name="UserName">Account name, case-insensitive, up to 60 characters.</param>
/// <param name="Password">Password, up to 200 characters.</param>
/// <param name="Code">Six digits of the authenticator, or a recovery code; null where the account asks for none.</param>
public sealed record SignInRequest(
    [Required, StringLength(60)] string UserName, [Required, StringLength(200)] string Password, [StringLength(40)] string? Code = null);

/// <summary>A provider of sign-in.</summary>
/// <param name="Name">Name shown to people; null when none is configured.</param>
public sealed record SignInProvider(string? Name);

/// <summary>Who is signed in and what the role may do.</summary>
public sealed class SessionResponse
{
    /// <summary>Name the account signs in with.</summary>
    public required string UserName { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Role name.</summary>
    public required string Role { get; init; }

    /// <summary>Permissions of the role, sorted; a client hides what is not in it, the server refuses it.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>County of a county officer; null otherwise.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Enterprise of an enterprise user; null otherwise.</summary>
    public required Guid? EnterpriseId { get; init; }

    /// <summary>True when the password's time is over: no permission holds until it is changed.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>The views with which the account opens lists, by list.</summary>
    public required IReadOnlyList<DefaultView> DefaultViews { get; init; }

    internal static SessionResponse Of(LiveSession session, IReadOnlyList<DefaultView> defaultViews) => new()
    {
        UserName = session.User.UserName,
        DisplayName = session.User.DisplayName,
        Role = session.User.Role,
        Permissions = session.MustChangePassword ? [] : Roles.PermissionsOf(session.User.Role),
        CountyCode = session.User.CountyCode,
        EnterpriseId = session.User.EnterpriseId,
        MustChangePassword = session.MustChangePassword,
        DefaultViews = defaultViews,
    };
}
