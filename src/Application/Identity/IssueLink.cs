using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Makes a one-time link by which the owner sets a new password; earlier links become worthless. A lost second factor is taken off where asked.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="RemovesSecondFactor">True takes the second factor off too: the owner lost it.</param>
public sealed record IssueLinkCommand(Guid UserId, bool RemovesSecondFactor) : ICommand<AccountLink>;

/// <summary>A one-time link was handed out.</summary>
/// <param name="UserId">For whom.</param>
/// <param name="RemovesSecondFactor">True when the second factor was taken off too.</param>
public sealed record AccountLinkIssued(Guid UserId, bool RemovesSecondFactor) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}

internal sealed class IssueLinkHandler(IAccountRepository accounts, IAccountSecrets secrets, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<IssueLinkCommand, AccountLink>
{
    private static readonly TimeSpan ResetLife = TimeSpan.FromHours(24);

    public async Task<Result<AccountLink>> Handle(IssueLinkCommand request, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(request.UserId, cancellationToken) is not { } account)
        {
            return IdentityErrors.AccountNotFound;
        }

        if (account.Id == user.UserId)
        {
            return IdentityErrors.OwnAccount;
        }

        if (account.IsErased)
        {
            return IdentityErrors.AccountErased;
        }

        if (request.RemovesSecondFactor)
        {
            await secrets.RemoveSecondFactorAsync(account.Id, cancellationToken);
        }

        var expiresAt = clock.Now + ResetLife;
        var token = await secrets.IssueLinkAsync(account.Id, expiresAt, cancellationToken);
        events.Record(new AccountLinkIssued(account.Id, request.RemovesSecondFactor));
        return new AccountLink(account.Id, token, expiresAt);
    }
}
