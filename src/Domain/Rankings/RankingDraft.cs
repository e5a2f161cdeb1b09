using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>A list in the making: the snapshot it was computed from is fixed, the bureau's adjustments may change until it is published.</summary>
public sealed class RankingDraft
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleLength = 100;

    private readonly List<RankingAdjustment> _adjustments;

    private RankingDraft(RankingDraftIdentity identity, int version, RankingStage stage, Guid? editionId, IEnumerable<RankingAdjustment> adjustments)
    {
        Identity = identity;
        Version = version;
        Stage = stage;
        EditionId = editionId;
        _adjustments = [.. adjustments];
    }

    /// <summary>What the draft is about.</summary>
    public RankingDraftIdentity Identity { get; }

    /// <summary>Raised with every change; a caller names the version it read.</summary>
    public int Version { get; private set; }

    /// <summary>How far it has come.</summary>
    public RankingStage Stage { get; private set; }

    /// <summary>Edition published from the draft; null while it is a draft.</summary>
    public Guid? EditionId { get; private set; }

    /// <summary>The bureau's adjustments in force, in the order they were made.</summary>
    public IReadOnlyList<RankingAdjustment> Adjustments => _adjustments;

    /// <summary>Starts a draft.</summary>
    /// <param name="identity">What it is about.</param>
    /// <param name="carried">Decisions carried over from earlier editions; null for none.</param>
    /// <returns>The draft, or <c>rankings.title-required</c>.</returns>
    public static Result<RankingDraft> Start(RankingDraftIdentity identity, IEnumerable<RankingAdjustment>? carried = null) =>
        string.IsNullOrWhiteSpace(identity.Title) || identity.Title.Length > TitleLength
            ? RankingErrors.TitleRequired
            : new RankingDraft(identity, 1, RankingStage.Draft, null, carried ?? []);

    /// <summary>A draft as it was stored.</summary>
    public static RankingDraft Restore(
        RankingDraftIdentity identity, int version, RankingStage stage, Guid? editionId, IEnumerable<RankingAdjustment> adjustments) =>
        new(identity, version, stage, editionId, adjustments);

    /// <summary>Whether adjustments may change: <c>rankings.already-published</c>, <c>rankings.in-review</c>.</summary>
    public Result<Done> CheckOpen() => Stage switch
    {
        RankingStage.Published => RankingErrors.AlreadyPublished,
        RankingStage.Review => RankingErrors.InReview,
        _ => default(Done),
    };

    /// <summary>Moves on to a stage the process allowed; publication has a method of its own.</summary>
    public void Move(RankingStage stage)
    {
        Stage = stage;
        Version++;
    }

    /// <summary>Adds the bureau's decision about a candidate.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="entry">Where the candidate stands now.</param>
    /// <param name="rules">Rules of the draft.</param>
    /// <returns>Success, or <c>rankings.already-published</c>, <c>rankings.in-review</c>, <c>rankings.reason-required</c>, <c>rankings.already-decided</c>,
    /// <c>rankings.points-out-of-range</c>, <c>rankings.entry-condition-not-met</c>, <c>rankings.nothing-to-admit</c>, <c>rankings.not-scored</c>.</returns>
    public Result<Done> Adjust(RankingAdjustment decision, RankingEntry entry, RankingRules rules)
    {
        if (CheckOpen().Error is { } closed)
        {
            return closed;
        }

        if (string.IsNullOrWhiteSpace(decision.Reason) || decision.Reason.Length > RankingAdjustment.ReasonLength)
        {
            return RankingErrors.ReasonRequired;
        }

        if (_adjustments.Any(a => a.EnterpriseId == decision.EnterpriseId && a.Kind == decision.Kind))
        {
            return RankingErrors.AlreadyDecided;
        }

        if (Objection(decision, entry, rules) is { } objection)
        {
            return objection;
        }

        _adjustments.Add(decision);
        Version++;
        return default(Done);
    }

    /// <summary>Takes a decision back.</summary>
    /// <returns>Success, or <c>rankings.already-published</c>, <c>rankings.in-review</c>, <c>rankings.adjustment-not-found</c>.</returns>
    public Result<Done> Withdraw(Guid adjustmentId)
    {
        if (CheckOpen().Error is { } closed)
        {
            return closed;
        }

        if (_adjustments.RemoveAll(a => a.Id == adjustmentId) == 0)
        {
            return RankingErrors.AdjustmentNotFound;
        }

        Version++;
        return default(Done);
    }

    /// <summary>Fixes the draft as an edition.</summary>
    /// <returns>Success, or <c>rankings.already-published</c>, <c>rankings.not-reviewed</c>.</returns>
    public Result<Done> Publish(Guid editionId)
    {
        if (EditionId is not null)
        {
            return RankingErrors.AlreadyPublished;
        }

        if (Stage != RankingStage.Review)
        {
            return RankingErrors.NotReviewed;
        }

        EditionId = editionId;
        Move(RankingStage.Published);
        return default(Done);
    }

    private static Error? Objection(RankingAdjustment decision, RankingEntry entry, RankingRules rules) => decision.Kind switch
    {
        AdjustmentKind.Points when decision.Points == 0 || Math.Abs(decision.Points) > rules.MaximumAdjustment || Math.Round(decision.Points, 2) != decision.Points =>
            RankingErrors.PointsOutOfRange(rules.MaximumAdjustment),
        AdjustmentKind.Points when entry.ComputedScore is null => RankingErrors.NotScored,
        AdjustmentKind.Admit when entry.Outcome == RankingOutcome.NotEligible => RankingErrors.EntryConditionNotMet,
        AdjustmentKind.Admit when entry.Candidate.Entry.All(c => c.Outcome == Outcome.Met) => RankingErrors.NothingToAdmit,
        _ => null,
    };
}

/// <summary>What a draft is about; fixed when it is drawn up.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="ListYear">Year of the list; editions are numbered within it.</param>
/// <param name="AsOf">Day whose rules and facts were used.</param>
/// <param name="Title">Title for the office.</param>
/// <param name="DrawnUpBy">Name of the officer.</param>
/// <param name="DrawnUpAt">When.</param>
public sealed record RankingDraftIdentity(Guid Id, string Programme, int ListYear, DateOnly AsOf, string Title, string DrawnUpBy, DateTimeOffset DrawnUpAt)
{
    /// <summary>Campaign its candidates were accepted in; null when every enterprise of the city was looked at.</summary>
    public Guid? CampaignId { get; init; }
}
