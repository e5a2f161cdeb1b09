using Dapper;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Parameters every statement over the register shares: the filter and the caller's scope.</summary>
internal static class EnterpriseFilterParameters
{
    private const decimal Million = 1_000_000;

    /// <summary>Parameters of a statement with the register's conditions.</summary>
    public static DynamicParameters Of(EnterpriseFilter filter, Scope scope, DbSession session)
    {
        var parameters = Common(filter, scope);
        parameters.Add("isNarrowed", IsNarrowed(filter) ? 1 : 0);
        parameters.Add("board", filter.Verdict?.Board);
        parameters.Add("outcome", filter.Verdict?.Outcome);
        parameters.Add("mostGapPpm", filter.Verdict is { } wanted ? GapPpmOf(wanted) : null);
        parameters.Add("missing", filter.Verdict is { } verdict ? MissingPatternOf(verdict) : null);
        parameters.Add("libraryId", filter.Place?.Library);
        parameters.Add("layerId", filter.Place?.Layer);
        parameters.Add("tagKey", filter.Tag is { } tag ? EnterpriseTag.KeyOf(tag) : null);
        parameters.Add("hasIds", filter.Ids is null ? 0 : 1);
        parameters.Add("ids", session.Keys(filter.Ids ?? [Guid.Empty]));
        return parameters;
    }

    /// <summary>Widest gap in parts per million; null for any.</summary>
    public static long? GapPpmOf(ScreenedFilter verdict) => verdict.MostGap is { } gap ? (long)decimal.Floor(gap * Million) : null;

    /// <summary>LIKE pattern of a missing metric between commas; null for any.</summary>
    public static string? MissingPatternOf(ScreenedFilter verdict) => verdict.Missing is { } missing ? $"%,{SearchTexts.Escaped(missing)},%" : null;

    /// <summary>Whether a filter asks for stored verdicts, places, tags or named enterprises.</summary>
    private static bool IsNarrowed(EnterpriseFilter filter) =>
        filter.Verdict is not null || filter.Place is not null || filter.Tag is not null || filter.Ids is not null;

    private static DynamicParameters Common(EnterpriseFilter filter, Scope scope)
    {
        var parameters = new DynamicParameters();
        parameters.Add("search", SearchTexts.Pattern(filter.Search));
        parameters.Add("pinyin", SearchTexts.PinyinPattern(filter.Search));
        parameters.Add("cityPrefix", filter.CityCode is null ? null : filter.CityCode + "%");
        parameters.Add("countyCode", filter.CountyCode);
        parameters.Add("industrySection", filter.IndustrySection is null ? null : filter.IndustrySection + "%");
        parameters.Add("stage", filter.Stage?.ToString());
        parameters.Add("reached", filter.Reached is { } reached ? string.Join('|', Enum.GetValues<ListingStage>().Where(stage => stage >= reached && (filter.IncludesListed || stage < ListingStage.Listed))) : null);
        parameters.Add("countyScope", scope.CountyCode);
        parameters.Add("enterpriseScope", scope.EnterpriseId);
        return parameters;
    }
}
