using Dapper;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Parameters every statement over the register shares: the filter and the caller's scope.</summary>
internal static class EnterpriseFilterParameters
{
    public static DynamicParameters Of(EnterpriseFilter filter, Scope scope)
    {
        var parameters = new DynamicParameters();
        parameters.Add("search", SearchTexts.Pattern(filter.Search));
        parameters.Add("pinyin", SearchTexts.PinyinPattern(filter.Search));
        parameters.Add("cityPrefix", filter.CityCode is null ? null : filter.CityCode + "%");
        parameters.Add("countyCode", filter.CountyCode);
        parameters.Add("industrySection", filter.IndustrySection is null ? null : filter.IndustrySection + "%");
        parameters.Add("stage", filter.Stage?.ToString());
        parameters.Add("countyScope", scope.CountyCode);
        parameters.Add("enterpriseScope", scope.EnterpriseId);
        return parameters;
    }
}
