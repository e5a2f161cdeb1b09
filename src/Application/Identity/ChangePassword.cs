using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Replaces the own password; every other session ends.</summary>
/// <param name="CurrentPassword">The present password.</param>
/// <param name="NewPassword">The new one.</param>
/// <param name="SessionId">The present session, which stays.</param>
public sealed record ChangePasswordCommand(string CurrentPassword, string NewPassword, Guid? SessionId) : ICommand<Done>;

/// <summary>A password was set.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="How"><c>change</c> by its owner, <c>link</c> by a one-time link, <c>set-up</c> at the first start.</param>
public sealed record PasswordSet(Guid UserId, string How) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class ChangePasswordHandler(IAccountSecrets secrets, ISessionStore sessions, ICurrentUser user, IEventLog events)
    : ICommandHandler<ChangePasswordCommand, Done>
{
    public async Task<Result<Done>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!await secrets.IsPasswordAsync(userId, request.CurrentPassword, cancellationToken))
        {
            return IdentityErrors.PasswordWrong;
        }

        if (await secrets.SetPasswordAsync(userId, request.NewPassword, cancellationToken) is { Count: > 0 } faults)
        {
            return IdentityErrors.PasswordRefused.At(faults);
        }

        await sessions.RevokeAllAsync(userId, request.SessionId, cancellationToken);
        events.Record(new PasswordSet(userId, "change"));
        return default(Done);
    }
}
