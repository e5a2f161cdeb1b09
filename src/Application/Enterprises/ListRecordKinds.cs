using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists the kinds of records, with what the caller may record.</summary>
public sealed record ListRecordKindsQuery : IQuery<IReadOnlyList<RecordKindResponse>>;

/// <summary>A kind of dated records about enterprises.</summary>
/// <param name="Id">Id to name it by, e.g. <c>certificate</c>.</param>
/// <param name="Group">Section of the portrait.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Definition">What belongs here.</param>
/// <param name="Suppliers">Who may record it besides the bureau.</param>
/// <param name="Closing">What a closed record is called; null when it is never closed.</param>
/// <param name="Parts">Parts of a record in the order of the form.</param>
/// <param name="MayRecord">Whether the caller may record it.</param>
public sealed record RecordKindResponse(
    string Id,
    RecordGroup Group,
    LocalizedText Name,
    LocalizedText Definition,
    IReadOnlyList<string> Suppliers,
    LocalizedText? Closing,
    IReadOnlyList<RecordPartRule> Parts,
    bool MayRecord);

internal sealed class ListRecordKindsHandler(IRecordKinds kinds, SupplierDesk desk) : IQueryHandler<ListRecordKindsQuery, IReadOnlyList<RecordKindResponse>>
{
    public async Task<Result<IReadOnlyList<RecordKindResponse>>> Handle(ListRecordKindsQuery request, CancellationToken cancellationToken)
    {
        var supplier = await desk.SupplierAsync(cancellationToken);
        return Result.Of<IReadOnlyList<RecordKindResponse>>(
        [
            .. kinds.All.Select(kind => new RecordKindResponse(
                kind.Id, kind.Group, kind.Name, kind.Definition, kind.Suppliers, kind.Closing, kind.Parts, SupplierDesk.MaySupply(supplier, kind.Suppliers))),
        ]);
    }
}
