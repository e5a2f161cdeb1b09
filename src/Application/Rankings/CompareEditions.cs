using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Compares an edition with an earlier one.</summary>
/// <param name="EditionId">Later edition.</param>
/// <param name="PreviousId">Edition to compare with; null means the one published before it in the same programme.</param>
public sealed record CompareEditionsQuery(Guid EditionId, Guid? PreviousId) : IQuery<EditionDifferenceResponse>;

/// <summary>What changed from one edition to the next.</summary>
public sealed class EditionDifferenceResponse
{
    /// <summary>Number of the later edition.</summary>
    public required string EditionNumber { get; init; }

    /// <summary>Number of the earlier edition; null when this is the first, then every enterprise is new.</summary>
    public required string? PreviousEditionNumber { get; init; }

    /// <summary>Every enterprise of either edition in the caller's scope: those listed now by rank, then the gone ones by former rank.</summary>
    public required IReadOnlyList<EditionChange> Changes { get; init; }
}

internal sealed class CompareEditionsHandler(IRankingRepository editions, IRankingReader rankings, IRemovalRepository removals, ICurrentUser user)
    : IQueryHandler<CompareEditionsQuery, EditionDifferenceResponse>
{
    public async Task<Result<EditionDifferenceResponse>> Handle(CompareEditionsQuery request, CancellationToken cancellationToken)
    {
        if (await editions.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.EditionNotFound;
        }

        var previous = request.PreviousId is { } id
            ? await editions.FindEditionAsync(id, cancellationToken)
            : await editions.FindPreviousEditionAsync(edition, cancellationToken);
        if (request.PreviousId is not null && previous?.Imprint.Programme != edition.Imprint.Programme)
        {
            return RankingErrors.EditionNotFound;
        }

        IReadOnlyList<EditionPlace> before = previous is null ? [] : await rankings.ListPlacesAsync(previous.DraftId, null, cancellationToken);
        var after = await rankings.ListPlacesAsync(edition.DraftId, previous?.DraftId, cancellationToken);
        IReadOnlyList<ListRemoval> removed = previous is null ? [] : await removals.ListRemovedAsync(previous.Id, cancellationToken);
        var county = user.Scope.CountyCode;
        return new EditionDifferenceResponse
        {
            EditionNumber = edition.Label,
            PreviousEditionNumber = previous?.Label,
            Changes = [.. EditionDifference.Between(before, after, removed).Where(c => county is null || c.CountyCode == county)],
        };
    }
}
