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
    /// <summary>The account of that name when password and, where asked for, code fit and the account is open. A missing account costs what a wrong password costs.</summary>
    /// <returns>Error codes: <c>identity.credentials-wrong</c>, <c>identity.second-factor-needed</c>, <c>identity.second-factor-wrong</c>, <c>identity.too-many-attempts</c>.</returns>
    Task<Result<SignedInUser>> VerifyAsync(string userName, string password, string? code, bool isKnownDevice, CancellationToken cancellationToken);
}

/// <summary>Checks who signs in. A query: hashing takes its time, and no transaction may wait for it.</summary>
/// <param name="UserName">Account name, case-insensitive.</param>
/// <param name="Password">Password.</param>
/// <param name="Code">Code of the second factor, or a recovery code; null when none was entered.</param>
/// <param name="Device">Device the account signed in on before; null for an unknown one.</param>
public sealed record VerifyCredentialsQuery(string UserName, string Password, string? Code, Guid? Device) : IQuery<SignedInUser>;

internal sealed class VerifyCredentialsHandler(ICredentialVerifier credentials, ISignInGuard guard) : IQueryHandler<VerifyCredentialsQuery, SignedInUser>
{
    public async Task<Result<SignedInUser>> Handle(VerifyCredentialsQuery request, CancellationToken cancellationToken) =>
        await guard.IsClosedAsync(request.UserName, request.Device, cancellationToken)
            ? IdentityErrors.TooManyAttempts
            : await credentials.VerifyAsync(request.UserName, request.Password, request.Code, request.Device is not null, cancellationToken);
}
