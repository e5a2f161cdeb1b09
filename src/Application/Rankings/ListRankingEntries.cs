using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists candidates of a draft or edition in the caller's scope.</summary>
/// <param name="ListId">Draft, or edition when <paramref name="IsEdition"/>.</param>
/// <param name="IsEdition">Whether the id is that of an edition.</param>
/// <param name="Filter">Which candidates.</param>
/// <param name="Page">Which part.</param>
public sealed record ListRankingEntriesQuery(Guid ListId, bool IsEdition, RankingEntryFilter Filter, PageRequest Page) : IQuery<PagedList<RankingEntryResponse>>;

/// <summary>A candidate's place.</summary>
public sealed class RankingEntryResponse
{
    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Name on the day of the draft.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when not known.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>Division code of the county; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Where it ended up.</summary>
    public required RankingOutcome Outcome { get; init; }

    /// <summary>Rank from 1; equal candidates share it. Null when not ranked.</summary>
    public required int? Rank { get; init; }

    /// <summary>Score of model and experts with the bureau's points; null when not scored.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Score by the model alone; null when not scored.</summary>
    public required decimal? ComputedScore { get; init; }

    /// <summary>Score by the experts that counts besides the model; null when the model alone counts.</summary>
    public required decimal? ExpertScore { get; init; }

    /// <summary>Whether a priority condition is met.</summary>
    public required bool IsPriority { get; init; }

    /// <summary>Ids of rules that failed or are open, or <c>minimum-coverage</c>; empty when ranked.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whether the bureau decided anything about it.</summary>
    public required bool IsAdjusted { get; init; }
}

internal sealed class ListRankingEntriesHandler(IRankingReader rankings, ICurrentUser user)
    : IQueryHandler<ListRankingEntriesQuery, PagedList<RankingEntryResponse>>
{
    public async Task<Result<PagedList<RankingEntryResponse>>> Handle(ListRankingEntriesQuery request, CancellationToken cancellationToken)
    {
        var draftId = request.IsEdition
            ? (await rankings.FindEditionAsync(request.ListId, cancellationToken))?.DraftId
            : (await rankings.FindDraftAsync(request.ListId, cancellationToken))?.Id;
        if (draftId is not { } id)
        {
            return request.IsEdition ? RankingErrors.EditionNotFound : RankingErrors.DraftNotFound;
        }

        return await rankings.ListEntriesAsync(id, request.Filter, request.Page, user.Scope, cancellationToken);
    }
}
