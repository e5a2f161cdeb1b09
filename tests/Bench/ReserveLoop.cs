using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Bench;

/// <summary>The conditions of Datong's reserve library as a programmer would write them once, thresholds in the code. The limit of a benchmark, never a rule.</summary>
internal sealed class ReserveLoop(MetricCatalog metrics)
{
    private readonly MetricDefinition _tier = metrics.Find("neeq_tier")!;
    private readonly MetricDefinition _establishedOn = metrics.Find("established_on")!;
    private readonly MetricDefinition _class = metrics.Find("industry_class")!;
    private readonly MetricDefinition _industry = metrics.Find("industry_code")!;
    private readonly MetricDefinition _clusters = metrics.Find("fourteen_clusters")!;
    private readonly MetricDefinition _mainBusiness = metrics.Find("main_business_ratio")!;
    private readonly MetricDefinition _assets = metrics.Find("total_assets")!;
    private readonly MetricDefinition _revenue = metrics.Find("revenue")!;
    private readonly MetricDefinition _taxCredit = metrics.Find("tax_credit")!;
    private readonly MetricDefinition[] _good = Array.ConvertAll(
        ["permits_complete", "profit_model_clear", "product_capability", "differentiated_products", "scale_brand_channels", "equity_structure_clear"],
        name => metrics.Find(name)!);
    private readonly MetricDefinition[] _bad = Array.ConvertAll(
        ["title_dispute", "nominee_holding", "criminal_case_pending", "major_tax_violation_3y"], name => metrics.Find(name)!);

    public Outcome Decide(EnterpriseFacts facts, DateOnly day)
    {
        var tier = facts.Choice(_tier) is { } word ? Of(word is "基础层" or "创新层") : Outcome.Unknown;
        return tier == Outcome.Met ? tier : tier.Or(Standards(facts, day));
    }

    private Outcome Standards(EnterpriseFacts facts, DateOnly day)
    {
        var latest = facts.LatestKnownYear(day.Year - 1) is { } year && year >= day.Year - 2 ? year : (int?)null;
        var outcome = Age(facts, day).And(Trade(facts));
        foreach (var flag in _good)
        {
            outcome = outcome.And(facts.Flag(flag) is { } holds ? Of(holds) : Outcome.Unknown);
        }

        foreach (var flag in _bad)
        {
            outcome = outcome.And(facts.Flag(flag) is { } holds ? Of(!holds) : Outcome.Unknown);
        }

        if (outcome == Outcome.NotMet || latest is not { } fiscalYear)
        {
            return outcome.And(Outcome.Unknown);
        }

        var (leastAssets, leastRevenue) = Thresholds(facts.Choice(_industry));
        return outcome
            .And(AtLeast(facts.Number(_mainBusiness, fiscalYear), 0.7m))
            .And(AtLeast(facts.Number(_assets, fiscalYear), leastAssets))
            .And(AtLeast(facts.Number(_revenue, fiscalYear), leastRevenue))
            .And(facts.Choice(_taxCredit, fiscalYear) is { } credit ? Of(credit is "A" or "B" or "M" or "C") : Outcome.Unknown);
    }

    private Outcome Age(EnterpriseFacts facts, DateOnly day)
    {
        if (facts.Date(_establishedOn) is not { } since)
        {
            return Outcome.Unknown;
        }

        var firstFullYear = since is { Month: 1, Day: 1 } ? since.Year : since.Year + 1;
        return Of(day.Year - firstFullYear >= 3);
    }

    private Outcome Trade(EnterpriseFacts facts)
    {
        var word = facts.Choice(_class);
        var encouraged = word is null ? Outcome.Unknown : Of(word == "鼓励类");
        var clustered = facts.Flag(_clusters) is { } holds ? Of(holds) : Outcome.Unknown;
        var allowed = word is null ? Outcome.Unknown : Of(word is "鼓励类" or "允许类");
        return encouraged.Or(clustered).And(allowed);
    }

    private static (decimal Assets, decimal Revenue) Thresholds(string? industry) => industry switch
    {
        null => throw new InvalidOperationException("The enterprises of the benchmark have an industry."),
        ['B' or 'C' or 'D', ..] => (5_000_000m, 10_000_000m),
        ['I', ..] => (3_000_000m, 5_000_000m),
        ['A', ..] => (1_000_000m, 3_000_000m),
        ['E', ..] or ['G', '5', >= '3' and <= '8', ..] => (5_000_000m, 12_000_000m),
        ['F' or 'H', ..] or ['G', '5', '9', ..] or ['G', '6', '0', ..] => (5_000_000m, 10_000_000m),
        ['K', '7', '0', '1', ..] => (50_000_000m, 30_000_000m),
        _ => (5_000_000m, 6_000_000m),
    };

    private static Outcome AtLeast(decimal? value, decimal threshold) => value is { } known ? Of(known >= threshold) : Outcome.Unknown;

    private static Outcome Of(bool holds) => holds ? Outcome.Met : Outcome.NotMet;
}
