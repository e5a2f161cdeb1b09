using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Counts a piece of work by itself although it looks like another one.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
public sealed record CountActivitySeparatelyCommand(Guid Id, string Reason) : ICommand<Done>;

internal sealed class CountActivitySeparatelyHandler(IActivityRepository activities, ICurrentUser user, IEventLog events)
    : ICommandHandler<CountActivitySeparatelyCommand, Done>
{
    public async Task<Result<Done>> Handle(CountActivitySeparatelyCommand request, CancellationToken cancellationToken)
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

        if (!await activities.CountSeparatelyAsync(activity.Id, reason, cancellationToken))
        {
            return CountyAssessmentErrors.ActivityNotFound;
        }

        events.Record(new ActivityChanged(activity.Id, activity.CountyCode, "counted-separately", reason));
        return default(Done);
    }
}
