using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Writes a refused sign-in to the audit trail and counts it.</summary>
/// <param name="UserName">Name that was given; it need not belong to an account.</param>
/// <param name="Code">Error code of the refusal.</param>
/// <param name="Device">Device the account signed in on before; null for an unknown one.</param>
public sealed record RecordRefusedSignInCommand(string UserName, string Code, Guid? Device) : ICommand<Done>;

/// <summary>Somebody tried to sign in and was refused.</summary>
/// <param name="UserName">Name that was given.</param>
/// <param name="Code">Error code of the refusal.</param>
public sealed record SignInRefused(string UserName, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"account/{UserName}";
}

internal sealed class RecordRefusedSignInHandler(ISignInGuard guard, IEventLog events) : ICommandHandler<RecordRefusedSignInCommand, Done>
{
    public async Task<Result<Done>> Handle(RecordRefusedSignInCommand request, CancellationToken cancellationToken)
    {
        await guard.NoteFailureAsync(request.UserName, request.Device, cancellationToken);
        events.Record(new SignInRefused(request.UserName, request.Code));
        return default(Done);
    }
}
