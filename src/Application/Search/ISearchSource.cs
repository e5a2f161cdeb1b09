using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Search;

/// <summary>What a search finds.</summary>
public enum SearchKind
{
    /// <summary>An enterprise of the register.</summary>
    Enterprise,

    /// <summary>An eligibility rule.</summary>
    Rule,

    /// <summary>A policy document a pack renders or a rule rests on.</summary>
    Document,

    /// <summary>A published edition of a list.</summary>
    Edition,

    /// <summary>A year's call for candidates.</summary>
    Campaign,

    /// <summary>A year's county assessment.</summary>
    Assessment,
}

/// <summary>Something found.</summary>
/// <param name="Id">Identifier within its kind: an id, a rule's id, or a document's title.</param>
/// <param name="Title">Name; the English repeats the Chinese where there is no English name.</param>
/// <param name="Detail">What tells it from others of that name, e.g. the board of a rule; null when there is nothing.</param>
/// <param name="Code">Credit code, rule id, pack id or edition number; null when there is none.</param>
/// <param name="CountyCode">County of an enterprise; null for anything else or when unknown.</param>
/// <param name="Board">Board of a rule, or of the first rule that cites a document; null otherwise.</param>
/// <param name="Count">Rules that cite a document; null for anything else.</param>
public sealed record SearchItem(
    string Id, LocalizedText Title, LocalizedText? Detail = null, string? Code = null, string? CountyCode = null, string? Board = null, int? Count = null);

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Total">How many there are in the caller's scope.</param>
/// <param name="Items">The best of them, at most as many as asked for; enterprises by name, the rest by how well they match.</param>
public sealed record SearchGroup(SearchKind Kind, long Total, IReadOnlyList<SearchItem> Items);

/// <summary>Finds things of one kind. A feature joins the search by one of these, listed in <see cref="ApplicationRegistration.SearchSources"/>.</summary>
public interface ISearchSource
{
    /// <summary>What it finds.</summary>
    SearchKind Kind { get; }

    /// <summary>Permission without which nothing of this kind is looked for; null when everybody signed in may find it.</summary>
    string? Permission { get; }

    /// <summary>The matching things the caller may see.</summary>
    /// <param name="words">What is looked for.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="user">Who asks; rows outside the caller's scope are not found.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken);
}
