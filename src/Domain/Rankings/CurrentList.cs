namespace ListingPipeline.Domain.Rankings;

/// <summary>A removal in force.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="EditionNumber">Edition it was removed from.</param>
/// <param name="Cause">Cause.</param>
/// <param name="Clause">Clause with the number of the cause.</param>
/// <param name="Reason">The officer's reason.</param>
/// <param name="DecidedAt">When.</param>
public sealed record ListRemoval(Guid EnterpriseId, string EditionNumber, RemovalCause Cause, string Clause, string Reason, DateTimeOffset DecidedAt);

/// <summary>What became of a published place.</summary>
public enum Standing
{
    /// <summary>As published.</summary>
    Remains,

    /// <summary>Moved up from the Reserve list to a vacant place.</summary>
    MovedUp,

    /// <summary>Removed.</summary>
    Removed,
}

/// <summary>A published place and what became of it.</summary>
/// <param name="Place">The place as published.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="List">List it is on now; null for a removed one.</param>
/// <param name="Since">When it was removed or moved up; null while it stands as published.</param>
/// <param name="Removal">The removal; null for every other one.</param>
public sealed record CurrentPlace(EditionPlace Place, Standing Standing, RankingOutcome? List, DateTimeOffset? Since, ListRemoval? Removal);

/// <summary>The two lists as they stand after the removals decided since publication. Ranks stay those published: the edition never changes.</summary>
public static class CurrentList
{
    /// <summary>Every published place in its order.</summary>
    /// <remarks>By <see cref="VacancyRule.ByRank"/> the Top list is filled up to <paramref name="topSize"/> after each removal, in the order they were decided; whoever shares the
    /// rank of the last one that moves up moves up too, as at publication. The Reserve list becomes shorter and is not filled up.</remarks>
    /// <param name="published">Places on the two lists, by rank.</param>
    /// <param name="removals">Removals in force.</param>
    /// <param name="topSize">Places of the Top list.</param>
    /// <param name="rule">How vacant places are filled.</param>
    public static IReadOnlyList<CurrentPlace> Of(IReadOnlyList<EditionPlace> published, IEnumerable<ListRemoval> removals, int topSize, VacancyRule rule)
    {
        var now = published.Select(place => new CurrentPlace(place, Standing.Remains, place.Outcome, null, null)).ToArray();
        var at = now.Select((place, i) => (place.Place.EnterpriseId, i)).ToDictionary(pair => pair.EnterpriseId, pair => pair.i);
        foreach (var removal in removals.OrderBy(one => one.DecidedAt).ThenBy(one => one.EnterpriseId).Where(one => at.ContainsKey(one.EnterpriseId)))
        {
            var i = at[removal.EnterpriseId];
            now[i] = now[i] with { Standing = Standing.Removed, List = null, Since = removal.DecidedAt, Removal = removal };
            if (rule == VacancyRule.ByRank)
            {
                FillUp(now, topSize, removal.DecidedAt);
            }
        }

        return now;
    }

    private static void FillUp(CurrentPlace[] now, int topSize, DateTimeOffset at)
    {
        var taken = now.Count(place => place.List == RankingOutcome.Top);
        int? lastRank = null;
        for (var i = 0; i < now.Length; i++)
        {
            if (now[i].List == RankingOutcome.Reserve && (taken < topSize || now[i].Place.Rank == lastRank))
            {
                now[i] = now[i] with { Standing = Standing.MovedUp, List = RankingOutcome.Top, Since = at };
                lastRank = now[i].Place.Rank;
                taken++;
            }
        }
    }
}
