using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Which candidates of a draft are wanted; every part null means all.</summary>
/// <param name="Search">Part of a name or credit code.</param>
/// <param name="Outcome">Where they ended up.</param>
/// <param name="CountyCode">Six-digit division code.</param>
/// <param name="IsListed">True for those on the two lists, false for the others.</param>
public sealed record RankingEntryFilter(string? Search = null, RankingOutcome? Outcome = null, string? CountyCode = null, bool? IsListed = null);

/// <summary>The model a draft was computed by.</summary>
/// <param name="Description">In words.</param>
/// <param name="Rules">What decides.</param>
/// <param name="UnusedIndicators">Indicators left out because no candidate had a value.</param>
public sealed record StoredRankingModel(RankingDescription Description, RankingRules Rules, IReadOnlyList<string> UnusedIndicators);

/// <summary>An enterprise on a published list.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Rank">Rank over both lists.</param>
/// <param name="FirstListedOn">Day, in China, of the programme's first edition that listed it.</param>
public sealed record ListedPlace(Guid EnterpriseId, string Name, int Rank, DateOnly FirstListedOn);

/// <summary>Reads drafts and editions for screens.</summary>
public interface IRankingReader
{
    /// <summary>Drafts, the newest first; of one programme when named.</summary>
    Task<PagedList<RankingDraftSummary>> ListDraftsAsync(string? programme, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One draft; null when absent.</summary>
    Task<RankingDraftSummary?> FindDraftAsync(Guid draftId, CancellationToken cancellationToken);

    /// <summary>The model a draft was computed by; null when absent.</summary>
    Task<StoredRankingModel?> FindModelAsync(Guid draftId, CancellationToken cancellationToken);

    /// <summary>The bureau's adjustments of a draft to candidates in scope, in the order they were made.</summary>
    Task<IReadOnlyList<RankingAdjustmentResponse>> ListAdjustmentsAsync(Guid draftId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Candidates of a draft in scope: ranked ones by rank, then the others; ties by credit code and id.</summary>
    Task<PagedList<RankingEntryResponse>> ListEntriesAsync(
        Guid draftId, RankingEntryFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>One candidate of a draft with all that led to its place; null when absent or out of scope.</summary>
    Task<RankingEntry?> FindEntryAsync(Guid draftId, Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Editions by publication, the newest first; of one programme when named.</summary>
    Task<PagedList<RankingEditionSummary>> ListEditionsAsync(string? programme, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One edition; null when absent.</summary>
    Task<RankingEditionSummary?> FindEditionAsync(Guid editionId, CancellationToken cancellationToken);

    /// <summary>The edition of that number; null when absent.</summary>
    Task<RankingEditionSummary?> FindEditionAsync(string editionNumber, CancellationToken cancellationToken);

    /// <summary>The two lists of an edition as printed, by rank, without scope: what is published is public.</summary>
    Task<IReadOnlyList<PublishedPlace>> ListPublishedAsync(Guid draftId, CancellationToken cancellationToken);

    /// <summary>Enterprises in scope on the lists of a published draft, with the day they were first listed by the programme; by rank.</summary>
    Task<IReadOnlyList<ListedPlace>> ListListedAsync(Guid draftId, string programme, Scope scope, CancellationToken cancellationToken);

    /// <summary>Places of a draft's listed candidates, and of those listed in the other draft.</summary>
    Task<IReadOnlyList<EditionPlace>> ListPlacesAsync(Guid draftId, Guid? otherDraftId, CancellationToken cancellationToken);
}
