using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Search;

/// <summary>Looks for a text in everything the caller may see.</summary>
/// <param name="Text">Part of a name, code or number, in characters, pinyin or initials.</param>
/// <param name="Take">How many of each kind at most.</param>
public sealed record FindEverythingQuery(string Text, int Take) : IQuery<SearchResponse>;

/// <summary>What a search found.</summary>
/// <param name="Text">What was looked for, as typed.</param>
/// <param name="Groups">A group for each kind the caller may find anything of, also where nothing was found; in a fixed order.</param>
public sealed record SearchResponse(string Text, IReadOnlyList<SearchGroup> Groups);

internal sealed class FindEverythingHandler(IEnumerable<ISearchSource> sources, INameReading reading, ICurrentUser user)
    : IQueryHandler<FindEverythingQuery, SearchResponse>
{
    public async Task<Result<SearchResponse>> Handle(FindEverythingQuery request, CancellationToken cancellationToken)
    {
        var words = new SearchWords(reading, request.Text);
        var groups = new List<SearchGroup>();
        foreach (var source in sources.Where(source => source.Permission is null || user.Has(source.Permission)).OrderBy(source => source.Kind))
        {
            groups.Add(words.IsEmpty ? new SearchGroup(source.Kind, 0, []) : await source.FindAsync(words, request.Take, user, cancellationToken));
        }

        return new SearchResponse(request.Text, groups);
    }
}
