using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Gives an account a role; its sessions end, so that the new role holds at once.</summary>
/// <param name="UserId">Which.</param>
/// <param name="Duty">Role with the rows it is bound to.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record AssignRoleCommand(Guid UserId, AccountDuty Duty, int Version) : ICommand<Done>;

/// <summary>An account was given a role.</summary>
/// <param name="UserId">Which.</param>
/// <param name="UserName">Name it signs in with.</param>
/// <param name="Before">Role and rows before.</param>
/// <param name="After">Role and rows now.</param>
public sealed record RoleAssigned(Guid UserId, string UserName, AccountDuty Before, AccountDuty After) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class AssignRoleHandler(IAccountRepository accounts, ISessionStore sessions, ICurrentUser user, IEventLog events) : ICommandHandler<AssignRoleCommand, Done>
{
    public async Task<Result<Done>> Handle(AssignRoleCommand request, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(request.UserId, cancellationToken) is not { } account)
        {
            return IdentityErrors.AccountNotFound;
        }

        var before = new AccountDuty(account.Role, account.CountyCode, account.EnterpriseId);
        if (account.Assign(request.Duty, user.UserId).Error is { } refusal)
        {
            return refusal;
        }

        if (account.Version != request.Version || !await accounts.UpdateAsync(account, cancellationToken))
        {
            return IdentityErrors.Stale;
        }

        await sessions.RevokeAllAsync(account.Id, null, cancellationToken);
        events.Record(new RoleAssigned(account.Id, account.UserName, before, request.Duty));
        return default(Done);
    }
}
