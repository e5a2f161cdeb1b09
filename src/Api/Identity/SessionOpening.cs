using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ListingPipeline.Api.Identity;

/// <summary>Opens the session of somebody who was recognised, and hands out its cookie.</summary>
public sealed class SessionOpening(IMediator mediator, ISessionStore sessions, KnownDevices devices)
{
    /// <summary>Opens it; from here on the caller is who signed in, in the audit trail too.</summary>
    internal async Task<Result<LiveSession>> OpenAsync(HttpContext context, SignedInUser user, Guid? device)
    {
        context.User = SessionUser.PrincipalOf(new LiveSession(Guid.Empty, user, false));
        var agent = context.Request.Headers.UserAgent.ToString();
        var opened = await mediator.Send(new OpenSessionCommand(user, device, agent.Length == 0 ? null : agent), context.RequestAborted);
        if (opened.Error is { } refusal || await sessions.FindAsync(opened.Value.SessionId, context.RequestAborted) is not { } session)
        {
            return opened.Error ?? IdentityErrors.CredentialsWrong;
        }

        context.User = SessionUser.PrincipalOf(session);
        devices.Remember(context, user.UserName, device);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, context.User);
        return session;
    }
}
