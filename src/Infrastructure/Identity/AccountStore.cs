using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>An account to create.</summary>
internal sealed record NewAccount(
    string UserName, string DisplayName, string Password, string Role, string? CountyCode = null, Guid? EnterpriseId = null);

/// <summary>Accounts and their passwords, hashed by the platform's hasher (PBKDF2).</summary>
internal sealed class AccountStore(DbSession session, IIdGenerator ids, IClock clock) : ICredentialVerifier
{
    private static readonly PasswordHasher<AccountRow> Hasher = new();

    /// <summary>Compared with when there is no account, so that a missing name costs what a wrong password costs.</summary>
    private static readonly Lazy<string> DecoyHash = new(() => Hasher.HashPassword(new AccountRow(), "no account has this password"));

    public async Task<SignedInUser?> VerifyAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var account = await FindAsync(userName, cancellationToken);
        var outcome = Hasher.VerifyHashedPassword(account ?? new AccountRow(), account?.PasswordHash ?? DecoyHash.Value, password);
        if (account is null || account.IsDisabled || outcome == PasswordVerificationResult.Failed)
        {
            return null;
        }

        return new SignedInUser(account.Id, account.UserName, account.DisplayName, account.RoleName, account.CountyCode, account.EnterpriseId);
    }

    public Task<AccountRow?> FindAsync(string userName, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<AccountRow>(
            "Identity/FindAccountByName", new { userName = userName.Trim().ToLowerInvariant() }, cancellationToken);

    public Task AddAsync(NewAccount account, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Identity/AddAccount",
        new
        {
            Id = ids.Next(),
            UserName = account.UserName.ToLowerInvariant(),
            account.DisplayName,
            PasswordHash = Hasher.HashPassword(new AccountRow(), account.Password),
            RoleName = account.Role,
            account.CountyCode,
            account.EnterpriseId,
            CreatedAt = clock.Now,
        },
        cancellationToken);

    public Task SetPasswordAsync(string userName, string password, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Identity/UpdatePasswordHash",
        new { userName, passwordHash = Hasher.HashPassword(new AccountRow(), password) },
        cancellationToken);

    internal sealed class AccountRow
    {
        public Guid Id { get; init; }

        public string UserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string PasswordHash { get; init; } = "";

        public string RoleName { get; init; } = "";

        public string? CountyCode { get; init; }

        public Guid? EnterpriseId { get; init; }

        public bool IsDisabled { get; init; }
    }
}
