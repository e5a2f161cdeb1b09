using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Checks credentials. Few at a time and on threads of their own: a flood of sign-ins must leave the processor, and the threads that answer, to everybody else.</summary>
/// <remarks>Who comes from a device the account signed in on before does not stand in the queue of strangers, which is short.</remarks>
internal sealed class CredentialVerifier(UserManager<AccountRow> users) : ICredentialVerifier
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly Queue Strangers = new(new SemaphoreSlim(Math.Max(1, Environment.ProcessorCount / 2)));
    private static readonly Queue Known = new(new SemaphoreSlim(Math.Max(1, Environment.ProcessorCount / 2)));

    public async Task<Result<SignedInUser>> VerifyAsync(string userName, string password, string? code, bool isKnownDevice, CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(userName.Trim());
        if (await (isKnownDevice ? Known : Strangers).PassAsync(() => Compare(account, password), cancellationToken) is not { } comparison)
        {
            return IdentityErrors.TooManyAttempts;
        }

        if (comparison == PasswordVerificationResult.Failed || account is null || account.IsDisabled)
        {
            return IdentityErrors.CredentialsWrong;
        }

        if (comparison == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
            await users.UpdateAsync(account);
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
    private PasswordVerificationResult Compare(AccountRow? account, string password)
    {
        if (account is { PasswordHash.Length: > 0 })
        {
            return users.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, password);
        }

        users.PasswordHasher.VerifyHashedPassword(new AccountRow(), PasswordHashing.Decoy, password);
        return PasswordVerificationResult.Failed;
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

    /// <summary>A few at work, not many waiting, none for long.</summary>
    private sealed class Queue(SemaphoreSlim gate)
    {
        private const int MostWaiting = 50;
        private int _waiting;

        /// <summary>The answer of the work; null when too many wait before it.</summary>
        public async Task<PasswordVerificationResult?> PassAsync(Func<PasswordVerificationResult> work, CancellationToken cancellationToken)
        {
            try
            {
                if (Interlocked.Increment(ref _waiting) > MostWaiting || !await gate.WaitAsync(LongestWait, cancellationToken))
                {
                    return null;
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }

            try
            {
                // A hash takes a tenth of a second: on a thread of the pool it would hold up what the pool answers.
                return await Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
