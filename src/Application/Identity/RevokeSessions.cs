using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Ends own sessions: a named one, or all but the present one.</summary>
/// <param name="SessionId">Which to end; null ends all others.</param>
/// <param name="CurrentId">The present session; stays when all others end.</param>
public sealed record RevokeSessionsCommand(Guid? SessionId, Guid? CurrentId) : ICommand<Done>;

/// <summary>Own sessions were ended.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="SessionId">Which; null for all but the present one.</param>
public sealed record SessionsRevoked(Guid UserId, Guid? SessionId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class RevokeSessionsHandler(ISessionStore sessions, ICurrentUser user, IEventLog events) : ICommandHandler<RevokeSessionsCommand, Done>
{
    public async Task<Result<Done>> Handle(RevokeSessionsCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (request.SessionId is { } sessionId)
        {
            if (!await sessions.RevokeAsync(userId, sessionId, cancellationToken))
            {
                return IdentityErrors.SessionNotFound;
            }
        }
        else
        {
            await sessions.RevokeAllAsync(userId, request.CurrentId, cancellationToken);
        }

        events.Record(new SessionsRevoked(userId, request.SessionId));
        return default(Done);
    }
}
