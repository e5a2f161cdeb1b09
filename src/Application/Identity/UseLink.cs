using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Sets a password by a one-time link: activates an invited account, or replaces a forgotten password. Every session of the account ends.</summary>
/// <param name="Token">Token of the link.</param>
/// <param name="NewPassword">The new password.</param>
public sealed record UseLinkCommand(string Token, string NewPassword) : ICommand<Done>;

internal sealed class UseLinkHandler(IAccountSecrets secrets, ISessionStore sessions, IEventLog events) : ICommandHandler<UseLinkCommand, Done>
{
    public async Task<Result<Done>> Handle(UseLinkCommand request, CancellationToken cancellationToken)
    {
        if (await secrets.FindLinkAsync(request.Token, cancellationToken) is not { } userId)
        {
            return IdentityErrors.LinkWorthless;
        }

        if (await secrets.SetPasswordAsync(userId, request.NewPassword, cancellationToken) is { Count: > 0 } faults)
        {
            return IdentityErrors.PasswordRefused.At(faults);
        }

        await sessions.RevokeAllAsync(userId, null, cancellationToken);
        events.Record(new PasswordSet(userId, "link"));
        return default(Done);
    }
}
