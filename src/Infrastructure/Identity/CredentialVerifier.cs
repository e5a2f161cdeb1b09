using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Checks credentials. Few at a time: a flood of sign-ins must leave the processor to everybody else.</summary>
internal sealed class CredentialVerifier(UserManager<AccountRow> users) : ICredentialVerifier
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly SemaphoreSlim Gate = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<Result<SignedInUser>> VerifyAsync(string userName, string password, string? code, CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(userName.Trim());
        if (!await Gate.WaitAsync(LongestWait, cancellationToken))
        {
            return IdentityErrors.TooManyAttempts;
        }

        bool isRight;
        try
        {
            isRight = await IsRightAsync(account, password);
        }
        finally
        {
            Gate.Release();
        }

        if (!isRight || account is null || account.IsDisabled)
        {
            return IdentityErrors.CredentialsWrong;
        }

        if (account.IsSecondFactorOn)
        {
            if (string.IsNullOrWhiteSpace(code))
            {
                return IdentityErrors.SecondFactorNeeded;
            }

            if (!await IsCodeAsync(account, code.Trim()))
            {
                return IdentityErrors.SecondFactorWrong;
            }
        }

        return new SignedInUser(account.Id, account.UserName, account.DisplayName, account.RoleName, account.CountyCode, account.EnterpriseId);
    }

    /// <summary>A missing account, and one without a password, are compared too, so that they cost what a wrong password costs.</summary>
    private async Task<bool> IsRightAsync(AccountRow? account, string password)
    {
        if (account is { PasswordHash.Length: > 0 })
        {
            return await users.CheckPasswordAsync(account, password);
        }

        users.PasswordHasher.VerifyHashedPassword(new AccountRow(), PasswordHashing.Decoy, password);
        return false;
    }

    /// <summary>A code of the authenticator counts once, a recovery code too.</summary>
    private async Task<bool> IsCodeAsync(AccountRow account, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        if (AccountUserStore.Hash(digits) == account.LastCodeHash)
        {
            return false;
        }

        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;
        }

        account.LastCodeHash = AccountUserStore.Hash(digits);
        return (await users.UpdateAsync(account)).Succeeded;
    }
}
