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

/// <summary>How a city runs the yearly cycle of its scheme; read from its pack.</summary>
/// <param name="Counts">By indicator id, the records it is counted from; an absent indicator is taken as reported.</param>
/// <param name="ObjectionWorkingDays">Working days objections can be raised, 1 to 30.</param>
/// <param name="ReminderWorkingDays">Working days before the deadline on which a reminder is due, descending.</param>
public sealed record CycleRules(IReadOnlyDictionary<string, CountSource> Counts, int ObjectionWorkingDays, IReadOnlyList<int> ReminderWorkingDays)
{
    /// <summary>For a scheme whose pack says nothing: nothing is counted, objections for five working days, one reminder ten working days before.</summary>
    public static CycleRules Default { get; } = new(new Dictionary<string, CountSource>(), 5, [10]);
}
