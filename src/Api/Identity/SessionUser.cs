using System.Security.Claims;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ListingPipeline.Api.Identity;

/// <summary>The caller, read from the claims of the session cookie.</summary>
public sealed class SessionUser(IHttpContextAccessor accessor) : ICurrentUser
{
    private const string UserNameClaim = "user-name";
    private const string CountyClaim = "county";
    private const string EnterpriseClaim = "enterprise";

    /// <inheritdoc/>
    public Guid? UserId => Guid.TryParse(Claim(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc/>
    public string Name => Claim(ClaimTypes.Name) ?? "";

    /// <inheritdoc/>
    public string Role => Claim(ClaimTypes.Role) ?? "";

    /// <summary>Name the account signs in with; empty for an anonymous caller.</summary>
    public string UserName => Claim(UserNameClaim) ?? "";

    /// <inheritdoc/>
    public Scope Scope => Roles.ScopeOf(Role, CountyCode, EnterpriseId);

    /// <summary>County of a county officer; null otherwise.</summary>
    public string? CountyCode => Claim(CountyClaim);

    /// <summary>Enterprise of an enterprise user; null otherwise.</summary>
    public Guid? EnterpriseId => Guid.TryParse(Claim(EnterpriseClaim), out var id) ? id : null;

    /// <inheritdoc/>
    public bool Has(string permission) => Roles.Grants(Role, permission);

    /// <summary>Claims that let a later request know the user.</summary>
    internal static ClaimsPrincipal PrincipalOf(SignedInUser user)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.UserId.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role));
        identity.AddClaim(new Claim(UserNameClaim, user.UserName));
        if (user.CountyCode is { } county)
        {
            identity.AddClaim(new Claim(CountyClaim, county));
        }

        if (user.EnterpriseId is { } enterprise)
        {
            identity.AddClaim(new Claim(EnterpriseClaim, enterprise.ToString()));
        }

        return new ClaimsPrincipal(identity);
    }

    private string? Claim(string type) => accessor.HttpContext?.User.FindFirst(type)?.Value;
}
