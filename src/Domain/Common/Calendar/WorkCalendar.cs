namespace ListingPipeline.Domain.Common.Calendar;

/// <summary>A day counted in working days.</summary>
/// <param name="On">The day.</param>
/// <param name="IsPublished">False when a year on the way has no published holidays; then Saturdays and Sundays alone were left out.</param>
public sealed record WorkingDay(DateOnly On, bool IsPublished);

/// <summary>A number of working days.</summary>
/// <param name="Days">How many; negative when the end is past.</param>
/// <param name="IsPublished">False when a year on the way has no published holidays; then Saturdays and Sundays alone were left out.</param>
public sealed record WorkingDayCount(int Days, bool IsPublished);

/// <summary>Working days by the State Council's yearly notices: weekdays without the days off, and the weekend days worked in exchange.</summary>
/// <remarks>A year without a notice is never silently taken for an ordinary one: every answer that touches it says so.</remarks>
public sealed class WorkCalendar
{
    private readonly HashSet<int> _years;
    private readonly HashSet<DateOnly> _daysOff;
    private readonly HashSet<DateOnly> _makeUpDays;

    /// <summary>A calendar of published years.</summary>
    /// <param name="years">Years whose notice was published.</param>
    /// <param name="daysOff">Days off.</param>
    /// <param name="makeUpDays">Weekend days worked in exchange.</param>
    public WorkCalendar(IEnumerable<int> years, IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> makeUpDays)
    {
        _years = [.. years];
        _daysOff = [.. daysOff];
        _makeUpDays = [.. makeUpDays];
    }

    /// <summary>Years whose notice is known, ascending.</summary>
    public IReadOnlyList<int> Years => [.. _years.Order()];

    /// <summary>Days off, ascending; also those that fall on a weekend.</summary>
    public IReadOnlyList<DateOnly> DaysOff => [.. _daysOff.Order()];

    /// <summary>Weekend days worked in exchange, ascending.</summary>
    public IReadOnlyList<DateOnly> MakeUpDays => [.. _makeUpDays.Order()];

    /// <summary>Last year whose notice is known; null when none is.</summary>
    public int? LastYear => _years.Count == 0 ? null : _years.Max();

    /// <summary>Whether the year's notice is known.</summary>
    public bool IsPublished(int year) => _years.Contains(year);

    /// <summary>Whether people work on a day, as far as is known.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        _makeUpDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains(day));

    /// <summary>The working day some working days after a day, which itself does not count; with a negative number before it.</summary>
    /// <param name="day">The day to start from.</param>
    /// <param name="workingDays">From −500 to 500.</param>
    public WorkingDay Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        var (on, published) = (day, IsPublished(day.Year));
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            on = on.AddDays(step);
            published &= IsPublished(on.Year);
            left -= IsWorkingDay(on) ? 1 : 0;
        }

        return new WorkingDay(on, published);
    }

    /// <summary>Working days from a day, which does not count, to another, which does; negative when that is past.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day; at most ten years away.</param>
    public WorkingDayCount Between(DateOnly from, DateOnly to)
    {
        var (first, last, sign) = from <= to ? (from, to, 1) : (to, from, -1);
        var (days, published) = (0, IsPublished(first.Year));
        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            published &= IsPublished(day.Year);
            days += IsWorkingDay(day) ? 1 : 0;
        }

        return new WorkingDayCount(sign * days, published);
    }
}
