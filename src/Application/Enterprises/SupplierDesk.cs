using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Which offices may send which figures, as the policies describe them.</summary>
public interface IFactSuppliers
{
    /// <summary>Every office in the order of the file.</summary>
    IReadOnlyList<FactSupplier> All { get; }

    /// <summary>The office of that word; null when none is named.</summary>
    FactSupplier? Find(string supplier);
}

/// <summary>Whom an account supplies for.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">Name it signs in with.</param>
/// <param name="DisplayName">Name shown to people.</param>
/// <param name="Department">The department; null while it supplies for none.</param>
public sealed record SupplierDuty(Guid AccountId, string UserName, string DisplayName, string? Department);

/// <summary>Keeps which account supplies for which department.</summary>
public interface ISupplierDuties
{
    /// <summary>Accounts of departments that may sign in, by name.</summary>
    Task<IReadOnlyList<SupplierDuty>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Department an account supplies for; null for none.</summary>
    Task<string?> FindAsync(Guid accountId, CancellationToken cancellationToken);

    /// <summary>Appoints an account, or ends its duty with null.</summary>
    Task AppointAsync(Guid accountId, string? department, Signature by, CancellationToken cancellationToken);
}

/// <summary>Says as whom the caller supplies values and records, and which of them are its own.</summary>
internal sealed class SupplierDesk(ICurrentUser user, ISupplierDuties duties, IFactSuppliers suppliers)
{
    /// <summary>The caller as a supplier: <c>bureau</c>, <c>county</c>, <c>enterprise</c>, <c>third-party</c>, <c>department:税务</c>; null for a caller who supplies nothing.</summary>
    public async Task<string?> SupplierAsync(CancellationToken cancellationToken)
    {
        if (!user.Has(Permissions.Enterprises.Supply))
        {
            return null;
        }

        return user.Role switch
        {
            Roles.Bureau => FactSupplier.Bureau,
            Roles.County => "county",
            Roles.Enterprise => "enterprise",
            Roles.ThirdParty => "third-party",
            Roles.Department when user.UserId is { } id && await duties.FindAsync(id, cancellationToken) is { } department => FactSupplier.DepartmentPrefix + department,
            _ => null,
        };
    }

    /// <summary>Whether a supplier may supply what those suppliers are named for; the bureau always may.</summary>
    public static bool MaySupply(string? supplier, IReadOnlyList<string> named) =>
        supplier == FactSupplier.Bureau || (supplier is not null && named.Contains(supplier, StringComparer.Ordinal));

    /// <summary>Whether a supplier may send a metric.</summary>
    public bool MaySend(string? supplier, string metric) => supplier == FactSupplier.Bureau || (supplier is not null && suppliers.Find(supplier)?.MaySend(metric) == true);
}
