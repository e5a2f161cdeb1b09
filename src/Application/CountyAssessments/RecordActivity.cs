using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Records a piece of work of a county, by itself or by the bureau.</summary>
/// <param name="CountyCode">The county.</param>
/// <param name="Entry">What was done.</param>
public sealed record RecordActivityCommand(string CountyCode, ActivityEntry Entry) : ICommand<RecordedActivity>;

/// <summary>Which record was made.</summary>
/// <param name="Id">Its id.</param>
public sealed record RecordedActivity(Guid Id);

internal sealed class RecordActivityHandler(
    IActivityRepository activities, IPolicyCatalog policies, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RecordActivityCommand, RecordedActivity>
{
    public async Task<Result<RecordedActivity>> Handle(RecordActivityCommand request, CancellationToken cancellationToken)
    {
        if ((user.Scope.CountyCode ?? request.CountyCode) != request.CountyCode || policies.FindCounty(request.CountyCode) is null)
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        var recorded = CountyActivity.Record(ids.Next(), request.CountyCode, request.Entry, clock.Today, user.Sign(clock));
        if (!recorded.TryGetValue(out var activity, out var invalid))
        {
            return invalid;
        }

        if (await activities.IsSignedOffAsync(activity.CountyCode, activity.Entry.HeldOn.Year, cancellationToken))
        {
            return CountyAssessmentErrors.Frozen;
        }

        await activities.AddAsync(activity, cancellationToken);
        events.Record(new ActivityChanged(activity.Id, activity.CountyCode, "recorded", activity.Entry.Title));
        return new RecordedActivity(activity.Id);
    }
}
