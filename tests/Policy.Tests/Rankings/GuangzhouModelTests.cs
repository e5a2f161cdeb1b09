using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Rankings;

/// <summary>The model of Guangzhou's lists, read from the facts of one enterprise computed by hand.</summary>
public sealed class GuangzhouModelTests
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    private static RankingModel Model => TestPolicies.RankingModels.InForceOn("guangzhou-2022", Day)!;

    [Test]
    public void InForceOn_DayBeforeTheModelAndFirstDay_AnswersNoneAndTheModel()
    {
        Assert.That(TestPolicies.RankingModels.InForceOn("guangzhou-2022", new DateOnly(2021, 12, 31)), Is.Null);
        Assert.That(TestPolicies.RankingModels.InForceOn("guangzhou-2022", new DateOnly(2022, 1, 1))?.Description.ModelId, Is.EqualTo("GZ22-RM-1"));
        Assert.That(TestPolicies.RankingModels.InForceOn("datong-2022", Day), Is.Null);
    }

    [Test]
    public void Model_Loaded_NamesItsConditionsAndSumsToOne()
    {
        Assert.That(Model.Rules.LeafShares.Sum(), Is.EqualTo(1m));
        Assert.That(Model.Description.EntryConditions.Select(c => c.RuleId), Is.EqualTo(Model.Rules.EntryRules));
        Assert.That(Model.Description.PriorityConditions.Select(c => c.Source), Is.All.Contains("三(二)"));
        Assert.That(Model.Description.Nodes.Select(n => n.IsBureauSetting), Is.All.True);
        Assert.That((Model.Rules.TopSize, Model.Rules.ReserveSize), Is.EqualTo((100, 100)));
    }

    [Test]
    public void Measures_FactsOfOneEnterprise_AreTheHandComputedRawValues()
    {
        var raw = Read(facts => facts
            .Yearly("revenue", 2023, 100_000_000m, 2024, 120_000_000m, 2025, 144_000_000m)
            .Yearly("np_lower", 2023, 5_000_000m, 2024, 8_000_000m, 2025, 14_400_000m)
            .Yearly("cfo", 2023, 1m, 2024, 2m, 2025, 3m)
            .Yearly("rd_input", 2023, 10_000_000m, 2024, 12_000_000m, 2025, 14_400_000m)
            .Word("company_form", "股份有限公司")
            .Number("vc_invested_amount", 60_000_000m)
            .Number("rd_staff_ratio", 0.21m)
            .Number("inv_patents_main", 7)
            .Day("little_giant_issued_on", new DateOnly(2023, 7, 1))
            .Flag("national_contest_finalist", false));

        Assert.That(raw, Is.EqualTo(new Dictionary<string, decimal?>
        {
            ["company_form"] = 100,
            ["neeq_tier"] = 0,
            ["institutional_investment"] = 60_000_000m,
            ["revenue"] = 144_000_000m,
            ["revenue_growth"] = 0.2m,
            ["net_profit"] = 14_400_000m,
            ["net_margin"] = 0.1m,
            ["operating_cash_flow"] = 6m,
            ["rd_ratio"] = 0.1m,
            ["rd_input"] = 14_400_000m,
            ["rd_staff"] = 0.21m,
            ["rd_growth"] = 0.2m,
            ["invention_patents"] = 7,
            ["little_giant"] = 1,
            ["contest_award"] = 0,
        }));
    }

    [Test]
    public void Measures_NothingKnown_AreUnknownExceptWhatMustBeClaimed()
    {
        var raw = Read(facts => facts);

        Assert.That(raw.Where(pair => pair.Value is not null).Select(pair => pair.Key), Is.EquivalentTo(["neeq_tier", "little_giant", "contest_award"]));
    }

    [TestCase("2023-06-30", 0, TestName = "LittleGiant_OnTheThirdAnniversary_IsOver")]
    [TestCase("2023-07-01", 1, TestName = "LittleGiant_OneDayBeforeTheThirdAnniversary_IsValid")]
    [TestCase("2026-06-30", 1, TestName = "LittleGiant_OnTheDayOfIssue_IsValid")]
    [TestCase("2026-07-01", 0, TestName = "LittleGiant_BeforeTheDayOfIssue_IsNotYet")]
    public void LittleGiant_Boundary(string issuedOn, int expected)
    {
        var raw = Read(facts => facts.Day("little_giant_issued_on", DateOnly.ParseExact(issuedOn, "yyyy-MM-dd")));

        Assert.That(raw["little_giant"], Is.EqualTo((decimal)expected));
    }

    [TestCase(999_999, 0)]
    [TestCase(4_999_999, 0)]
    [TestCase(5_000_000, 40)]
    [TestCase(99_999_999, 80)]
    [TestCase(100_000_000, 100)]
    public void InstitutionalInvestment_AtAndBelowTheBands_EarnsTheirPoints(int yuan, int points)
    {
        var candidate = new RankingCandidate
        {
            EnterpriseId = new Guid(1, 0, 0, new byte[8]),
            Name = "示例精工001",
            CreditCode = null,
            CountyCode = null,
            Entry = [],
            Priority = [],
            Values = [.. Model.Rules.Tree.Leaves.Select((leaf, i) => Model.Rules.Tree.Nodes[leaf].Id == "institutional_investment" ? yuan : (decimal?)0.01m)],
        };

        var entry = Ranking.Compute(Model.Rules, [candidate], []).Value.Entries[0];

        Assert.That(entry.Normalised[Index("institutional_investment")], Is.EqualTo((decimal)points));
    }

    private static int Index(string id) => Enumerable.Range(0, Model.Rules.Tree.Leaves.Count).Single(i => Model.Rules.Tree.Nodes[Model.Rules.Tree.Leaves[i]].Id == id);

    private static Dictionary<string, decimal?> Read(Func<Facts, Facts> describe)
    {
        var frame = new EvaluationFrame(describe(new Facts()).Build(), Day);
        return Model.Measures
            .Select((measure, i) => (Model.Rules.Tree.Nodes[Model.Rules.Tree.Leaves[i]].Id, Value: measure.Read(frame)))
            .ToDictionary(pair => pair.Id, pair => pair.Value);
    }

    /// <summary>Five enterprises, some figures missing, some beyond floor or ceiling; the scores were computed apart from this code, in exact fractions.</summary>
    [Test]
    public void Compute_FiveEnterprises_GivesTheGoldenScores()
    {
        decimal?[][] values =
        [
            [100, 60, 60_000_000, 144_000_000, 0.2m, 14_400_000, 0.1m, 6_000_000, 0.1m, 14_400_000, 0.21m, 0.2m, 7, 1, 0],
            [40, 0, 120_000_000, 80_000_000, 0.6m, -4_000_000, -0.05m, -2_000_000, 0.3m, 24_000_000, 0.45m, 0.5m, 52, 0, 1],
            [100, 100, 4_999_999, 900_000_000, 0.05m, 90_000_000, 0.1m, 70_000_000, 0.04m, 36_000_000, 0.08m, -0.1m, 15, null, 0],
            [40, 0, null, 80_000_000, null, 1_000_000, 0.0125m, null, 0.15m, null, 0.3m, 0.3m, 1, 0, 0],
            [0, 0, 5_000_000, 20_000_000, 0.5m, -20_000_000, -0.9m, 500_000, 0.02m, 400_000, null, 1.4m, 0, 0, 0],
        ];

        var ranking = Ranking.Compute(Model.Rules, values.Select(Candidate), []).Value;

        Assert.That(ranking.Entries.Select(e => (e.Rank, e.Candidate.Name, e.Score)), Is.EqualTo(new (int?, string, decimal?)[]
        {
            (1, "示例精工002", 68.041666666667m), (2, "示例精工001", 67.041666666667m), (3, "示例精工003", 57m), (4, "示例精工004", 48.567307692308m),
            (5, "示例精工005", 18.611111111111m),
        }));

        static RankingCandidate Candidate(decimal?[] row, int i) => new()
        {
            EnterpriseId = new Guid(i + 1, 0, 0, new byte[8]),
            Name = $"示例精工{i + 1:D3}",
            CreditCode = null,
            CountyCode = "440106",
            Entry = [.. Model.Rules.EntryRules.Select(id => new CandidateCondition(id, Outcome.Met))],
            Priority = [.. Model.Rules.PriorityRules.Select(id => new CandidateCondition(id, Outcome.NotMet))],
            Values = row,
        };
    }

    /// <summary>Facts by metric name.</summary>
    private sealed class Facts
    {
        private readonly EnterpriseFactsBuilder _facts = new(TestPolicies.Store.Metrics);

        public Facts Yearly(string metric, int first, decimal one, int second, decimal two, int third, decimal three)
        {
            _facts.Set(Metric(metric), first, one).Set(Metric(metric), second, two).Set(Metric(metric), third, three);
            return this;
        }

        public Facts Number(string metric, decimal value)
        {
            _facts.Set(Metric(metric), value);
            return this;
        }

        public Facts Word(string metric, string word)
        {
            _facts.Set(Metric(metric), word);
            return this;
        }

        public Facts Day(string metric, DateOnly day)
        {
            _facts.Set(Metric(metric), day);
            return this;
        }

        public Facts Flag(string metric, bool flag)
        {
            _facts.Set(Metric(metric), flag);
            return this;
        }

        public EnterpriseFacts Build() => _facts.Build();

        private static MetricDefinition Metric(string name) => TestPolicies.Store.Metrics.Find(name)!;
    }
}
