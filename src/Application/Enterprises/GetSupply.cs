using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Tells as whom the caller supplies figures, and which.</summary>
public sealed record GetSupplyQuery : IQuery<SupplyResponse>;

/// <summary>What the caller may supply.</summary>
/// <param name="Supplier">The office: <c>bureau</c>, <c>county</c>, <c>department:税务</c> …; null for a caller who supplies nothing.</param>
/// <param name="Metrics">Names of the metrics the caller may send.</param>
public sealed record SupplyResponse(string? Supplier, IReadOnlyList<string> Metrics);

internal sealed class GetSupplyHandler(SupplierDesk desk, IPolicyCatalog policies) : IQueryHandler<GetSupplyQuery, SupplyResponse>
{
    public async Task<Result<SupplyResponse>> Handle(GetSupplyQuery request, CancellationToken cancellationToken)
    {
        var supplier = await desk.SupplierAsync(cancellationToken);
        return new SupplyResponse(supplier, [.. policies.Metrics.All.Where(metric => desk.MaySend(supplier, metric.Name)).Select(metric => metric.Name)]);
    }
}
