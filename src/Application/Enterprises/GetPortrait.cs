using AutoMapper;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Draws up the portrait of an enterprise: everything dated about it, its place among peers, its roads and its history. Figures and verdicts are asked for apart.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record GetPortraitQuery(Guid EnterpriseId) : IQuery<EnterprisePortrait>;

/// <summary>What the portrait shows besides figures and verdicts.</summary>
/// <param name="Enterprise">Identity and registration.</param>
/// <param name="Records">Records that stand, latest day first.</param>
/// <param name="Roads">Roads to the markets with the steps reached.</param>
/// <param name="Peers">Place among the enterprises of its industry in the caller's scope.</param>
/// <param name="Freshness">How old what is known is, by supplier.</param>
/// <param name="Timeline">What happened, latest first; at most 200 entries.</param>
public sealed record EnterprisePortrait(
    EnterpriseResponse Enterprise,
    IReadOnlyList<RecordResponse> Records,
    IReadOnlyList<PortraitRoad> Roads,
    PeerComparison Peers,
    IReadOnlyList<SupplierFreshness> Freshness,
    IReadOnlyList<TimelineEntry> Timeline);

/// <summary>Where a record stands today.</summary>
public enum RecordState
{
    /// <summary>It stands.</summary>
    Standing,

    /// <summary>It ends or is due within 90 days.</summary>
    Expiring,

    /// <summary>Its last day is past and nobody closed it.</summary>
    Overdue,

    /// <summary>It was closed.</summary>
    Closed,
}

/// <summary>A record with what it means today.</summary>
/// <param name="Record">The record.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="MayChange">Whether the caller may close or withdraw it.</param>
public sealed record RecordResponse(EnterpriseRecord Record, RecordState State, bool MayChange);

/// <summary>A road to a market.</summary>
/// <param name="Kind">Id of the kind of record its steps are.</param>
/// <param name="Name">Its name.</param>
/// <param name="Steps">Steps in order.</param>
public sealed record PortraitRoad(string Kind, LocalizedText Name, IReadOnlyList<RoadStep> Steps);

/// <summary>A step of a road.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsReached">Whether it was reached: by a record or by the stage entered.</param>
/// <param name="On">Day of the record; null when there is none.</param>
public sealed record RoadStep(string Name, bool IsReached, DateOnly? On);

/// <summary>Place among peers: enterprises in scope of the same industry division, e.g. C35.</summary>
/// <param name="Division">Section letter and two digits; null when the industry is unknown, then there are no peers.</param>
/// <param name="Count">Enterprises of the division with a known revenue, this one included when its own is known.</param>
/// <param name="RevenueRank">Place by latest revenue, 1 is the largest; null when its own is unknown.</param>
/// <param name="NetProfitRank">Place by latest net profit among the same; null when its own is unknown.</param>
/// <param name="Nearest">Up to six peers nearest by revenue, nearest first.</param>
public sealed record PeerComparison(string? Division, long Count, long? RevenueRank, long? NetProfitRank, IReadOnlyList<EnterpriseSummary> Nearest);

/// <summary>When a supplier last said something.</summary>
/// <param name="Kind">Kind of supplier.</param>
/// <param name="Values">Current values that come from it.</param>
/// <param name="LatestAt">Its latest submission, UTC.</param>
/// <param name="IsStale">True when that was more than a year ago.</param>
public sealed record SupplierFreshness(SupplierKind Kind, int Values, DateTimeOffset LatestAt, bool IsStale);

internal sealed class GetPortraitHandler(PortraitReader portraits) : IQueryHandler<GetPortraitQuery, EnterprisePortrait>
{
    public async Task<Result<EnterprisePortrait>> Handle(GetPortraitQuery request, CancellationToken cancellationToken) =>
        await portraits.ReadAsync(request.EnterpriseId, cancellationToken) is { } portrait ? portrait : EnterpriseErrors.NotFound;
}

/// <summary>Gathers what a portrait shows.</summary>
internal sealed class PortraitReader(
    IEnterpriseRepository enterprises,
    IEnterpriseReader reader,
    IRecordRepository records,
    IRecordKinds kinds,
    IMilestoneRepository milestones,
    IEnterpriseMerging merging,
    SupplierDesk desk,
    ICurrentUser user,
    IClock clock,
    IMapper mapper)
{
    private const int ExpiringDays = 90;
    private const int StaleDays = 365;
    private const string ListingRoad = "listing-step";

    public async Task<EnterprisePortrait?> ReadAsync(Guid enterpriseId, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(enterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return null;
        }

        var found = await records.ReadAsync(enterpriseId, user.Scope, cancellationToken);
        var facts = await reader.ListFactsAsync(enterpriseId, user.Scope, cancellationToken);
        // The enterprise is in scope, and so is all it reached, also while it was in another county.
        var reached = await milestones.ReadAsync(enterpriseId, DateOnly.MinValue, DateOnly.MaxValue, Scope.Unrestricted, cancellationToken);
        var supplier = await desk.SupplierAsync(cancellationToken);
        return new EnterprisePortrait(
            mapper.Map<EnterpriseResponse>(enterprise),
            [.. found.Where(r => kinds.Find(r.Kind) is not null).Select(r => new RecordResponse(r, StateOf(r), SupplierDesk.MaySupply(supplier, kinds.Find(r.Kind)!.Suppliers)))],
            [.. kinds.All.Where(kind => kind.Group == RecordGroup.Road).Select(kind => Road(kind, enterprise.Stage, found))],
            await reader.ComparePeersAsync(enterprise, user.Scope, cancellationToken),
            Freshness(facts),
            new PortraitTimeline(kinds).Of(enterprise, found, [.. reached.Select(m => m.Milestone)], facts, await merging.ListAsync(enterpriseId, user.Scope, cancellationToken)));
    }

    private RecordState StateOf(EnterpriseRecord record) => record switch
    {
        { Closing: not null } => RecordState.Closed,
        { Entry.Until: { } until } when until < clock.Today => RecordState.Overdue,
        { Entry.Until: { } until } when until <= clock.Today.AddDays(ExpiringDays) => RecordState.Expiring,
        _ => RecordState.Standing,
    };

    private static PortraitRoad Road(RecordKind kind, ListingStage stage, IReadOnlyList<EnterpriseRecord> found)
    {
        var days = found.Where(r => r.Kind == kind.Id).GroupBy(r => r.Entry.Title).ToDictionary(g => g.Key, g => g.Max(r => r.Entry.On), StringComparer.Ordinal);
        var names = kind.Find(RecordPart.Title)?.Choices ?? [];
        return new PortraitRoad(kind.Id, kind.Name, [.. names.Select((name, i) => Step(name, kind.Id == ListingRoad && (int)stage >= i))]);

        RoadStep Step(string name, bool byStage) => days.TryGetValue(name, out var on) ? new RoadStep(name, true, on) : new RoadStep(name, byStage, null);
    }

    private List<SupplierFreshness> Freshness(IReadOnlyList<RecordedFact> facts) =>
    [
        .. facts.Where(f => f.IsCurrent)
            .GroupBy(f => f.SupplierKind)
            .Select(g => new SupplierFreshness(g.Key, g.Count(), g.Max(f => f.RecordedAt), g.Max(f => f.RecordedAt) < clock.Now.AddDays(-StaleDays)))
            .OrderByDescending(s => s.Values).ThenBy(s => s.Kind),
    ];
}
