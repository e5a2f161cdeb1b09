using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Search;

/// <summary>Finds county assessments by the title of their scheme and by year, among the latest thousand in scope: a scheme has one a year.</summary>
internal sealed class AssessmentSearch(ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes) : ISearchSource
{
    private const int Latest = 1000;

    public SearchKind Kind => SearchKind.Assessment;

    public string? Permission => Permissions.CountyAssessments.Read;

    public async Task<SearchGroup> FindAsync(SearchWords words, int take, ICurrentUser user, CancellationToken cancellationToken)
    {
        var page = await assessments.ListAsync(null, new PageRequest(1, Latest), user.Scope, cancellationToken);
        var found = words.Best(page.Items, one => [TitleOf(one.Assessment).Zh, TitleOf(one.Assessment).En, one.Assessment.SchemeId]);
        return new SearchGroup(Kind, found.Count, [.. found.Take(take).Select(one => Describe(one.Assessment))]);
    }

    private SearchItem Describe(CountyAssessment one) => new(one.Id.ToString(), TitleOf(one), Code: one.SchemeId);

    private LocalizedText TitleOf(CountyAssessment one)
    {
        var scheme = schemes.Find(one.SchemeId)?.Scheme.Definition;
        var year = one.Year.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText($"{year}年度县区考核（{scheme?.Title ?? one.SchemeId}）", $"County assessment {year} ({scheme?.TitleEn ?? one.SchemeId})");
    }
}
