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

/// <summary>Checks who signs in. A query: hashing takes its time, and no transaction may wait for it.</summary>
/// <param name="UserName">Account name, case-insensitive.</param>
/// <param name="Password">Password.</param>
public sealed record VerifyCredentialsQuery(string UserName, string Password) : IQuery<SignedInUser>;

internal sealed class VerifyCredentialsHandler(ICredentialVerifier credentials) : IQueryHandler<VerifyCredentialsQuery, SignedInUser>
{
    public async Task<Result<SignedInUser>> Handle(VerifyCredentialsQuery request, CancellationToken cancellationToken) =>
        await credentials.VerifyAsync(request.UserName, request.Password, cancellationToken) is { } user ? user : IdentityErrors.CredentialsWrong;
}
