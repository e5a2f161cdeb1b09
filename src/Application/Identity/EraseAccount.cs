using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Erases the person from a closed account: names, secrets, sessions. The audit trail keeps what it recorded, and stays verifiable.</summary>
/// <param name="UserId">Which.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record EraseAccountCommand(Guid UserId, int Version) : ICommand<Done>;

/// <summary>The person was erased from an account.</summary>
/// <param name="UserId">Which.</param>
public sealed record AccountErased(Guid UserId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class EraseAccountHandler(IAccountRepository accounts, ISessionStore sessions, ICurrentUser user, IEventLog events) : ICommandHandler<EraseAccountCommand, Done>
{
    public async Task<Result<Done>> Handle(EraseAccountCommand request, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(request.UserId, cancellationToken) is not { } account)
        {
            return IdentityErrors.AccountNotFound;
        }

        if (account.Erase(user.UserId).Error is { } refusal)
        {
            return refusal;
        }

        await sessions.RevokeAllAsync(account.Id, null, cancellationToken);
        if (account.Version != request.Version || !await accounts.EraseAsync(account, cancellationToken))
        {
            return IdentityErrors.Stale;
        }

        events.Record(new AccountErased(account.Id));
        return default(Done);
    }
}
