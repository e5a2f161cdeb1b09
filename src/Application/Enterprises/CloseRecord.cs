using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Says how a record came to its end: a promise kept, a loan repaid, a penalty put right.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="RecordId">Which record.</param>
/// <param name="On">Day, from the record's own to today.</param>
/// <param name="Note">How, 1 to 500 characters.</param>
public sealed record CloseRecordCommand(Guid EnterpriseId, Guid RecordId, DateOnly On, string Note) : ICommand<Done>;

internal sealed class CloseRecordHandler(RecordKeeping keeping, IRecordRepository records, ICurrentUser user, IClock clock, IEventLog events) : ICommandHandler<CloseRecordCommand, Done>
{
    public async Task<Result<Done>> Handle(CloseRecordCommand request, CancellationToken cancellationToken)
    {
        if (!(await keeping.FindOwnAsync(request.EnterpriseId, request.RecordId, cancellationToken)).TryGetValue(out var found, out var error))
        {
            return error;
        }

        if (!found.Record.Close(found.Kind, request.On, request.Note, clock.Today, user.Sign(clock)).TryGetValue(out var closed, out error))
        {
            return error;
        }

        if (!await records.CloseAsync(closed, cancellationToken))
        {
            return EnterpriseErrors.RecordClosed;
        }

        events.Record(new EnterpriseRecordChanged(closed.EnterpriseId, closed.Id, closed.Kind, "closed", closed.Closing!.Note));
        return default(Done);
    }
}

/// <summary>Finds records the caller may change.</summary>
internal sealed class RecordKeeping(IRecordRepository records, IRecordKinds kinds, SupplierDesk desk, ICurrentUser user)
{
    /// <summary>The record with its kind, or why the caller may not change it.</summary>
    public async Task<Result<(EnterpriseRecord Record, RecordKind Kind)>> FindOwnAsync(Guid enterpriseId, Guid recordId, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(enterpriseId, recordId, user.Scope, cancellationToken) is not { } record || kinds.Find(record.Kind) is not { } kind)
        {
            return EnterpriseErrors.RecordNotFound;
        }

        return SupplierDesk.MaySupply(await desk.SupplierAsync(cancellationToken), kind.Suppliers) ? (record, kind) : EnterpriseErrors.RecordNotYours;
    }
}
