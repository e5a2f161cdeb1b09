using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Passwords, second factors and links, by the platform's identity system.</summary>
internal sealed class AccountSecrets(UserManager<AccountRow> users, DbSession session, IdentityOptionsOfProduct options, IClock clock) : IAccountSecrets
{
    private const int RecoveryCodeCount = 10;
    private const int TokenBytes = 32;

    public async Task<bool> IsPasswordAsync(Guid userId, string password, CancellationToken cancellationToken) =>
        await users.CheckPasswordAsync(await FindAsync(userId), password);

    public async Task<IReadOnlyList<FieldError>> SetPasswordAsync(Guid userId, string password, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userId);
        var faults = options.Profile.Check(password, account.UserName, BreachedPasswords.Contains).ToList();
        if (options.Profile.Remembered > 0 && await WasUsedAsync(account, password, cancellationToken))
        {
            faults.Add(new FieldError("newPassword", "identity.password-used-before", "The password was used before."));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        if (account.PasswordHash.Length > 0)
        {
            await session.ExecuteAsync(
                "Identity/AddFormerPassword", new { UserId = userId, ReplacedAt = clock.Now, account.PasswordHash }, cancellationToken);
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.PasswordChangedAt = clock.Now;
        await SaveAsync(users.UpdateSecurityStampAsync(account));
        await session.ExecuteAsync("Identity/DeleteLinks", new { userId }, cancellationToken);
        return [];
    }

    public async Task<string> StartSecondFactorAsync(Guid userId, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userId);
        account.IsSecondFactorOn = false;
        await SaveAsync(users.ResetAuthenticatorKeyAsync(account));
        return await users.GetAuthenticatorKeyAsync(account) ?? throw new InvalidOperationException("No authenticator key was made.");
    }

    public async Task<IReadOnlyList<string>?> ConfirmSecondFactorAsync(Guid userId, string code, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userId);
        if (account.AuthenticatorKey is null || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            return null;
        }

        account.LastCodeHash = AccountUserStore.Hash(code);
        await SaveAsync(users.SetTwoFactorEnabledAsync(account, true));
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) ?? []];
    }

    public async Task RemoveSecondFactorAsync(Guid userId, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userId);
        (account.AuthenticatorKey, account.RecoveryCodeHashes, account.LastCodeHash) = (null, null, null);
        await SaveAsync(users.SetTwoFactorEnabledAsync(account, false));
    }

    public async Task<SecretsSummary> SummaryAsync(Guid userId, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userId);
        return new SecretsSummary(account.IsSecondFactorOn, await users.CountRecoveryCodesAsync(account), account.PasswordChangedAt, options.Profile);
    }

    public async Task<string> IssueLinkAsync(Guid userId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await session.ExecuteAsync("Identity/DeleteLinks", new { userId }, cancellationToken);
        await session.ExecuteAsync("Identity/AddLink", new { TokenHash = HashOf(token), UserId = userId, ExpiresAt = expiresAt }, cancellationToken);
        return token;
    }

    public async Task<Guid?> FindLinkAsync(string token, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<LinkRow>("Identity/FindLink", new { tokenHash = HashOf(token), now = clock.Now }, cancellationToken))?.UserId;

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static async Task SaveAsync(Task<IdentityResult> change)
    {
        var result = await change;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"The account was not stored: {string.Join(", ", result.Errors.Select(e => e.Code))}.");
        }
    }

    private async Task<AccountRow> FindAsync(Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) ?? throw new InvalidOperationException($"No account {userId}.");

    private async Task<bool> WasUsedAsync(AccountRow account, string password, CancellationToken cancellationToken)
    {
        var former = await session.QueryAsync<FormerPasswordRow>("Identity/ListFormerPasswords", new { userId = account.Id }, cancellationToken);
        return former.Select(f => f.PasswordHash).Prepend(account.PasswordHash).Where(hash => hash.Length > 0).Take(options.Profile.Remembered)
            .Any(hash => users.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed);
    }

    internal sealed class LinkRow
    {
        public Guid UserId { get; init; }
    }

    internal sealed class FormerPasswordRow
    {
        public string PasswordHash { get; init; } = "";
    }
}
