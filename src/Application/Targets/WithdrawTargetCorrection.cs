using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Targets;

namespace ListingPipeline.Application.Targets;

/// <summary>Takes a correction back; it stays on record. Fails with <c>targets.correction-not-found</c>, <c>targets.correction-invalid</c>.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="Id">Correction.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record WithdrawTargetCorrectionCommand(string Programme, Guid Id, string? Reason) : ICommand<Done>;

internal sealed class WithdrawTargetCorrectionHandler(ITargetCorrectionRepository corrections, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<WithdrawTargetCorrectionCommand, Done>
{
    public async Task<Result<Done>> Handle(WithdrawTargetCorrectionCommand request, CancellationToken cancellationToken)
    {
        var standing = await corrections.ListAsync(request.Programme, user.Scope, cancellationToken);
        if (standing.FirstOrDefault(one => one.Correction.Id == request.Id) is not { Correction: var correction })
        {
            return TargetErrors.CorrectionNotFound;
        }

        if (!TargetCorrection.CheckReason(request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (!await corrections.WithdrawAsync(request.Id, reason, user.Sign(clock), cancellationToken))
        {
            return TargetErrors.CorrectionNotFound;
        }

        events.Record(new TargetCorrected(correction.Id, correction.TargetId, correction.Kind, "withdrawn", reason));
        return default(Done);
    }
}
