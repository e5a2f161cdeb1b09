using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Search;

/// <summary>Finds eligibility rules by id, name and board.</summary>
internal sealed class RuleSearch(IEligibilityCatalog catalog) : ISearchSource
{
    public SearchKind Kind => SearchKind.Rule;

    public string? Permission => Permissions.Eligibility.Read;

    public Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var boards = catalog.Rules.Boards.ToDictionary(board => board.Id, StringComparer.Ordinal);
        var found = words.Best(catalog.Rules.Rules, rule => [rule.Name.Zh, rule.Name.En, rule.Id, NameOf(rule).Zh, NameOf(rule).En]);
        return Task.FromResult(new SearchGroup(Kind, found.Count, [.. found.Take(take).Select(Describe)]));

        LocalizedText NameOf(Rule rule) => boards[rule.Board].Name;

        SearchItem Describe(Rule rule) => new(rule.Id, rule.Name, NameOf(rule), rule.Id, Board: rule.Board);
    }
}
