using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Withdraws an attachment; it stays on record and can still be read.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record WithdrawAttachmentCommand(Guid Id, string Reason) : ICommand<Done>;

internal sealed class WithdrawAttachmentHandler(
    AttachmentOwners owners, IAttachmentRepository attachments, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<WithdrawAttachmentCommand, Done>
{
    public async Task<Result<Done>> Handle(WithdrawAttachmentCommand request, CancellationToken cancellationToken)
    {
        if (await attachments.FindAsync(request.Id, user.Scope, cancellationToken) is not { } attachment)
        {
            return AttachmentErrors.NotFound;
        }

        if ((await owners.FindAsync(attachment.Subject, AttachmentUse.Write, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        if (!Attachment.CheckReason(request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (!await attachments.WithdrawAsync(attachment.Id, new AttachmentWithdrawal(user.Sign(clock), reason), cancellationToken))
        {
            return AttachmentErrors.Withdrawn;
        }

        events.Record(new AttachmentWithdrawn(attachment.Id, reason));
        return default(Done);
    }
}
