using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Which kind of supplier a role is.</summary>
public static class Suppliers
{
    /// <summary>Supplier kind of a signed-in role; the bureau where the role supplies nothing of its own.</summary>
    public static SupplierKind KindOf(string role) => role switch
    {
        Roles.County => SupplierKind.County,
        Roles.Department => SupplierKind.Department,
        Roles.Enterprise => SupplierKind.Enterprise,
        Roles.ThirdParty => SupplierKind.ThirdParty,
        _ => SupplierKind.Bureau,
    };

    /// <summary>The caller as the source of a registration, now.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="clock">Now.</param>
    /// <param name="document">Document it was taken from; blank or null when none is named.</param>
    public static RegistrationSource SourceOf(ICurrentUser user, IClock clock, string? document) =>
        new(KindOf(user.Role), user.Name, string.IsNullOrWhiteSpace(document) ? null : document.Trim(), clock.Now);
}
