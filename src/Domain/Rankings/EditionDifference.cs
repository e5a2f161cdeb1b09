namespace ListingPipeline.Domain.Rankings;

/// <summary>Where an enterprise stood in one edition.</summary>
/// <param name="EnterpriseId">Id of the enterprise.</param>
/// <param name="Name">Name printed in that edition.</param>
/// <param name="CountyCode">Division code of the county; null when unresolved.</param>
/// <param name="Outcome">Where it ended up.</param>
/// <param name="Rank">Rank over both lists; null when not ranked.</param>
/// <param name="Reasons">Rules that failed or are open, or the bureau's reason; empty otherwise.</param>
public sealed record EditionPlace(Guid EnterpriseId, string Name, string? CountyCode, RankingOutcome Outcome, int? Rank, IReadOnlyList<string> Reasons)
{
    /// <summary>True when it stands on one of the two lists.</summary>
    public bool IsListed => Outcome is RankingOutcome.Top or RankingOutcome.Reserve;
}

/// <summary>What happened to an enterprise from one edition to the next.</summary>
public enum EditionChangeKind
{
    /// <summary>Listed now, not before.</summary>
    New,

    /// <summary>Ranks better than before.</summary>
    Up,

    /// <summary>Ranks worse than before, still listed.</summary>
    Down,

    /// <summary>Has the same rank.</summary>
    Unchanged,

    /// <summary>Listed before, not now.</summary>
    Gone,
}

/// <summary>Why an enterprise is gone from the lists.</summary>
public enum GoneCause
{
    /// <summary>It fails an entry condition; the reasons name the rules.</summary>
    NotEligible,

    /// <summary>An entry condition is open or too few figures are known; the reasons name the rules.</summary>
    Undetermined,

    /// <summary>The bureau took it off; the reason is the bureau's.</summary>
    TakenOff,

    /// <summary>Others rank before it.</summary>
    Outranked,

    /// <summary>It was no longer among the candidates.</summary>
    NoCandidate,

    /// <summary>It was removed from the earlier edition by decision before this one was drawn up.</summary>
    Removed,
}

/// <summary>One line of a comparison.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="EnterpriseId">Id of the enterprise.</param>
/// <param name="Name">Its name today, or the last one printed.</param>
/// <param name="CountyCode">Division code of the county; null when unresolved.</param>
/// <param name="Before">Where it stood; null when it was not listed.</param>
/// <param name="After">Where it stands; null when it was no candidate.</param>
/// <param name="Cause">Why it is gone; null for every other kind.</param>
/// <param name="Removal">The removal from the earlier edition; null when there was none.</param>
public sealed record EditionChange(
    EditionChangeKind Kind, Guid EnterpriseId, string Name, string? CountyCode, EditionPlace? Before, EditionPlace? After, GoneCause? Cause, ListRemoval? Removal = null);

/// <summary>Compares an edition with an earlier one.</summary>
public static class EditionDifference
{
    /// <summary>Every enterprise listed in either edition: those listed now by rank, then the gone ones by their former rank; ties by name and id.</summary>
    /// <param name="before">Places of the earlier edition; those not listed are ignored.</param>
    /// <param name="after">Places of the later edition, with those not listed among them who were listed before.</param>
    /// <param name="removals">Removals from the earlier edition that are in force; null for none.</param>
    public static IReadOnlyList<EditionChange> Between(IEnumerable<EditionPlace> before, IEnumerable<EditionPlace> after, IEnumerable<ListRemoval>? removals = null)
    {
        var removed = (removals ?? []).ToDictionary(removal => removal.EnterpriseId);
        var earlier = before.Where(p => p.IsListed).ToDictionary(p => p.EnterpriseId);
        var later = after.ToDictionary(p => p.EnterpriseId);
        var listed = later.Values.Where(p => p.IsListed)
            .OrderBy(p => p.Rank).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.EnterpriseId)
            .Select(p => Listed(earlier.GetValueOrDefault(p.EnterpriseId), p) with { Removal = removed.GetValueOrDefault(p.EnterpriseId) });
        var gone = earlier.Values.Where(p => later.GetValueOrDefault(p.EnterpriseId) is not { IsListed: true })
            .OrderBy(p => p.Rank).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.EnterpriseId)
            .Select(p => Gone(p, later.GetValueOrDefault(p.EnterpriseId)))
            .Select(change => removed.TryGetValue(change.EnterpriseId, out var removal) ? change with { Cause = GoneCause.Removed, Removal = removal } : change);
        return [.. listed, .. gone];
    }

    private static EditionChange Listed(EditionPlace? before, EditionPlace after)
    {
        var kind = before is null ? EditionChangeKind.New
            : after.Rank < before.Rank ? EditionChangeKind.Up
            : after.Rank > before.Rank ? EditionChangeKind.Down
            : EditionChangeKind.Unchanged;
        return new EditionChange(kind, after.EnterpriseId, after.Name, after.CountyCode, before, after, null);
    }

    private static EditionChange Gone(EditionPlace before, EditionPlace? after) => new(
        EditionChangeKind.Gone,
        before.EnterpriseId,
        after?.Name ?? before.Name,
        after is null ? before.CountyCode : after.CountyCode,
        before,
        after,
        after?.Outcome switch
        {
            null => GoneCause.NoCandidate,
            RankingOutcome.NotEligible => GoneCause.NotEligible,
            RankingOutcome.Undetermined => GoneCause.Undetermined,
            RankingOutcome.TakenOff => GoneCause.TakenOff,
            _ => GoneCause.Outranked,
        });
}
