using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Writes a refused sign-in to the audit trail.</summary>
/// <param name="UserName">Name that was given; it need not belong to an account.</param>
/// <param name="Code">Error code of the refusal.</param>
public sealed record RecordRefusedSignInCommand(string UserName, string Code) : ICommand<Done>;

/// <summary>Somebody tried to sign in and was refused.</summary>
/// <param name="UserName">Name that was given.</param>
/// <param name="Code">Error code of the refusal.</param>
public sealed record SignInRefused(string UserName, string Code) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"account/{UserName}";
}

internal sealed class RecordRefusedSignInHandler(IEventLog events) : ICommandHandler<RecordRefusedSignInCommand, Done>
{
    public Task<Result<Done>> Handle(RecordRefusedSignInCommand request, CancellationToken cancellationToken)
    {
        events.Record(new SignInRefused(request.UserName, request.Code));
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
