using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Turns the caller's second factor on with a first code.</summary>
/// <param name="Code">Six digits of the authenticator.</param>
public sealed record ConfirmSecondFactorCommand(string Code) : ICommand<RecoveryCodes>;

/// <summary>Codes that each replace the authenticator once.</summary>
/// <param name="Codes">Shown once.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class ConfirmSecondFactorHandler(IAccountSecrets secrets, ICurrentUser user, IEventLog events) : ICommandHandler<ConfirmSecondFactorCommand, RecoveryCodes>
{
    public async Task<Result<RecoveryCodes>> Handle(ConfirmSecondFactorCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (await secrets.ConfirmSecondFactorAsync(userId, request.Code, cancellationToken) is not { } codes)
        {
            return IdentityErrors.CodeWrong;
        }

        events.Record(new SecondFactorChanged(userId, true));
        return new RecoveryCodes(codes);
    }
}
