using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Search;

/// <summary>Finds enterprises exactly as the register's own search does.</summary>
internal sealed class EnterpriseSearch(IEnterpriseReader enterprises) : ISearchSource
{
    public SearchKind Kind => SearchKind.Enterprise;

    public string? Permission => Permissions.Enterprises.Read;

    public async Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var page = await enterprises.ListAsync(
            EnterpriseFilter.All with { Search = words.Text }, EnterpriseSort.Name, new PageRequest(1, take), user.Scope, cancellationToken);
        return new SearchGroup(Kind, page.TotalCount, [.. page.Items.Select(Describe)]);
    }

    private static SearchItem Describe(EnterpriseSummary one) => new(
        one.Id.ToString(), new LocalizedText(one.Name, one.Name), Code: one.CreditCode, CountyCode: one.CountyCode);
}
