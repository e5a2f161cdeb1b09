using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Search;

/// <summary>Finds policy documents by title and number: those the packs render, and those the rules rest on. They are published, hence found by everybody.</summary>
internal sealed class DocumentSearch(IPolicyCatalog policies, IEligibilityCatalog catalog) : ISearchSource
{
    public SearchKind Kind => SearchKind.Document;

    public string? Permission => null;

    public Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var found = words.Best(Cited().Values, document => [document.Title.Zh, document.Title.En, document.Detail?.Zh ?? "", document.Detail?.En ?? "", document.Code ?? ""]);
        return Task.FromResult(new SearchGroup(Kind, found.Count, [.. found.Take(take)]));
    }

    /// <summary>Documents by title, in the order of the packs and rules.</summary>
    private Dictionary<string, SearchItem> Cited()
    {
        var documents = new Dictionary<string, SearchItem>(StringComparer.Ordinal);
        var titles = policies.Packs.SelectMany(pack => pack.Documents).Select(document => document.Title)
            .DistinctBy(title => title.Zh).ToDictionary(title => title.Zh, StringComparer.Ordinal);
        foreach (var pack in policies.Packs.Where(pack => pack.City is not null))
        {
            documents[pack.Document] = OfPack(pack);
        }

        foreach (var rule in catalog.Rules.Rules)
        {
            foreach (var title in rule.Versions.SelectMany(TitlesOf).Distinct())
            {
                documents[title] = documents.TryGetValue(title, out var known)
                    ? known with { Count = known.Count + 1, Board = known.Board ?? rule.Board }
                    : new SearchItem(title, titles.GetValueOrDefault(title) ?? new LocalizedText(title, title), Board: rule.Board, Count: 1);
            }
        }

        return documents;
    }

    private static SearchItem OfPack(PolicyPack pack) =>
        new(pack.Document, new LocalizedText(pack.Document, pack.Title.En), pack.Title, pack.Identity.Id, Count: 0);

    // A source may name several documents.
    private static IEnumerable<string> TitlesOf(RuleVersion version) =>
        version.Source.Document.Split('；', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
