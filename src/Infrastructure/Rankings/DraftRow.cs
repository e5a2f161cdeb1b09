using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A draft as stored.</summary>
internal sealed class DraftRow
{
    public Guid Id { get; init; }

    public string Programme { get; init; } = "";

    public int ListYear { get; init; }

    public DateOnly AsOf { get; init; }

    public string Title { get; init; } = "";

    public string DrawnUpBy { get; init; } = "";

    public DateTimeOffset DrawnUpAt { get; init; }

    public string UnusedIndicators { get; init; } = "";

    public int CandidateCount { get; init; }

    public int RankedCount { get; init; }

    public int PriorityCount { get; init; }

    public int TopCount { get; init; }

    public int ReserveCount { get; init; }

    public Guid? EditionId { get; init; }

    public int Version { get; init; }

    public string Stage { get; init; } = "";

    public Guid? CampaignId { get; init; }

    public string? EditionNumber { get; init; }

    public static object Of(RankingDraft draft, Ranking ranking) => new
    {
        draft.Identity.Id,
        draft.Identity.Programme,
        draft.Identity.ListYear,
        draft.Identity.AsOf,
        draft.Identity.Title,
        draft.Identity.DrawnUpBy,
        draft.Identity.DrawnUpAt,
        draft.Identity.CampaignId,
        UnusedIndicators = RankingTexts.Ids(ranking.UnusedIndicators),
        CandidateCount = ranking.Entries.Count,
        RankedCount = ranking.Entries.Count(e => e.Rank is not null),
        PriorityCount = ranking.Entries.Count(e => e.Rank is not null && e.IsPriority),
        TopCount = ranking.Entries.Count(e => e.Outcome == RankingOutcome.Top),
        ReserveCount = ranking.Entries.Count(e => e.Outcome == RankingOutcome.Reserve),
        draft.Version,
        Stage = draft.Stage.ToString(),
        ReadVersion = draft.Version - 1,
    };

    public RankingDraftSummary ToSummary() => new()
    {
        Id = Id,
        Programme = Programme,
        ListYear = ListYear,
        AsOf = AsOf,
        Title = Title,
        DrawnUpBy = DrawnUpBy,
        DrawnUpAt = DrawnUpAt,
        Version = Version,
        Stage = Enum.Parse<RankingStage>(Stage),
        CampaignId = CampaignId,
        EditionId = EditionId,
        EditionNumber = EditionNumber,
        CandidateCount = CandidateCount,
        RankedCount = RankedCount,
        PriorityCount = PriorityCount,
        TopCount = TopCount,
        ReserveCount = ReserveCount,
    };
}
