using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Withdraws a piece of work recorded by mistake; it stays on record.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
public sealed record WithdrawActivityCommand(Guid Id, string Reason) : ICommand<Done>;

internal sealed class WithdrawActivityHandler(IActivityRepository activities, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<WithdrawActivityCommand, Done>
{
    public async Task<Result<Done>> Handle(WithdrawActivityCommand request, CancellationToken cancellationToken)
    {
        if (await activities.FindAsync(request.Id, user.Scope, cancellationToken) is not { } activity)
        {
            return CountyAssessmentErrors.ActivityNotFound;
        }

        if (!CycleTexts.Check("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (await activities.IsSignedOffAsync(activity.CountyCode, activity.Entry.HeldOn.Year, cancellationToken))
        {
            return CountyAssessmentErrors.Frozen;
        }

        if (!await activities.WithdrawAsync(activity.Id, reason, user.Sign(clock), cancellationToken))
        {
            return CountyAssessmentErrors.ActivityNotFound;
        }

        events.Record(new ActivityChanged(activity.Id, activity.CountyCode, "withdrawn", reason));
        return default(Done);
    }
}
