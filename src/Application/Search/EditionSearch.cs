using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Search;

/// <summary>Finds published editions by title, number and year, among the latest thousand: a city publishes a few a year.</summary>
internal sealed class EditionSearch(IRankingReader rankings) : ISearchSource
{
    private const int Latest = 1000;

    public SearchKind Kind => SearchKind.Edition;

    public string? Permission => Permissions.Rankings.Read;

    public async Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var editions = await rankings.ListEditionsAsync(null, new PageRequest(1, Latest), cancellationToken);
        var found = words.Best(editions.Items, edition => [edition.Title, edition.EditionNumber]);
        return new SearchGroup(Kind, found.Count, [.. found.Take(take).Select(Describe)]);
    }

    private static SearchItem Describe(RankingEditionSummary one) =>
        new(one.Id.ToString(), new LocalizedText(one.Title, one.Title), Code: one.EditionNumber);
}
