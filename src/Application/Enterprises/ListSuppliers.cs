using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists the offices with what each may send, and which account supplies for which department.</summary>
public sealed record ListSuppliersQuery : IQuery<SuppliersResponse>;

/// <summary>Offices and accounts.</summary>
/// <param name="Suppliers">Offices with what each may send.</param>
/// <param name="Duties">Accounts of departments with the department each supplies for.</param>
public sealed record SuppliersResponse(IReadOnlyList<FactSupplierResponse> Suppliers, IReadOnlyList<SupplierDuty> Duties);

/// <summary>An office.</summary>
/// <param name="Supplier">The office: <c>county</c>, <c>department:税务</c> …</param>
/// <param name="Note">What it sends.</param>
/// <param name="Metrics">Names of the metrics it may send; null for all.</param>
/// <param name="Records">Names of the kinds of records it may make.</param>
public sealed record FactSupplierResponse(string Supplier, LocalizedText Note, IReadOnlyList<string>? Metrics, IReadOnlyList<LocalizedText> Records);

internal sealed class ListSuppliersHandler(IFactSuppliers suppliers, ISupplierDuties duties, IRecordKinds kinds) : IQueryHandler<ListSuppliersQuery, SuppliersResponse>
{
    public async Task<Result<SuppliersResponse>> Handle(ListSuppliersQuery request, CancellationToken cancellationToken) => new SuppliersResponse(
        [
            .. suppliers.All.Select(s => new FactSupplierResponse(
                s.Supplier, s.Note, s.Metrics is null ? null : [.. s.Metrics.Order(StringComparer.Ordinal)], [.. kinds.All.Where(k => k.Suppliers.Contains(s.Supplier)).Select(k => k.Name)])),
        ],
        await duties.ListAsync(cancellationToken));
}
