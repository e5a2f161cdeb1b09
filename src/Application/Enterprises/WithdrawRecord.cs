using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Withdraws a record made by mistake; it stays on record with the reason.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="RecordId">Which record.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record WithdrawRecordCommand(Guid EnterpriseId, Guid RecordId, string Reason) : ICommand<Done>;

internal sealed class WithdrawRecordHandler(RecordKeeping keeping, IRecordRepository records, ICurrentUser user, IClock clock, IEventLog events) : ICommandHandler<WithdrawRecordCommand, Done>
{
    public async Task<Result<Done>> Handle(WithdrawRecordCommand request, CancellationToken cancellationToken)
    {
        if (!EnterpriseRecord.CheckReason("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (!(await keeping.FindOwnAsync(request.EnterpriseId, request.RecordId, cancellationToken)).TryGetValue(out var found, out var error))
        {
            return error;
        }

        if (!await records.WithdrawAsync(found.Record.Id, reason, user.Sign(clock), cancellationToken))
        {
            return EnterpriseErrors.RecordNotFound;
        }

        events.Record(new EnterpriseRecordChanged(found.Record.EnterpriseId, found.Record.Id, found.Record.Kind, "withdrawn", reason));
        return default(Done);
    }
}
