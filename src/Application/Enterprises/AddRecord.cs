using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Records something about an enterprise.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Entry">What it says.</param>
public sealed record AddRecordCommand(Guid EnterpriseId, string Kind, RecordEntry Entry) : ICommand<AddedRecord>;

/// <summary>Which record was made.</summary>
/// <param name="Id">Its id.</param>
public sealed record AddedRecord(Guid Id);

internal sealed class AddRecordHandler(
    IEnterpriseRepository enterprises, IRecordRepository records, IRecordKinds kinds, SupplierDesk desk, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<AddRecordCommand, AddedRecord>
{
    public async Task<Result<AddedRecord>> Handle(AddRecordCommand request, CancellationToken cancellationToken)
    {
        if (kinds.Find(request.Kind) is not { } kind)
        {
            return EnterpriseErrors.RecordKindUnknown.At("kind");
        }

        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EnterpriseErrors.NotFound;
        }

        var supplier = await desk.SupplierAsync(cancellationToken);
        if (supplier is null || !SupplierDesk.MaySupply(supplier, kind.Suppliers))
        {
            return EnterpriseErrors.RecordNotYours;
        }

        if (!EnterpriseRecord.Record(ids.Next(), enterprise.Id, kind, request.Entry, supplier, clock.Today, user.Sign(clock)).TryGetValue(out var record, out var invalid))
        {
            return invalid;
        }

        await records.AddAsync(record, cancellationToken);
        events.Record(new EnterpriseRecordChanged(enterprise.Id, record.Id, kind.Id, "recorded", record.Entry.Title));
        return new AddedRecord(record.Id);
    }
}
