using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Finds the account of somebody another provider vouches for. A query, as checking credentials is.</summary>
/// <param name="UserName">Name of the account, as the provider says it.</param>
public sealed record FindProviderUserQuery(string UserName) : IQuery<SignedInUser>;

internal sealed class FindProviderUserHandler(IAccountRepository accounts) : IQueryHandler<FindProviderUserQuery, SignedInUser>
{
    /// <summary>The three administrators sign in with what this product itself checks, so that whoever runs the provider holds none of their duties.</summary>
    public async Task<Result<SignedInUser>> Handle(FindProviderUserQuery request, CancellationToken cancellationToken) =>
        await accounts.FindByNameAsync(request.UserName, cancellationToken) is { IsDisabled: false, IsErased: false } account && !Roles.SeparateDuties.Contains(account.Role)
            ? new SignedInUser(account.Id, account.UserName, account.DisplayName, account.Role, account.CountyCode, account.EnterpriseId)
            : IdentityErrors.ProviderUserUnknown;
}
