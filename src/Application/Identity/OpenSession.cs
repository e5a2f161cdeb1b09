using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Opens the session of somebody whose credentials were checked.</summary>
/// <param name="User">Who signed in.</param>
/// <param name="Device">Device the account signed in on before; null for an unknown one.</param>
/// <param name="Agent">What the browser calls itself; null when it does not say.</param>
public sealed record OpenSessionCommand(SignedInUser User, Guid? Device, string? Agent) : ICommand<SessionOpened>;

/// <summary>A session was opened.</summary>
/// <param name="SessionId">Which.</param>
public sealed record SessionOpened(Guid SessionId);

/// <summary>Somebody signed in.</summary>
/// <param name="UserId">Who.</param>
/// <param name="UserName">Name of the account.</param>
/// <param name="SessionId">The session.</param>
public sealed record SignedIn(Guid UserId, string UserName, Guid SessionId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class OpenSessionHandler(ISessionStore sessions, ISignInGuard guard, ICallOrigin origin, IEventLog events)
    : ICommandHandler<OpenSessionCommand, SessionOpened>
{
    private const int MostAgent = 200;

    public async Task<Result<SessionOpened>> Handle(OpenSessionCommand request, CancellationToken cancellationToken)
    {
        var (user, device, agent) = (request.User, request.Device, request.Agent);
        await guard.ForgetAsync(user.UserName, device, cancellationToken);
        var id = await sessions.OpenAsync(
            user.UserId, origin.Address, agent is { Length: > MostAgent } ? agent[..MostAgent] : agent, cancellationToken);
        events.Record(new SignedIn(user.UserId, user.UserName, id));
        return new SessionOpened(id);
    }
}
