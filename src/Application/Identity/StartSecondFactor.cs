using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Makes a fresh key for the caller's authenticator; nothing changes until a code of it is confirmed.</summary>
/// <param name="Password">The present password.</param>
public sealed record StartSecondFactorCommand(string Password) : ICommand<AuthenticatorKey>;

/// <summary>Key to enter in an authenticator.</summary>
/// <param name="Key">Base32, shown once.</param>
/// <param name="Address">The same as an <c>otpauth:</c> address.</param>
public sealed record AuthenticatorKey(string Key, string Address);

internal sealed class StartSecondFactorHandler(IAccountSecrets secrets, ICurrentUser user) : ICommandHandler<StartSecondFactorCommand, AuthenticatorKey>
{
    public async Task<Result<AuthenticatorKey>> Handle(StartSecondFactorCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!await secrets.IsPasswordAsync(userId, request.Password, cancellationToken))
        {
            return IdentityErrors.PasswordWrong;
        }

        var key = await secrets.StartSecondFactorAsync(userId, cancellationToken);
        return new AuthenticatorKey(key, $"otpauth://totp/ListingPipeline:{Uri.EscapeDataString(user.Name)}?secret={key}&issuer=ListingPipeline&digits=6");
    }
}
