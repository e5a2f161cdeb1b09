using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Who is signed in.</summary>
/// <param name="UserId">Id of the account.</param>
/// <param name="UserName">Name the account signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="Role">Role name.</param>
/// <param name="CountyCode">County of a county officer; null otherwise.</param>
/// <param name="EnterpriseId">Enterprise of an enterprise user; null otherwise.</param>
public sealed record SignedInUser(Guid UserId, string UserName, string DisplayName, string Role, string? CountyCode, Guid? EnterpriseId);

/// <summary>Checks credentials.</summary>
public interface ICredentialVerifier
{
    /// <summary>The account of that name when the password fits and the account is enabled; null otherwise, at the same cost.</summary>
    Task<SignedInUser?> VerifyAsync(string userName, string password, CancellationToken cancellationToken);
}

/// <summary>Signs somebody in.</summary>
/// <param name="UserName">Account name, case-insensitive.</param>
/// <param name="Password">Password.</param>
public sealed record SignInCommand(string UserName, string Password) : ICommand<SignedInUser>;

/// <summary>Somebody signed in.</summary>
/// <param name="UserId">Who.</param>
public sealed record SignedIn(Guid UserId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class SignInHandler(ICredentialVerifier credentials, Common.IEventLog events) : ICommandHandler<SignInCommand, SignedInUser>
{
    public async Task<Result<SignedInUser>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        var user = await credentials.VerifyAsync(request.UserName, request.Password, cancellationToken);
        if (user is null)
        {
            return IdentityErrors.CredentialsWrong;
        }

        events.Record(new SignedIn(user.UserId));
        return user;
    }
}
