using ListingPipeline.Domain.Common.Calendar;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Which of the platform's records an indicator is counted from.</summary>
public enum CountSource
{
    /// <summary>Milestones: entries into the provincial reserve library.</summary>
    ProvincialLibraryEntries,

    /// <summary>Milestones: listings on the regional equity board.</summary>
    RegionalBoardListings,

    /// <summary>Milestones: quotations on the NEEQ.</summary>
    NeeqListings,

    /// <summary>Milestones: listings in China or abroad.</summary>
    StockListings,

    /// <summary>Activities: mechanisms set up.</summary>
    Mechanisms,

    /// <summary>Activities: policies issued.</summary>
    Policies,

    /// <summary>Activities: meetings held and trainings given.</summary>
    MeetingsAndTrainings,

    /// <summary>Activities: enterprises visited and guided.</summary>
    GuidanceVisits,
}

/// <summary>When two records of work are taken for one, so that one meeting reported as five counts once.</summary>
/// <param name="AlikeTitlesPercent">Titles are alike when at least this share of their pairs of letters is common to both, 30 to 100.</param>
/// <param name="SplitWithinDays">Days between two parts of one event, 0 for the same day only, at most 14.</param>
public sealed record WorkCountRule(int AlikeTitlesPercent, int SplitWithinDays)
{
    /// <summary>For a pack that says nothing: three fifths alike, on the same day.</summary>
    public static WorkCountRule Default { get; } = new(60, 0);
}

/// <summary>How a city runs the yearly cycle of its scheme; read from its pack.</summary>
/// <param name="Counts">By indicator id, the records it is counted from; an absent indicator is taken as reported.</param>
/// <param name="ObjectionWorkingDays">Working days objections can be raised, 1 to 30.</param>
/// <param name="ReminderWorkingDays">Working days before the deadline on which a reminder is due, descending.</param>
/// <param name="Work">When records of work are taken for one.</param>
public sealed record CycleRules(
    IReadOnlyDictionary<string, CountSource> Counts, int ObjectionWorkingDays, IReadOnlyList<int> ReminderWorkingDays, WorkCountRule Work)
{
    /// <summary>For a scheme whose pack says nothing: nothing is counted, objections for five working days, one reminder ten working days before.</summary>
    public static CycleRules Default { get; } = new(new Dictionary<string, CountSource>(), 5, [10], WorkCountRule.Default);

    /// <summary>The days on which a deadline is called to mind, earliest first.</summary>
    public IReadOnlyList<ReminderDay> RemindersBefore(DateOnly deadline, WorkCalendar calendar) =>
    [
        .. ReminderWorkingDays.Select(days => (Days: days, Day: calendar.Add(deadline, -days)))
            .Select(found => new ReminderDay(found.Day.On, found.Days, found.Day.IsPublished)),
    ];

    /// <summary>Whether a deadline is called to mind on a day: from the first reminder to the deadline itself.</summary>
    public bool IsReminderDue(DateOnly deadline, DateOnly today, WorkCalendar calendar) =>
        today <= deadline && RemindersBefore(deadline, calendar) is [var first, ..] && today >= first.On;
}

/// <summary>A day on which a deadline is called to mind.</summary>
/// <param name="On">The day.</param>
/// <param name="WorkingDaysBefore">Working days from then to the deadline.</param>
/// <param name="IsPublished">False when the holidays on the way are not published, so that the day is an estimate.</param>
public sealed record ReminderDay(DateOnly On, int WorkingDaysBefore, bool IsPublished);
