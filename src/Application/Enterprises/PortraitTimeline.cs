using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>What a line of the timeline is about.</summary>
public enum TimelineKind
{
    /// <summary>The enterprise was established.</summary>
    Established,

    /// <summary>A record begins.</summary>
    Record,

    /// <summary>A record was closed.</summary>
    Closed,

    /// <summary>A milestone was reached.</summary>
    Milestone,

    /// <summary>Figures were supplied.</summary>
    Figures,

    /// <summary>Another enterprise was merged into this one.</summary>
    Merged,
}

/// <summary>A line of the timeline.</summary>
/// <param name="On">Day; of figures the day they were recorded.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="RecordKind">Name of the kind of record; null unless it is about a record.</param>
/// <param name="Milestone">Which milestone; null unless it is about one.</param>
/// <param name="Title">Title of the record, document of the milestone or figures, name of the merged enterprise; empty for the day of establishment.</param>
/// <param name="Values">Number of figures supplied or taken over; null unless it is about figures or a merge.</param>
/// <param name="By">Who supplied it; null for the day of establishment.</param>
public sealed record TimelineEntry(DateOnly On, TimelineKind Kind, LocalizedText? RecordKind, MilestoneKind? Milestone, string Title, int? Values, string? By);

/// <summary>Puts what is known about an enterprise in the order of time.</summary>
internal sealed class PortraitTimeline(IRecordKinds kinds)
{
    private const int Most = 200;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public IReadOnlyList<TimelineEntry> Of(
        Enterprise enterprise, IReadOnlyList<EnterpriseRecord> records, IReadOnlyList<Milestone> milestones, IReadOnlyList<RecordedFact> facts, IReadOnlyList<EnterpriseMerge> merges) =>
    [
        .. Established(enterprise)
            .Concat(records.Select(r => new TimelineEntry(r.Entry.On, TimelineKind.Record, kinds.Find(r.Kind)?.Name, null, r.Entry.Title, null, r.Recorded.Name)))
            .Concat(records.Where(r => r.Closing is not null).Select(r => new TimelineEntry(r.Closing!.On, TimelineKind.Closed, kinds.Find(r.Kind)?.Closing, null, r.Entry.Title, null, r.Closing.Recorded.Name)))
            .Concat(milestones.Select(m => new TimelineEntry(m.HappenedOn, TimelineKind.Milestone, null, m.Kind, m.Document, null, m.Recorded.Name)))
            .Concat(facts.GroupBy(f => (f.RecordedAt, f.SupplierName, f.Document)).Select(g => new TimelineEntry(
                DateOnly.FromDateTime(g.Key.RecordedAt.ToOffset(China).DateTime), TimelineKind.Figures, null, null, g.Key.Document ?? string.Empty, g.Count(), g.Key.SupplierName)))
            .Concat(merges.Select(m => new TimelineEntry(
                DateOnly.FromDateTime(m.By.At.ToOffset(China).DateTime), TimelineKind.Merged, null, null, m.Identity.Name, m.Contents.Values, m.By.Name)))
            .OrderByDescending(e => e.On).ThenBy(e => e.Kind).ThenBy(e => e.Title, StringComparer.Ordinal)
            .Take(Most),
    ];

    private static IEnumerable<TimelineEntry> Established(Enterprise enterprise) => enterprise.Identity.EstablishedOn is { } day
        ? [new TimelineEntry(day, TimelineKind.Established, null, null, string.Empty, null, null)]
        : [];
}
