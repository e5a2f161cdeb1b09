namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Why a record looks like an earlier one.</summary>
public enum OverlapReason
{
    /// <summary>Same document: recorded twice.</summary>
    SameDocument,

    /// <summary>Within the rule's days with like title, and same place or participants: one event split into several.</summary>
    Split,
}

/// <summary>A record that looks like an earlier one and is not counted again.</summary>
/// <param name="ActivityId">The record.</param>
/// <param name="LikeId">The earlier one it looks like.</param>
/// <param name="Reason">Why.</param>
public sealed record Overlap(Guid ActivityId, Guid LikeId, OverlapReason Reason);

/// <summary>Finds work recorded twice or split into several entries.</summary>
/// <remarks>Likeness of titles is Dice's measure over pairs of letters, compared in whole numbers. Records the bureau counts by themselves are never
/// overlaps. A meeting reported again as a training is still one gathering.</remarks>
public static class ActivityOverlap
{
    /// <summary>Overlaps among one county's records, each record at most once; earlier records are those of an earlier day, then those recorded first.</summary>
    public static IReadOnlyList<Overlap> Find(IReadOnlyList<CountyActivity> activities, WorkCountRule rule)
    {
        var found = new List<Overlap>();
        // Only records of near days or of one document are compared, so a long list stays quick.
        var byDay = new Dictionary<(ActivityGroup, DateOnly), List<CountyActivity>>();
        var byDocument = new Dictionary<(ActivityGroup, string), List<CountyActivity>>();
        foreach (var activity in activities.OrderBy(one => one.Entry.HeldOn).ThenBy(one => one.Recorded.At).ThenBy(one => one.Id))
        {
            var entry = activity.Entry;
            var group = GroupOf(entry.Kind);
            var ofDocument = Plain(entry.Document) is { Length: > 0 } document ? Entries(byDocument, (group, document)) : [];
            if (activity.SeparateReason is null)
            {
                var near = Enumerable.Range(0, rule.SplitWithinDays + 1).Where(days => entry.HeldOn.DayNumber >= days)
                    .SelectMany(days => byDay.GetValueOrDefault((group, entry.HeldOn.AddDays(-days)), []));
                if (ofDocument.FirstOrDefault(other => IsAlike(other.Entry.Title, entry.Title, rule)) is { } twin)
                {
                    found.Add(new Overlap(activity.Id, twin.Id, OverlapReason.SameDocument));
                }
                else if (near.FirstOrDefault(other => IsSplit(other.Entry, entry, rule)) is { } whole)
                {
                    found.Add(new Overlap(activity.Id, whole.Id, OverlapReason.Split));
                }
            }

            Entries(byDay, (group, entry.HeldOn)).Add(activity);
            ofDocument.Add(activity);
        }

        return found;
    }

    /// <summary>Whether two titles are alike under a rule.</summary>
    public static bool IsAlike(string left, string right, WorkCountRule rule)
    {
        var (first, second) = (Plain(left), Plain(right));
        var (firstPairs, secondPairs) = (Pairs(first), Pairs(second));
        var shared = firstPairs.Intersect(secondPairs).Count();
        return first == second ? first.Length > 0 : shared > 0 && 200 * shared >= rule.AlikeTitlesPercent * (firstPairs.Count + secondPairs.Count);
    }

    private static bool IsSplit(ActivityEntry one, ActivityEntry other, WorkCountRule rule) =>
        IsAlike(one.Title, other.Title, rule) && (IsSame(one.Place, other.Place) || IsSame(one.Participants, other.Participants) || (IsBare(one) && IsBare(other)));

    private static bool IsSame(string one, string other) => one.Length > 0 && Plain(one) == Plain(other);

    // Where neither place nor participants are written down, like titles on near days are all there is to go by.
    private static bool IsBare(ActivityEntry entry) => entry.Place.Length == 0 && entry.Participants.Length == 0;

    private static List<CountyActivity> Entries<TKey>(Dictionary<TKey, List<CountyActivity>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var known) ? known : lists[key] = [];

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static ActivityGroup GroupOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Mechanism => ActivityGroup.Mechanisms,
        ActivityKind.Policy => ActivityGroup.Policies,
        ActivityKind.Visit => ActivityGroup.Visits,
        _ => ActivityGroup.Gatherings,
    };

    private enum ActivityGroup
    {
        Mechanisms,
        Policies,
        Gatherings,
        Visits,
    }
}
