using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Bench;

/// <summary>What the loop written by hand gives for one enterprise.</summary>
internal sealed record Explanation(Outcome Outcome, ConditionFinding[] Findings);

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

    /// <summary>The same with a finding for each of the nineteen conditions, as <see cref="CompiledRule.Explain"/> gives them.</summary>
    public Explanation Explain(EnterpriseFacts facts, DateOnly day)
    {
        var findings = new ConditionFinding[19];
        var latest = facts.LatestKnownYear(day.Year - 1) is { } year && year >= day.Year - 2 ? year : (int?)null;
        var tier = Word(findings, 0, facts.Choice(_tier), static word => word is "基础层" or "创新层");
        var standards = Age(findings, 1, facts, day);
        var word = facts.Choice(_class);
        standards = standards.And(Word(findings, 2, word, static one => one == "鼓励类").Or(Flag(findings, 3, facts.Flag(_clusters), true)));
        standards = standards.And(Word(findings, 4, word, static one => one is "鼓励类" or "允许类"));
        var (leastAssets, leastRevenue) = Thresholds(facts.Choice(_industry));
        standards = standards
            .And(Number(findings, 5, latest is { } y1 ? facts.Number(_mainBusiness, y1) : null, 0.7m))
            .And(Flag(findings, 6, facts.Flag(_good[0]), true))
            .And(Flag(findings, 7, facts.Flag(_good[1]), true))
            .And(Number(findings, 8, latest is { } y2 ? facts.Number(_assets, y2) : null, leastAssets))
            .And(Number(findings, 9, latest is { } y3 ? facts.Number(_revenue, y3) : null, leastRevenue))
            .And(Flag(findings, 10, facts.Flag(_good[2]), true))
            .And(Flag(findings, 11, facts.Flag(_good[3]), true))
            .And(Flag(findings, 12, facts.Flag(_good[4]), true))
            .And(Flag(findings, 13, facts.Flag(_bad[0]), false))
            .And(Flag(findings, 14, facts.Flag(_bad[1]), false))
            .And(Flag(findings, 15, facts.Flag(_good[5]), true))
            .And(Flag(findings, 16, facts.Flag(_bad[2]), false))
            .And(Flag(findings, 17, facts.Flag(_bad[3]), false))
            .And(Word(findings, 18, latest is { } y4 ? facts.Choice(_taxCredit, y4) : null, static credit => credit is "A" or "B" or "M" or "C"));
        return new Explanation(tier.Or(standards), findings);
    }

    private static Outcome Word(ConditionFinding[] findings, int slot, string? word, Func<string, bool> isAllowed)
    {
        var outcome = word is null ? Outcome.Unknown : Of(isAllowed(word));
        findings[slot] = new ConditionFinding(outcome, true, new Observation(null, word));
        return outcome;
    }

    private static Outcome Flag(ConditionFinding[] findings, int slot, bool? flag, bool expected)
    {
        var outcome = flag is { } known ? Of(known == expected) : Outcome.Unknown;
        findings[slot] = new ConditionFinding(outcome, true, flag is { } seen ? new Observation(seen ? 1m : 0m, null) : default);
        return outcome;
    }

    private static Outcome Number(ConditionFinding[] findings, int slot, decimal? value, decimal threshold)
    {
        var outcome = AtLeast(value, threshold);
        findings[slot] = new ConditionFinding(outcome, true, new Observation(value, null));
        return outcome;
    }

    private Outcome Age(ConditionFinding[] findings, int slot, EnterpriseFacts facts, DateOnly day)
    {
        decimal? years = facts.Date(_establishedOn) is { } since ? Math.Max(0, day.Year - (since is { Month: 1, Day: 1 } ? since.Year : since.Year + 1)) : null;
        return Number(findings, slot, years, 3m);
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
