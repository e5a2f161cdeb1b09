using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Offices as a pack's <c>fact-suppliers.yaml</c> lists them.</summary>
internal sealed record FactSupplierList(IReadOnlyList<FactSupplier> Suppliers);

/// <summary>Reads the national pack's <c>fact-suppliers.yaml</c>.</summary>
internal sealed class FactSuppliersReader : IPolicySectionReader
{
    public string FilePattern => "fact-suppliers.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var suppliers = file.List("suppliers", node => node.Map(map => ReadSupplier(map, context.Metrics)));
        foreach (var twice in suppliers.GroupBy(one => one.Supplier).Where(group => group.Count() > 1))
        {
            file.Required("suppliers")?.Problem($"'{twice.Key}' occurs twice");
        }

        return new FactSupplierList(suppliers);
    }

    private static FactSupplier ReadSupplier(PolicyMap map, MetricCatalog metrics)
    {
        var owners = map.OptionalList("metrics_of", node => node.Text());
        var also = map.OptionalList("also", node =>
        {
            if (metrics.Find(node.Text()) is null)
            {
                node.Problem($"there is no metric '{node.Text()}'");
            }

            return node.Text();
        });
        var all = map.OptionalBool("all") ?? false;
        if (all == (owners.Count + also.Count > 0))
        {
            map.Node.Problem("an office sends either all metrics, or those of metrics_of and also");
        }

        return new FactSupplier(
            map.Text("supplier"),
            map.Localized("note"),
            all ? null : metrics.All.Where(metric => owners.Contains(metric.Supplier)).Select(metric => metric.Name).Concat(also).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>The offices of the national pack.</summary>
internal sealed class FactSuppliers(PolicyStore policies) : IFactSuppliers
{
    public IReadOnlyList<FactSupplier> All { get; } = policies.Sections.Find<FactSupplierList>(PolicyStore.NationalPack)?.Value.Suppliers ?? [];

    public FactSupplier? Find(string supplier) => All.FirstOrDefault(one => one.Supplier == supplier);
}
