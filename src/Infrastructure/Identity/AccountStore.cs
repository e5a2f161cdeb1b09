using ListingPipeline.Application.Common;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>An account of the demo.</summary>
internal sealed record NewAccount(
    string UserName, string DisplayName, string Password, string Role, string? CountyCode = null, Guid? EnterpriseId = null);

/// <summary>Accounts of the demo, which come with a password and a role.</summary>
internal sealed class AccountStore(DbSession session, IIdGenerator ids, IClock clock)
{
    /// <summary>The demo's accounts share one password: it is hashed once.</summary>
    private (string Password, string Hash)? _hashed;

    public Task<AccountRow?> FindAsync(string userName, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<AccountRow>(
            "Identity/FindAccountByName", new { userName = userName.Trim().ToLowerInvariant() }, cancellationToken);

    public async Task<bool> IsPasswordAsync(string userName, string password, CancellationToken cancellationToken) =>
        await FindAsync(userName, cancellationToken) is { } account
        && PasswordHashing.Hasher.VerifyHashedPassword(account, account.PasswordHash, password) != PasswordVerificationResult.Failed;

    public Task AddAsync(NewAccount account, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Identity/AddAccount",
        new
        {
            Id = ids.Next(),
            UserName = account.UserName.ToLowerInvariant(),
            account.DisplayName,
            PasswordHash = HashOf(account.Password),
            RoleName = account.Role,
            account.CountyCode,
            account.EnterpriseId,
            CreatedAt = clock.Now,
            PasswordChangedAt = clock.Now,
        },
        cancellationToken);

    public async Task SetPasswordAsync(string userName, string password, CancellationToken cancellationToken)
    {
        if (await FindAsync(userName, cancellationToken) is { } account)
        {
            account.PasswordHash = HashOf(password);
            account.PasswordChangedAt = clock.Now;
            await session.ExecuteAsync("Identity/UpdateAccount", account, cancellationToken);
        }
    }

    private string HashOf(string password)
    {
        if (_hashed?.Password != password)
        {
            _hashed = (password, PasswordHashing.Hasher.HashPassword(new AccountRow(), password));
        }

        return _hashed!.Value.Hash;
    }
}
