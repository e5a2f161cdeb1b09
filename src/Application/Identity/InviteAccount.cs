using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Opens an account without a role; a one-time link activates it. The security administrator gives the role.</summary>
/// <param name="UserName">Name it signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
public sealed record InviteAccountCommand(string UserName, string DisplayName) : ICommand<AccountLink>;

/// <summary>A one-time link to an account, to be handed to its owner.</summary>
/// <param name="Id">Id of the account.</param>
/// <param name="Token">Token of the link, shown once.</param>
/// <param name="ExpiresAt">When it becomes worthless.</param>
public sealed record AccountLink(Guid Id, string Token, DateTimeOffset ExpiresAt);

/// <summary>An account was opened.</summary>
/// <param name="UserId">Which.</param>
/// <param name="UserName">Name it signs in with.</param>
public sealed record AccountOpened(Guid UserId, string UserName) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class InviteAccountHandler(IAccountRepository accounts, IAccountSecrets secrets, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<InviteAccountCommand, AccountLink>
{
    /// <summary>How long an invitation is good for.</summary>
    internal static readonly TimeSpan InvitationLife = TimeSpan.FromDays(7);

    public async Task<Result<AccountLink>> Handle(InviteAccountCommand request, CancellationToken cancellationToken)
    {
        if (await accounts.IsNameTakenAsync(request.UserName, cancellationToken))
        {
            return IdentityErrors.NameTaken;
        }

        var account = Account.Open(ids.Next(), request.UserName, request.DisplayName);
        await accounts.AddAsync(account, cancellationToken);
        var expiresAt = clock.Now + InvitationLife;
        var token = await secrets.IssueLinkAsync(account.Id, expiresAt, cancellationToken);
        events.Record(new AccountOpened(account.Id, account.UserName));
        return new AccountLink(account.Id, token, expiresAt);
    }
}
