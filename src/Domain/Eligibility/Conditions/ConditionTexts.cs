using System.Globalization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>Puts conditions and figures into the words officers use.</summary>
public static class ConditionTexts
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;
    private static readonly string[] Numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>A figure with its unit: 1.5亿元, 6000万元, 25%, 5项.</summary>
    public static LocalizedText Figure(decimal value, MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Money => new LocalizedText($"{Chinese(value)}{MoneyZh(metric.Unit)}", $"{metric.Unit.ToString().ToUpperInvariant()} {English(value)}"),
        MetricKind.Ratio => new LocalizedText($"{Plain(value * 100m)}%", $"{Plain(value * 100m)}%"),
        _ => new LocalizedText($"{Chinese(value)}{UnitZh(metric.Unit)}", $"{English(value)}{UnitEn(metric.Unit)}"),
    };

    internal static LocalizedText Threshold(MetricDefinition metric, Aggregation aggregation, int years, Comparison comparison, decimal threshold)
    {
        var (zh, en) = (metric.Label.Zh, metric.Label.En);
        var bound = Bound(comparison, threshold, metric);
        if (!metric.IsYearly)
        {
            return new LocalizedText($"{zh}{bound.Zh}", $"{en} {bound.En}");
        }

        return aggregation == Aggregation.Latest
            ? new LocalizedText($"最近一个会计年度{zh}{bound.Zh}", $"{en} of the latest fiscal year {bound.En}")
            : aggregation == Aggregation.Sum
                ? new LocalizedText($"{LastYears(years)}{zh}累计{bound.Zh}", $"{en} over the latest {years} fiscal years, together {bound.En}")
                : new LocalizedText($"{LastYears(years)}{zh}平均{bound.Zh}", $"{en} over the latest {years} fiscal years, on average {bound.En}");
    }

    internal static LocalizedText ByCategory(MetricDefinition metric, Comparison comparison, IReadOnlyList<CategoryThreshold> categories)
    {
        var lead = metric.IsYearly ? "最近一个会计年度" : string.Empty;
        return new LocalizedText(
            $"{lead}{metric.Label.Zh}达到所属行业类别的要求（{string.Join("；", categories.Select(one => one.Name.Zh + Bound(comparison, one.Threshold, metric).Zh))}）",
            $"{metric.Label.En} by category of industry ({string.Join("; ", categories.Select(one => $"{one.Name.En} {Bound(comparison, one.Threshold, metric).En}"))})");
    }

    internal static LocalizedText EachYear(MetricDefinition metric, int years, Comparison comparison, decimal threshold)
    {
        var bound = Bound(comparison, threshold, metric);
        return new LocalizedText($"{LastYears(years)}{metric.Label.Zh}每年均{bound.Zh}", $"{metric.Label.En} {bound.En} in each of the latest {years} fiscal years");
    }

    internal static LocalizedText Flag(MetricDefinition metric, bool expected) =>
        expected ? metric.Label : new LocalizedText($"不属于下列情形：{metric.Label.Zh}", $"Not the case: {metric.Label.En}");

    internal static LocalizedText Choice(MetricDefinition metric, IReadOnlyList<string> allowed, int years)
    {
        var words = string.Join("、", allowed);
        var english = string.Join(", ", allowed.Select(metric.EnglishOf));
        return metric.IsYearly && years > 1
            ? new LocalizedText($"{LastYears(years)}{metric.Label.Zh}每年均为：{words}", $"{metric.Label.En} in each of the latest {years} fiscal years: {english}")
            : new LocalizedText($"{(metric.IsYearly ? "最近一个会计年度" : string.Empty)}{metric.Label.Zh}为：{words}", $"{metric.Label.En}: {english}");
    }

    internal static LocalizedText Code(MetricDefinition metric, IReadOnlyList<string> prefixes)
    {
        var words = string.Join("、", prefixes);
        return new LocalizedText($"{metric.Label.Zh}属于 {words}", $"{metric.Label.En} among {string.Join(", ", prefixes)}");
    }

    internal static LocalizedText Validity(MetricDefinition metric, int years) => new(
        $"{metric.Label.Zh}起{years.ToString(CultureInfo.InvariantCulture)}年有效期内",
        $"Within {years.ToString(CultureInfo.InvariantCulture)} years of: {metric.Label.En}");

    internal static LocalizedText Date(MetricDefinition metric, DateOnly? first, DateOnly? last) => (first, last) switch
    {
        ({ } from, null) => new LocalizedText($"{metric.Label.Zh}不早于{Day(from)}", $"{metric.Label.En} on or after {Day(from)}"),
        (null, { } to) => new LocalizedText($"{metric.Label.Zh}不晚于{Day(to)}", $"{metric.Label.En} on or before {Day(to)}"),
        _ => new LocalizedText($"{metric.Label.Zh}在{Day(first)}至{Day(last)}之间", $"{metric.Label.En} from {Day(first)} to {Day(last)}"),
    };

    private static LocalizedText Bound(Comparison comparison, decimal threshold, MetricDefinition metric)
    {
        var figure = Figure(threshold, metric);
        var counted = metric.Kind == MetricKind.Count;
        return comparison switch
        {
            Comparison.AtLeast => new LocalizedText($"{(counted ? "不少于" : "不低于")}{figure.Zh}", $"at least {figure.En}"),
            Comparison.Over when threshold == 0m => new LocalizedText("为正", "above zero"),
            Comparison.Over => new LocalizedText($"超过{figure.Zh}", $"more than {figure.En}"),
            Comparison.AtMost when threshold == 0m => new LocalizedText("不大于零", "not above zero"),
            Comparison.AtMost => new LocalizedText($"不超过{figure.Zh}", $"at most {figure.En}"),
            _ => new LocalizedText($"低于{figure.Zh}", $"less than {figure.En}"),
        };
    }

    private static string LastYears(int years) => years < Numerals.Length ? $"最近{Numerals[years]}个会计年度" : $"最近{years}个会计年度";

    private static string Chinese(decimal value) => Math.Abs(value) >= HundredMillion
        ? $"{Plain(value / HundredMillion)}亿"
        : Math.Abs(value) >= TenThousand ? $"{Plain(value / TenThousand)}万" : Plain(value);

    private static string English(decimal value) => Math.Abs(value) >= 1_000_000_000m
        ? $"{Plain(value / 1_000_000_000m)} billion"
        : Math.Abs(value) >= 1_000_000m ? $"{Plain(value / 1_000_000m)} million" : value.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string MoneyZh(MetricUnit unit) => unit switch
    {
        MetricUnit.Hkd => "港元",
        MetricUnit.Sgd => "新加坡元",
        MetricUnit.Usd => "美元",
        _ => "元",
    };

    private static string UnitZh(MetricUnit unit) => unit switch
    {
        MetricUnit.CnyPerShare => "元/股",
        MetricUnit.UsdPerShare => "美元/股",
        MetricUnit.Shares => "股",
        MetricUnit.Persons => "人",
        MetricUnit.Items => "项",
        MetricUnit.Months => "个月",
        MetricUnit.Years => "年",
        _ => string.Empty,
    };

    private static string UnitEn(MetricUnit unit) => unit switch
    {
        MetricUnit.CnyPerShare => " CNY a share",
        MetricUnit.UsdPerShare => " USD a share",
        MetricUnit.Shares => " shares",
        MetricUnit.Persons => " persons",
        MetricUnit.Months => " months",
        MetricUnit.Years => " years",
        _ => string.Empty,
    };
}
