using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Identity;

/// <summary>Signing in and out.</summary>
[ApiController]
[Route("api/v1/session")]
[Produces("application/json")]
public sealed class SessionController(IMediator mediator, SessionUser user) : ControllerBase
{
    /// <summary>Name of the rate limit on sign-in attempts.</summary>
    internal const string SignInLimit = "sign-in";

    /// <summary>Signs in: answers who you are and sets the session cookie.</summary>
    /// <remarks>The cookie is HttpOnly and SameSite=Strict. Error codes: <c>identity.credentials-wrong</c> (401), <c>request.too-many</c> (429).</remarks>
    [HttpPost(Name = "Identity_SignIn")]
    [AllowAnonymous]
    [EnableRateLimiting(SignInLimit)]
    [ProducesResponseType<SessionResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(429)]
    public async Task<ActionResult<SessionResponse>> SignIn(SignInRequest request, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new VerifyCredentialsQuery(request.UserName, request.Password), cancellationToken);
        if (!result.TryGetValue(out var signedIn, out var error))
        {
            await mediator.Send(new RecordRefusedSignInCommand(request.UserName, error.Code), cancellationToken);
            return error.ToActionResult();
        }

        // From here on the caller is who signed in, in the audit trail too.
        HttpContext.User = SessionUser.PrincipalOf(signedIn);
        await mediator.Send(new RecordSignInCommand(signedIn), cancellationToken);

        await HttpContext.SignInAsync(HttpContext.User);
        return Ok(SessionResponse.Of(signedIn));
    }

    /// <summary>Tells who is signed in.</summary>
    /// <remarks>Error codes: <c>identity.not-signed-in</c> (401).</remarks>
    [HttpGet(Name = "Identity_GetSession")]
    [Authorize]
    [ProducesResponseType<SessionResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    public ActionResult<SessionResponse> GetSession() => Ok(SessionResponse.Of(
        new SignedInUser(user.UserId ?? Guid.Empty, user.UserName, user.Name, user.Role, user.CountyCode, user.EnterpriseId)));

    /// <summary>Signs out: ends the session cookie. Signing out twice is no error.</summary>
    [HttpDelete(Name = "Identity_SignOut")]
    [AllowAnonymous]
    [ProducesResponseType(204)]
    public async Task<IActionResult> SignOutAsync()
    {
        await HttpContext.SignOutAsync();
        return NoContent();
    }
}

/// <summary>Credentials.</summary>
/// <param name="UserName">Account name, case-insensitive, up to 60 characters.</param>
/// <param name="Password">Password, up to 200 characters.</param>
public sealed record SignInRequest([Required, StringLength(60)] string UserName, [Required, StringLength(200)] string Password);

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

    internal static SessionResponse Of(SignedInUser user) => new()
    {
        UserName = user.UserName,
        DisplayName = user.DisplayName,
        Role = user.Role,
        Permissions = Roles.PermissionsOf(user.Role),
        CountyCode = user.CountyCode,
        EnterpriseId = user.EnterpriseId,
    };
}
