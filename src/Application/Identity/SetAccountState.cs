using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Closes an account, which ends its sessions at once, or opens it again.</summary>
/// <param name="UserId">Which.</param>
/// <param name="IsDisabled">True closes it.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record SetAccountStateCommand(Guid UserId, bool IsDisabled, int Version) : ICommand<Done>;

/// <summary>An account was closed or opened again.</summary>
/// <param name="UserId">Which.</param>
/// <param name="UserName">Name it signs in with.</param>
/// <param name="IsDisabled">True when it was closed.</param>
public sealed record AccountStateSet(Guid UserId, string UserName, bool IsDisabled) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class SetAccountStateHandler(IAccountRepository accounts, ISessionStore sessions, ICurrentUser user, IEventLog events)
    : ICommandHandler<SetAccountStateCommand, Done>
{
    public async Task<Result<Done>> Handle(SetAccountStateCommand request, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(request.UserId, cancellationToken) is not { } account)
        {
            return IdentityErrors.AccountNotFound;
        }

        if (account.SetDisabled(request.IsDisabled, user.UserId).Error is { } refusal)
        {
            return refusal;
        }

        if (account.Version != request.Version || !await accounts.UpdateAsync(account, cancellationToken))
        {
            return IdentityErrors.Stale;
        }

        await sessions.RevokeAllAsync(account.Id, null, cancellationToken);
        events.Record(new AccountStateSet(account.Id, account.UserName, request.IsDisabled));
        return default(Done);
    }
}
