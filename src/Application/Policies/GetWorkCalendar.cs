using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Calendar;

namespace ListingPipeline.Application.Policies;

/// <summary>Reads the calendar of working days.</summary>
public sealed record GetWorkCalendarQuery : IQuery<WorkCalendarResponse>;

/// <summary>The State Council's yearly notices as far as they are published.</summary>
/// <param name="Years">Years with a notice, ascending; in any other year only Saturdays and Sundays are known to be off.</param>
/// <param name="DaysOff">Days off, ascending; also those that fall on a weekend.</param>
/// <param name="MakeUpDays">Weekend days worked in exchange, ascending.</param>
public sealed record WorkCalendarResponse(IReadOnlyList<int> Years, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> MakeUpDays);

internal sealed class GetWorkCalendarHandler(WorkCalendar calendar) : IQueryHandler<GetWorkCalendarQuery, WorkCalendarResponse>
{
    public Task<Result<WorkCalendarResponse>> Handle(GetWorkCalendarQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result.Of(new WorkCalendarResponse(calendar.Years, calendar.DaysOff, calendar.MakeUpDays)));
}
