using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists editions, the newest first.</summary>
/// <param name="Programme">Policy pack; null means every programme.</param>
/// <param name="Page">Which part.</param>
public sealed record ListRankingEditionsQuery(string? Programme, PageRequest Page) : IQuery<PagedList<RankingEditionSummary>>;

/// <summary>An edition at a glance.</summary>
public sealed class RankingEditionSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number for people and addresses, e.g. <c>guangzhou-2022-2026-01</c>.</summary>
    public required string EditionNumber { get; init; }

    /// <summary>Draft it was published from.</summary>
    public required Guid DraftId { get; init; }

    /// <summary>Policy pack.</summary>
    public required string Programme { get; init; }

    /// <summary>Year of the list.</summary>
    public required int ListYear { get; init; }

    /// <summary>Number within programme and year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Day whose rules and facts were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Officer who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 over the canonical content, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Enterprises on the Top list.</summary>
    public required int TopCount { get; init; }

    /// <summary>Enterprises on the Reserve list.</summary>
    public required int ReserveCount { get; init; }
}

internal sealed class ListRankingEditionsHandler(IRankingReader rankings) : IQueryHandler<ListRankingEditionsQuery, PagedList<RankingEditionSummary>>
{
    public async Task<Result<PagedList<RankingEditionSummary>>> Handle(ListRankingEditionsQuery request, CancellationToken cancellationToken) =>
        await rankings.ListEditionsAsync(request.Programme, request.Page, cancellationToken);
}
