using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Turns the caller's second factor off.</summary>
/// <param name="Password">The present password.</param>
public sealed record RemoveSecondFactorCommand(string Password) : ICommand<Done>;

internal sealed class RemoveSecondFactorHandler(IAccountSecrets secrets, ICurrentUser user, IEventLog events) : ICommandHandler<RemoveSecondFactorCommand, Done>
{
    public async Task<Result<Done>> Handle(RemoveSecondFactorCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!await secrets.IsPasswordAsync(userId, request.Password, cancellationToken))
        {
            return IdentityErrors.PasswordWrong;
        }

        await secrets.RemoveSecondFactorAsync(userId, cancellationToken);
        events.Record(new SecondFactorChanged(userId, false));
        return default(Done);
    }
}
