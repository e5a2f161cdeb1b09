using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Says as whom the caller supplies values and records, and which of them are its own.</summary>
internal sealed class SupplierDesk(ICurrentUser user)
{
    /// <summary>The word for the bureau, which may supply everything.</summary>
    public const string Bureau = "bureau";

    /// <summary>The caller as a supplier: <c>bureau</c>, <c>county</c>, <c>enterprise</c>, <c>third-party</c>, <c>department:税务</c>; null for a role that supplies nothing.</summary>
    public Task<string?> SupplierAsync(CancellationToken cancellationToken)
    {
        _ = cancellationToken;
        return Task.FromResult(user.Has(Permissions.Enterprises.Supply) ? WordOf(user.Role) : null);
    }

    /// <summary>Whether a supplier may supply what those suppliers are named for; the bureau always may.</summary>
    public static bool MaySupply(string? supplier, IReadOnlyList<string> named) => supplier == Bureau || (supplier is not null && named.Contains(supplier, StringComparer.Ordinal));

    private static string? WordOf(string role) => role switch
    {
        Roles.Bureau => Bureau,
        Roles.County => "county",
        Roles.Enterprise => "enterprise",
        Roles.ThirdParty => "third-party",
        _ => null,
    };
}
