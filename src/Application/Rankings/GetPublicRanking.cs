using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads a published edition with its two lists.</summary>
/// <param name="EditionNumber">Number, e.g. <c>guangzhou-2022-2026-01</c>.</param>
public sealed record GetPublicRankingQuery(string EditionNumber) : IQuery<PublicEditionLists>;

/// <summary>A published edition with its two lists; names, counties and ranks only.</summary>
public sealed class PublicEditionLists
{
    /// <summary>The edition.</summary>
    public required PublicEdition Edition { get; init; }

    /// <summary>Title of the Top list.</summary>
    public required LocalizedText TopListTitle { get; init; }

    /// <summary>Title of the Reserve list.</summary>
    public required LocalizedText ReserveListTitle { get; init; }

    /// <summary>Top list, then Reserve list, by rank.</summary>
    public required IReadOnlyList<PublicPlace> Entries { get; init; }

    /// <summary>What changed since publication, oldest first; the lists above stay as published.</summary>
    public required IReadOnlyList<PublicChange> Changes { get; init; }
}

/// <summary>What became of a published place. Why an enterprise was removed is not public.</summary>
/// <param name="Standing">Removed, or moved up from the Reserve to the Top list.</param>
/// <param name="Rank">Rank as published.</param>
/// <param name="Name">Name as published.</param>
/// <param name="ChangedAt">When it was decided.</param>
public sealed record PublicChange(Standing Standing, int Rank, string Name, DateTimeOffset ChangedAt);

/// <summary>The lists an enterprise can be published on.</summary>
public enum PublishedList
{
    /// <summary>拟上市高企百强榜单.</summary>
    Top,

    /// <summary>拟上市高企后备百强榜单.</summary>
    Reserve,
}

/// <summary>An enterprise on a published list.</summary>
public sealed class PublicPlace
{
    /// <summary>Which list.</summary>
    public required PublishedList List { get; init; }

    /// <summary>Rank over both lists, from 1; equal enterprises share it.</summary>
    public required int Rank { get; init; }

    /// <summary>Name as published.</summary>
    public required string Name { get; init; }

    /// <summary>Division code of the county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Name of the county; null when unresolved.</summary>
    public required LocalizedText? CountyName { get; init; }
}

/// <summary>An enterprise on a published list, as stored.</summary>
/// <param name="List">Which list.</param>
/// <param name="Rank">Rank over both lists.</param>
/// <param name="Name">Name as published.</param>
/// <param name="CreditCode">Unified social credit code; null when not known. Printed in the office's form, not on the public page.</param>
/// <param name="CountyCode">Division code of the county; null when unresolved.</param>
public sealed record PublishedPlace(PublishedList List, int Rank, string Name, string? CreditCode, string? CountyCode);

internal sealed class GetPublicRankingHandler(IRankingReader rankings, CurrentLists lists, IPolicyCatalog policies) : IQueryHandler<GetPublicRankingQuery, PublicEditionLists>
{
    public async Task<Result<PublicEditionLists>> Handle(GetPublicRankingQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionNumber, cancellationToken) is not { } edition
            || await rankings.FindModelAsync(edition.DraftId, cancellationToken) is not { } model)
        {
            return RankingErrors.EditionNotFound;
        }

        var places = await rankings.ListPublishedAsync(edition.DraftId, cancellationToken);
        return new PublicEditionLists
        {
            Edition = ListPublicRankingsHandler.ToPublic(edition, policies),
            TopListTitle = model.Description.TopListTitle,
            ReserveListTitle = model.Description.ReserveListTitle,
            Entries = [.. places.Select(place => new PublicPlace
            {
                List = place.List,
                Rank = place.Rank,
                Name = place.Name,
                CountyCode = place.CountyCode,
                CountyName = place.CountyCode is { } code ? policies.FindCounty(code)?.County.Name : null,
            })],
            Changes =
            [
                .. (await lists.ReadAsync(edition, cancellationToken))
                    .Where(place => place.Standing != Standing.Remains)
                    .Select(place => new PublicChange(place.Standing, place.Place.Rank ?? 0, place.Place.Name, place.Since ?? edition.PublishedAt))
                    .OrderBy(change => change.ChangedAt).ThenBy(change => change.Rank),
            ],
        };
    }
}
