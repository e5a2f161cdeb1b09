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
}
