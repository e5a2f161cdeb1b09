using ListingPipeline.Application.Common;
using Microsoft.AspNetCore.DataProtection;

namespace ListingPipeline.Api.Identity;

/// <summary>Remembers in a sealed cookie that an account signed in on this device: strangers who guess cannot close the account to it.</summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IIdGenerator ids)
{
    private const string CookieName = "listing-pipeline-device";
    private const char Separator = '|';
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);
    private readonly IDataProtector _protector = protection.CreateProtector("ListingPipeline.KnownDevice");

    /// <summary>Id of the device when this account signed in on it before; null otherwise.</summary>
    public Guid? Read(HttpContext context, string userName)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(cookie).Split(Separator, 2);
            return parts.Length == 2 && string.Equals(parts[1], userName.Trim(), StringComparison.OrdinalIgnoreCase) && Guid.TryParse(parts[0], out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not a cookie of ours, or sealed with a key that is gone: an unknown device.
            return null;
        }
    }

    /// <summary>Remembers that the account signed in here.</summary>
    public void Remember(HttpContext context, string userName, Guid? device) => context.Response.Cookies.Append(
        CookieName,
        _protector.Protect($"{device ?? ids.Next()}{Separator}{userName}"),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = Life, Path = "/api/v1/session" });
}
