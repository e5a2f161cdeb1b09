using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Writes a sign-in to the audit trail.</summary>
/// <param name="User">Who signed in.</param>
public sealed record RecordSignInCommand(SignedInUser User) : ICommand<Done>;

/// <summary>Somebody signed in.</summary>
/// <param name="UserId">Who.</param>
/// <param name="UserName">Name of the account.</param>
public sealed record SignedIn(Guid UserId, string UserName) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class RecordSignInHandler(IEventLog events) : ICommandHandler<RecordSignInCommand, Done>
{
    public Task<Result<Done>> Handle(RecordSignInCommand request, CancellationToken cancellationToken)
    {
        events.Record(new SignedIn(request.User.UserId, request.User.UserName));
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
