using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Says which spreadsheets the caller is offered and which columns it may fill.</summary>
internal sealed class FormDesk(IImportForms forms, SupplierDesk desk, IFactSuppliers suppliers, IPolicyCatalog policies, ICurrentUser user)
{
    /// <summary>The form with everything a department may send.</summary>
    private const string OwnForm = "own";

    private static readonly string[] _registration = ["established_on", "industry_code", "county_code", "company_form"];

    /// <summary>What the caller may fill; null for a department's account nobody appointed to supply for a department.</summary>
    public async Task<ColumnRights?> RightsAsync(CancellationToken cancellationToken)
    {
        var supplier = await desk.SupplierAsync(cancellationToken);
        return supplier is null && user.Role == Roles.Department
            ? null
            : new ColumnRights(user.Has(Permissions.Enterprises.Write), metric => supplier is null || desk.MaySend(supplier, metric.Name));
    }

    /// <summary>Forms the caller may fill in, the usual one first; a department has one, with its own figures.</summary>
    public async Task<IReadOnlyList<ImportForm>> OfferedAsync(CancellationToken cancellationToken)
    {
        if (await RightsAsync(cancellationToken) is not { } rights)
        {
            return [];
        }

        if (user.Role != Roles.Department)
        {
            return [.. forms.All.Select(form => form with { Figures = [.. form.Figures.Where(rights.MaySend)] })];
        }

        var supplier = await desk.SupplierAsync(cancellationToken) ?? "";
        var own = new ImportForm(
            OwnForm,
            new LocalizedText($"{supplier.Replace(FactSupplier.DepartmentPrefix, "", StringComparison.Ordinal)}部门数据表", "Figures of your office"),
            suppliers.Find(supplier)?.Note ?? new LocalizedText("", ""),
            [],
            [.. policies.Metrics.All.Where(metric => rights.MaySend(metric) && !_registration.Contains(metric.Name))]);
        return [own];
    }

    /// <summary>The form of that id, the usual one for null; null when the caller is not offered it.</summary>
    public async Task<ImportForm?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        var offered = await OfferedAsync(cancellationToken);
        return offered.FirstOrDefault(form => id is null || form.Id == id);
    }
}
