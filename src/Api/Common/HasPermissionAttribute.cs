using ListingPipeline.Application.Common;
using Microsoft.AspNetCore.Authorization;

namespace ListingPipeline.Api.Common;

/// <summary>Demands a permission of <see cref="Domain.Identity.Permissions"/> for an action.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HasPermissionAttribute(string permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The permission demanded.</summary>
    public string Permission { get; } = permission;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Permission)];
}

/// <summary>The caller's role must carry a permission.</summary>
/// <param name="Permission">Which.</param>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Checks permission requirements against the caller.</summary>
public sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (user.Has(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
