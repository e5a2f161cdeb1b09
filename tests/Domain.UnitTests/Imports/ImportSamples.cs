using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.UnitTests.Imports;

/// <summary>A small vocabulary and two small programmes.</summary>
internal static class ImportSamples
{
    public static readonly DateOnly Today = new(2026, 6, 30);

    public static MetricCatalog Catalog { get; } = new(
    [
        Metric("established_on", MetricKind.Date, "成立日期", isYearly: false),
        Metric("industry_code", MetricKind.Choice, "国民经济行业代码", isYearly: false),
        Metric("county_code", MetricKind.Choice, "所在县区代码", isYearly: false),
        Metric("company_form", MetricKind.Choice, "企业组织形式", isYearly: false),
        Metric("registered_capital", MetricKind.Money, "注册资本", isYearly: false),
        Metric("listed_on", MetricKind.Date, "上市日期", isYearly: false),
        Metric("revenue", MetricKind.Money, "营业收入"),
        Metric("net_profit", MetricKind.Money, "净利润", mayBeNegative: true),
        Metric("np_lower", MetricKind.Money, "扣非前后孰低净利润", mayBeNegative: true),
        Metric("rd_input", MetricKind.Money, "研发投入"),
        Metric("rd_expense", MetricKind.Money, "研发费用"),
        Metric("roe_w", MetricKind.Ratio, "加权平均净资产收益率", mayBeNegative: true),
        Metric("employees", MetricKind.Count, "员工人数"),
        Metric("rd_staff", MetricKind.Count, "研发人员人数"),
        Metric("tax_credit", MetricKind.Choice, "纳税信用等级", choices: ["A", "B", "M", "C", "D"]),
        Metric("is_software", MetricKind.Flag, "软件企业", isYearly: false),
        Metric("nav_per_share", MetricKind.Number, "每股净资产", isYearly: false),
        Metric("listed_mcap", MetricKind.Money, "境外市值", isYearly: false, unit: MetricUnit.Hkd),
    ]);

    public static IReadOnlyList<PolicyPack> Packs { get; } =
    [
        Pack("datong", "140200", "大同市", County("140213", "平城区", "城区"), County("140214", "云冈区", "矿区"), County("140271", "经开区", "经济技术开发区")),
        Pack("guangzhou", "440100", "广州市", County("440106", "天河区"), County("440111", "白云区"), County("440112", "黄埔区", "广州开发区", "科学城", "经济技术开发区")),
    ];

    public static HeaderMatcher Headers { get; } = new(Catalog);

    public static ImportColumn Column(string header) => Headers.Match(1, header);

    public static ReadCell Text(string text) => ReadCell.OfText(text);

    public static ReadCell Number(decimal number) => new(ReadCellKind.Number, string.Empty, number);

    private static MetricDefinition Metric(
        string name, MetricKind kind, string label, bool isYearly = true, bool mayBeNegative = false, string[]? choices = null, MetricUnit unit = MetricUnit.Cny) => new()
        {
            Name = name,
            Kind = kind,
            IsYearly = isYearly,
            Label = new LocalizedText(label, name),
            Definition = new LocalizedText(label, name),
            Supplier = "enterprise",
            Source = "示例",
            Unit = unit,
            Confidence = PolicyConfidence.Seen,
            MayBeNegative = mayBeNegative,
            Choices = choices ?? [],
        };

    private static County County(string code, string name, params string[] aliases) => new(code, new LocalizedText(name, name), 1, aliases, null, null);

    private static PolicyPack Pack(string id, string code, string city, params County[] counties) => new()
    {
        Identity = new PackIdentity(id, "1", "-"),
        Title = new LocalizedText(id, id),
        Document = "示例",
        EffectiveFrom = new DateOnly(2022, 1, 1),
        City = new City(code, new LocalizedText(city, id)),
        Counties = counties,
    };
}
