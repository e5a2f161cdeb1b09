using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists published editions for the public, the newest first.</summary>
/// <param name="Programme">Policy pack; null means every programme.</param>
/// <param name="Page">Which part.</param>
public sealed record ListPublicRankingsQuery(string? Programme, PageRequest Page) : IQuery<PagedList<PublicEdition>>;

/// <summary>A published edition.</summary>
public sealed class PublicEdition
{
    /// <summary>Number, e.g. <c>guangzhou-2022-2026-01</c>.</summary>
    public required string EditionNumber { get; init; }

    /// <summary>Policy pack.</summary>
    public required string Programme { get; init; }

    /// <summary>Title of the programme.</summary>
    public required LocalizedText ProgrammeTitle { get; init; }

    /// <summary>Year of the list.</summary>
    public required int ListYear { get; init; }

    /// <summary>Number within programme and year, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Day whose rules and facts were used.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>SHA-256 over the canonical content, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Enterprises on the Top list.</summary>
    public required int TopCount { get; init; }

    /// <summary>Enterprises on the Reserve list.</summary>
    public required int ReserveCount { get; init; }
}

internal sealed class ListPublicRankingsHandler(IRankingReader rankings, IPolicyCatalog policies) : IQueryHandler<ListPublicRankingsQuery, PagedList<PublicEdition>>
{
    public async Task<Result<PagedList<PublicEdition>>> Handle(ListPublicRankingsQuery request, CancellationToken cancellationToken)
    {
        var editions = await rankings.ListEditionsAsync(request.Programme, request.Page, cancellationToken);
        return new PagedList<PublicEdition>([.. editions.Items.Select(e => ToPublic(e, policies))], editions.Page, editions.PageSize, editions.TotalCount);
    }

    internal static PublicEdition ToPublic(RankingEditionSummary edition, IPolicyCatalog policies) => new()
    {
        EditionNumber = edition.EditionNumber,
        Programme = edition.Programme,
        ProgrammeTitle = policies.FindPack(edition.Programme)?.Title ?? new LocalizedText(edition.Programme, edition.Programme),
        ListYear = edition.ListYear,
        Number = edition.Number,
        Title = edition.Title,
        AsOf = edition.AsOf,
        PublishedAt = edition.PublishedAt,
        ContentHash = edition.ContentHash,
        TopCount = edition.TopCount,
        ReserveCount = edition.ReserveCount,
    };
}
