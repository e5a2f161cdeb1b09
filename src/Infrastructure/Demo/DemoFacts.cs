using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Plausible figures and flags of one fictional enterprise; some are left unknown, as in life.</summary>
/// <param name="metrics">The vocabulary.</param>
/// <param name="random">Source of chance, shared by all enterprises.</param>
/// <param name="today">Day the facts are known on.</param>
/// <param name="isProspect">Whether it comes from a list programme's sources, whose enterprises mostly meet the entry conditions.</param>
internal sealed class DemoFacts(MetricCatalog metrics, Random random, DateOnly today, bool isProspect)
{
    private const int FirstYear = 2019;
    private const double UnknownShare = 0.03;
    private const double UnknownConditionShare = 0.015;

    /// <summary>What the entry conditions of a list ask for.</summary>
    private static readonly string[] Conditions = ["hightech_issued_on", "rd_focused", "vc_invested", "plans_listing_5y"];

    private readonly List<FactChange> _facts = [];

    public IReadOnlyList<FactChange> Make(double size, ListingStage stage, bool isJointStock, DateOnly establishedOn)
    {
        var advanced = stage >= ListingStage.TutoringFiled;
        var yearly = Years(size * (advanced ? 2.5 : 1), establishedOn);
        Shares(yearly, isJointStock);
        Technology(advanced);
        Capital(stage, isJointStock);
        Compliance();
        if (advanced)
        {
            DueDiligence(establishedOn);
        }

        return _facts;
    }

    /// <summary>Annual figures by a growth path; answers the latest revenue and profit.</summary>
    private (double Revenue, double Profit) Years(double size, DateOnly establishedOn)
    {
        var revenue = size * Math.Exp(16 + (random.NextDouble() * 3.6));
        var growth = -0.08 + (random.NextDouble() * 0.5);
        var margin = -0.06 + (random.NextDouble() * 0.24);
        var intensity = 0.015 + (random.NextDouble() * random.NextDouble() * 0.25);
        var profit = 0d;
        for (var year = Math.Max(FirstYear, establishedOn.Year + 1); year < today.Year; year++)
        {
            revenue *= 1 + growth + (random.NextDouble() * 0.1) - 0.05;
            profit = revenue * (margin + (random.NextDouble() * 0.04) - 0.02);
            Statement(year, revenue, profit, intensity);
        }

        return (revenue, profit);
    }

    private void Statement(int year, double revenue, double profit, double intensity)
    {
        var assets = revenue * (0.8 + (random.NextDouble() * 0.6));
        var debt = assets * (0.2 + (random.NextDouble() * 0.4));
        var employees = 20 + (int)(revenue / (400_000 + (random.NextDouble() * 600_000)));
        var research = revenue * intensity;
        Amount("revenue", year, revenue);
        Amount("net_profit", year, profit * 1.05);
        Amount("net_profit_parent", year, profit * 1.03);
        Amount("np_lower", year, profit);
        Amount("cfo", year, profit * (0.6 + (random.NextDouble() * 0.8)));
        Amount("rd_input", year, research);
        Amount("rd_expense", year, research * 0.95);
        Amount("total_assets", year, assets);
        Amount("total_liabilities", year, debt);
        Amount("net_assets", year, assets - debt);
        Share("roe_w", year, profit / (assets - debt));
        Share("main_business_ratio", year, 0.62 + (random.NextDouble() * 0.38));
        Count("employees", year, employees);
        Count("rd_staff", year, (int)(employees * (0.04 + (random.NextDouble() * 0.4))));
        Word("audit_opinion", year, random.NextDouble() < 0.94 ? "标准无保留" : "保留");
        Word("tax_credit", year, random.NextDouble() switch { < 0.5 => "A", < 0.85 => "B", < 0.93 => "M", < 0.98 => "C", _ => "D" });
    }

    private void Shares((double Revenue, double Profit) latest, bool isJointStock)
    {
        var value = Math.Max(latest.Profit * (18 + (random.NextDouble() * 20)), latest.Revenue * (1 + (random.NextDouble() * 4)));
        var capital = Math.Round(Math.Max(5_000_000, latest.Revenue * 0.15) / 1_000_000) * 1_000_000;
        Amount("mcap", null, value);
        if (isJointStock)
        {
            Amount("share_capital_pre", null, capital);
            Amount("share_capital_post", null, Math.Round(capital / 0.75));
            Share("public_offer_ratio", null, 0.25);
            Share("public_holder_ratio", null, 0.25);
            Count("shareholders_post", null, 120 + random.Next(600));
            Count("offer_shares", null, (int)Math.Min(int.MaxValue, capital / 3));
            Count("offer_subscribers", null, 100 + random.Next(400));
        }
    }

    private void Technology(bool advanced)
    {
        var patents = (int)(random.NextDouble() * random.NextDouble() * (advanced ? 60 : 25));
        Share("rd_staff_ratio", null, 0.04 + (random.NextDouble() * 0.4));
        Count("inv_patents_main", null, patents);
        Count("inv_patents_core", null, patents);
        Flag("is_software", random.NextDouble() < 0.12);
        Flag("star_sector_fit", random.NextDouble() < 0.5);
        Day("hightech_issued_on", random.NextDouble() < (isProspect ? 0.97 : 0.75) ? today.AddDays(-random.Next(isProspect ? 1120 : 1400)) : null);
        Day("little_giant_issued_on", random.NextDouble() < 0.08 ? today.AddDays(-random.Next(1000)) : null);
        Flag("national_contest_finalist", random.NextDouble() < 0.05);
        Flag("rd_focused", random.NextDouble() < (isProspect ? 0.98 : 0.85));
    }

    private void Capital(ListingStage stage, bool isJointStock)
    {
        var invested = random.NextDouble() < (isProspect ? 0.93 : 0.55);
        Flag("vc_invested", invested);
        Amount("vc_invested_amount", null, invested ? Math.Exp(15 + (random.NextDouble() * 4.5)) : 0);
        Flag("plans_listing_5y", stage > ListingStage.Cultivation || random.NextDouble() < (isProspect ? 0.97 : 0.6));
        if (isJointStock && random.NextDouble() < 0.2)
        {
            Word("neeq_tier", null, random.NextDouble() < 0.35 ? "基础层" : "创新层");
            Day("neeq_listed_on", today.AddDays(-random.Next(1500)));
        }
        else
        {
            Word("neeq_tier", null, "未挂牌");
        }
    }

    private void Compliance()
    {
        Word("industry_class", null, random.NextDouble() switch { < 0.6 => "鼓励类", < 0.95 => "允许类", _ => "限制类" });
        foreach (var good in (string[])["permits_complete", "profit_model_clear", "product_capability", "differentiated_products", "scale_brand_channels", "equity_structure_clear"])
        {
            Flag(good, random.NextDouble() < 0.95);
        }

        foreach (var bad in (string[])["title_dispute", "nominee_holding", "criminal_case_pending", "major_tax_violation_3y"])
        {
            Flag(bad, random.NextDouble() < 0.03);
        }

        Flag("fourteen_clusters", random.NextDouble() < 0.3);
    }

    /// <summary>What a sponsor has confirmed of an enterprise that filed for tutoring.</summary>
    private void DueDiligence(DateOnly establishedOn)
    {
        foreach (var good in (string[])["organs_sound", "ic_effective", "assets_independent", "core_technicians_stable", "operation_lawful", "modern_industry_field", "high_tech_sector"])
        {
            Flag(good, random.NextDouble() < 0.98);
        }

        foreach (var bad in (string[])
        [
            "horizontal_competition", "unfair_related_deals", "business_changed", "management_changed", "controller_changed", "ownership_dispute_control",
            "asset_dispute", "solvency_risk", "environment_changed", "crime_3y", "major_violation_3y", "managers_penalised_3y", "star_sector_prohibited",
            "chinext_barred_industry", "crime_36m", "penalty_12m", "under_investigation", "dishonest_debtor", "late_report_36m", "other_adverse_bse",
        ])
        {
            Flag(bad, random.NextDouble() < 0.01);
        }

        foreach (var rare in (string[])["core_tech_certified", "national_sci_award", "national_major_project", "import_substitution"])
        {
            Flag(rare, random.NextDouble() < 0.08);
        }

        Flag("emerging_industry", random.NextDouble() < 0.5);
        Word("ic_opinion", null, random.NextDouble() < 0.97 ? "无保留" : "保留");
        Day("operating_since_on", establishedOn);
    }

    private void Amount(string metric, int? year, double yuan) => Add(metric, year, Math.Round((decimal)yuan, 2), null);

    private void Share(string metric, int? year, double share) => Add(metric, year, Math.Round((decimal)share, 4), null);

    private void Count(string metric, int? year, int count) => Add(metric, year, count, null);

    private void Flag(string metric, bool value) => Add(metric, null, value ? 1 : 0, null);

    private void Day(string metric, DateOnly? day) => Add(metric, null, day?.DayNumber, null);

    private void Word(string metric, int? year, string word) => Add(metric, year, null, word);

    private void Add(string name, int? year, decimal? number, string? word)
    {
        var leaveUnknown = random.NextDouble() < (isProspect && Array.IndexOf(Conditions, name) >= 0 ? UnknownConditionShare : UnknownShare);
        if (leaveUnknown || (number is null && word is null))
        {
            return;
        }

        var metric = metrics.Find(name) ?? throw new InvalidOperationException($"The metric vocabulary lacks '{name}', which demo data fill.");
        _facts.Add(new FactChange(metric, year, number, word));
    }
}
