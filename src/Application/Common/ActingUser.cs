using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Common;

/// <summary>Whom a scope of services without a request acts for, e.g. a job its owner; empty inside a request.</summary>
public sealed class ActingUser
{
    /// <summary>The user acted for; null leaves the caller to the request.</summary>
    public ICurrentUser? User { get; private set; }

    /// <summary>Lets the scope act for a user, once.</summary>
    /// <exception cref="InvalidOperationException">The scope already acts for somebody: a bug of the caller.</exception>
    public void ActFor(ICurrentUser user) => User = User is null ? user : throw new InvalidOperationException("This scope already acts for a user.");
}

/// <summary>A user known by account rather than by a request.</summary>
/// <param name="UserId">Id of the account.</param>
/// <param name="Name">Display name.</param>
/// <param name="Role">Role name.</param>
/// <param name="Scope">Rows the account may see.</param>
public sealed record AccountUser(Guid? UserId, string Name, string Role, Scope Scope) : ICurrentUser
{
    /// <inheritdoc/>
    public bool Has(string permission) => Roles.Grants(Role, permission);
}
