using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists drafts, the newest first.</summary>
/// <param name="Programme">Policy pack; null means every programme.</param>
/// <param name="Page">Which part.</param>
public sealed record ListRankingDraftsQuery(string? Programme, PageRequest Page) : IQuery<PagedList<RankingDraftSummary>>;

/// <summary>A draft at a glance.</summary>
public sealed class RankingDraftSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Policy pack.</summary>
    public required string Programme { get; init; }

    /// <summary>Year of the list.</summary>
    public required int ListYear { get; init; }

    /// <summary>Day whose rules and facts were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Officer who drew it up.</summary>
    public required string DrawnUpBy { get; init; }

    /// <summary>When it was drawn up.</summary>
    public required DateTimeOffset DrawnUpAt { get; init; }

    /// <summary>Version to name when changing, publishing or deleting it.</summary>
    public required int Version { get; init; }

    /// <summary>How far it has come.</summary>
    public required RankingStage Stage { get; init; }

    /// <summary>Campaign its candidates were accepted in; null when every enterprise of the city was looked at.</summary>
    public required Guid? CampaignId { get; init; }

    /// <summary>Edition published from it; null while it is a draft.</summary>
    public required Guid? EditionId { get; init; }

    /// <summary>Number of that edition; null while it is a draft.</summary>
    public required string? EditionNumber { get; init; }

    /// <summary>Candidates looked at.</summary>
    public required int CandidateCount { get; init; }

    /// <summary>Candidates ranked.</summary>
    public required int RankedCount { get; init; }

    /// <summary>Ranked candidates with priority.</summary>
    public required int PriorityCount { get; init; }

    /// <summary>Enterprises on the Top list.</summary>
    public required int TopCount { get; init; }

    /// <summary>Enterprises on the Reserve list.</summary>
    public required int ReserveCount { get; init; }
}

internal sealed class ListRankingDraftsHandler(IRankingReader rankings) : IQueryHandler<ListRankingDraftsQuery, PagedList<RankingDraftSummary>>
{
    public async Task<Result<PagedList<RankingDraftSummary>>> Handle(ListRankingDraftsQuery request, CancellationToken cancellationToken) =>
        await rankings.ListDraftsAsync(request.Programme, request.Page, cancellationToken);
}
