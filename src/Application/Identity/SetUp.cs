using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>The code that proves access to the server; made at a start without accounts, gone once they are there.</summary>
public interface ISetUpCode
{
    /// <summary>True when the code is the one in the server's data folder.</summary>
    bool IsRight(string code);

    /// <summary>Makes the code worthless.</summary>
    void Forget();
}

/// <summary>Opens the first accounts: the system administrator with a password, the two other duties by links.</summary>
/// <param name="Code">The set-up code.</param>
/// <param name="UserName">Name the system administrator signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="NewPassword">Password of the system administrator.</param>
public sealed record SetUpCommand(string Code, string UserName, string DisplayName, string NewPassword) : ICommand<FirstAccounts>;

/// <summary>Links of the two other duties, each to be handed to its own person.</summary>
/// <param name="Security">Link of the account <c>security</c>.</param>
/// <param name="Audit">Link of the account <c>auditor</c>.</param>
public sealed record FirstAccounts(AccountLink Security, AccountLink Audit);

internal sealed class SetUpHandler(IAccountRepository accounts, IAccountSecrets secrets, ISetUpCode code, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<SetUpCommand, FirstAccounts>
{
    public async Task<Result<FirstAccounts>> Handle(SetUpCommand request, CancellationToken cancellationToken)
    {
        if (!await accounts.IsEmptyAsync(cancellationToken))
        {
            return IdentityErrors.AlreadySetUp;
        }

        if (!code.IsRight(request.Code))
        {
            return IdentityErrors.SetUpCodeWrong;
        }

        var first = await OpenAsync(request.UserName, request.DisplayName, Roles.Administrator, cancellationToken);
        if (await secrets.SetPasswordAsync(first.Id, request.NewPassword, cancellationToken) is { Count: > 0 } faults)
        {
            return IdentityErrors.PasswordRefused.At(faults);
        }

        var (security, auditor) = first.UserName is "security" or "auditor" ? ("security-2", "auditor-2") : ("security", "auditor");
        var links = new FirstAccounts(
            await InviteAsync(security, "安全管理员", Roles.SecurityAdministrator, cancellationToken),
            await InviteAsync(auditor, "审计管理员", Roles.AuditAdministrator, cancellationToken));
        events.Record(new PasswordSet(first.Id, "set-up"));
        code.Forget();
        return links;
    }

    private async Task<AccountLink> InviteAsync(string userName, string displayName, string role, CancellationToken cancellationToken)
    {
        var account = await OpenAsync(userName, displayName, role, cancellationToken);
        var expiresAt = clock.Now + InviteAccountHandler.InvitationLife;
        return new AccountLink(account.Id, await secrets.IssueLinkAsync(account.Id, expiresAt, cancellationToken), expiresAt);
    }

    private async Task<Account> OpenAsync(string userName, string displayName, string role, CancellationToken cancellationToken)
    {
        var account = Account.Open(ids.Next(), userName, displayName);
        account.Assign(new AccountDuty(role, null, null), null);
        await accounts.AddAsync(account, cancellationToken);
        events.Record(new AccountOpened(account.Id, account.UserName));
        return account;
    }
}
