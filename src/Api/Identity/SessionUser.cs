using System.Security.Claims;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ListingPipeline.Api.Identity;

/// <summary>The caller, read from the claims of the session cookie or of the API key.</summary>
public sealed class SessionUser(IHttpContextAccessor accessor) : ICurrentUser
{
    private const string UserNameClaim = "user-name";
    private const string CountyClaim = "county";
    private const string EnterpriseClaim = "enterprise";
    private const string PermissionClaim = "permission";
    private const string SessionClaim = "session";
    private const string MustChangePasswordClaim = "must-change-password";

    /// <inheritdoc/>
    public Guid? UserId => Guid.TryParse(Claim(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc/>
    public string Name => Claim(ClaimTypes.Name) ?? "";

    /// <inheritdoc/>
    public string Role => Claim(ClaimTypes.Role) ?? "";

    /// <summary>Name the account signs in with; empty for an anonymous caller.</summary>
    public string UserName => Claim(UserNameClaim) ?? "";

    /// <inheritdoc/>
    public Scope Scope => IsThirdParty ? new Scope(CountyCode, null) : Roles.ScopeOf(Role, CountyCode, EnterpriseId);

    /// <summary>County of a county officer or of an API key bound to one; null otherwise.</summary>
    public string? CountyCode => Claim(CountyClaim);

    /// <summary>Enterprise of an enterprise user; null otherwise.</summary>
    public Guid? EnterpriseId => Guid.TryParse(Claim(EnterpriseClaim), out var id) ? id : null;

    /// <inheritdoc/>
    public bool Has(string permission) =>
        !MustChangePassword && Roles.Grants(Role, permission) && (!IsThirdParty || accessor.HttpContext?.User.HasClaim(PermissionClaim, permission) == true);

    /// <summary>The running session; null for an anonymous caller.</summary>
    public Guid? SessionId => Guid.TryParse(Claim(SessionClaim), out var id) ? id : null;

    /// <summary>True when the password's time is over: no permission holds until it is changed.</summary>
    public bool MustChangePassword => Claim(MustChangePasswordClaim) is not null;

    private bool IsThirdParty => Role == Roles.ThirdParty;

    /// <summary>Claims of a third-party system.</summary>
    internal static ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        var identity = new ClaimsIdentity(nameof(ApiKey));
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, Roles.ThirdParty));
        identity.AddClaims(key.Grant.Scopes.Select(scope => new Claim(PermissionClaim, scope)));
        if (key.Grant.CountyCode is { } county)
        {
            identity.AddClaim(new Claim(CountyClaim, county));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>The session a principal names; null when it names none.</summary>
    internal static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>Claims that let a later request know the user.</summary>
    internal static ClaimsPrincipal PrincipalOf(LiveSession session)
    {
        var user = session.User;
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

        identity.AddClaim(new Claim(SessionClaim, session.Id.ToString()));
        if (session.MustChangePassword)
        {
            identity.AddClaim(new Claim(MustChangePasswordClaim, "1"));
        }

        return new ClaimsPrincipal(identity);
    }

    private string? Claim(string type) => accessor.HttpContext?.User.FindFirst(type)?.Value;
}
