using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>The platform's identity system over our own tables. The authenticator's key is encrypted, recovery codes are hashed.</summary>
internal sealed class AccountUserStore(DbSession session, IDataProtectionProvider protection) :
    IUserPasswordStore<AccountRow>, IUserSecurityStampStore<AccountRow>, IUserTwoFactorStore<AccountRow>,
    IUserAuthenticatorKeyStore<AccountRow>, IUserTwoFactorRecoveryCodeStore<AccountRow>
{
    private const char Separator = ';';

    private IDataProtector Protector => protection.CreateProtector("ListingPipeline.AuthenticatorKey");

    public Task<string> GetUserIdAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(AccountRow user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <summary>Names do not change.</summary>
    public Task SetUserNameAsync(AccountRow user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(AccountRow user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(AccountRow user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are opened by their repository.");

    public async Task<IdentityResult> UpdateAsync(AccountRow user, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync("Identity/UpdateAccount", user, cancellationToken) == 0)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }

        user.Version++;
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(AccountRow user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are closed, not deleted: the audit trail names them.");

    public Task<AccountRow?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<AccountRow>("Identity/FindAccount", new { id = Guid.Parse(userId) }, cancellationToken);

    public Task<AccountRow?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<AccountRow>(
            "Identity/FindAccountByName", new { userName = normalizedUserName.ToLowerInvariant() }, cancellationToken);

    public Task SetPasswordHashAsync(AccountRow user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash.Length == 0 ? null : user.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(AccountRow user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp ?? user.Id.ToString("N"));

    public Task SetTwoFactorEnabledAsync(AccountRow user, bool enabled, CancellationToken cancellationToken)
    {
        user.IsSecondFactorOn = enabled;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(user.IsSecondFactorOn);

    public Task SetAuthenticatorKeyAsync(AccountRow user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = Protector.Protect(key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(AccountRow user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? Protector.Unprotect(key) : null);

    public Task ReplaceCodesAsync(AccountRow user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodeHashes = string.Join(Separator, recoveryCodes.Select(Hash));
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(AccountRow user, string code, CancellationToken cancellationToken)
    {
        var hashes = HashesOf(user).ToList();
        var isRight = hashes.Remove(Hash(code));
        user.RecoveryCodeHashes = string.Join(Separator, hashes);
        return Task.FromResult(isRight);
    }

    public Task<int> CountCodesAsync(AccountRow user, CancellationToken cancellationToken) => Task.FromResult(HashesOf(user).Length);

    public void Dispose()
    {
        // The session belongs to the scope.
    }

    /// <summary>Half a SHA-256: the codes are random, and ten of them fit the column.</summary>
    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static string[] HashesOf(AccountRow user) => (user.RecoveryCodeHashes ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries);
}
