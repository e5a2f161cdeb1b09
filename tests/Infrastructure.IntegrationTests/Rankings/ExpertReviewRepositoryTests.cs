using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class ExpertReviewRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 6, 30);
    private static readonly Scope Tianhe = new("440106", null);
    private static readonly Signature By = new(Guid.Empty, "示例处长", Noon);

    private readonly SequentialIds _ids = new();

    private IExpertReviewRepository Reviews => Get<IExpertReviewRepository>();

    [Test]
    public async Task Sheet_StoredAndSubmitted_ReadsBackEveryColumnForItsExpertOnly()
    {
        var expert = await ExpertAsync("expert-a", "示例专家 甲");
        var (draft, candidates) = await DraftAsync();
        var sheet = Sheet(draft, candidates[0], expert, "示例会计师事务所");
        await Reviews.AddAsync([sheet, Sheet(draft, candidates[1], expert, "示例会计师事务所")], default);

        var submitted = sheet with
        {
            Stage = SheetStage.Submitted,
            Points = new Dictionary<string, decimal> { ["technology"] = 87.5m, ["market"] = 60 },
            Score = 73.333333m,
            Comment = "示例意见",
            SubmittedAt = Noon.AddHours(1),
        };
        Assert.That(await Reviews.SaveAsync(submitted, default), Is.True);
        Assert.That(await Reviews.SaveAsync(submitted, default), Is.False, "somebody changed it since");

        var found = (await Reviews.FindAsync(sheet.Id, expert.Id, default))!;
        Assert.That(found with { Points = submitted.Points }, Is.EqualTo(submitted with { Version = 2 }));
        Assert.That(found.Points, Is.EquivalentTo(submitted.Points));
        Assert.That(await Reviews.FindAsync(sheet.Id, Guid.NewGuid(), default), Is.Null);
        Assert.That((await Reviews.ListOfExpertAsync(expert.Id, default)).Select(one => one.Stage), Is.EqualTo([SheetStage.Assigned, SheetStage.Submitted]), "those to do first");
        Assert.That((await Reviews.ListAsync(draft, Scope.Unrestricted, default)).Select(one => one.EnterpriseId), Is.EquivalentTo(candidates.Select(one => one.EnterpriseId)));
        Assert.That((await Reviews.ListAsync(draft, Tianhe, default)).Select(one => one.EnterpriseId), Is.EqualTo([candidates[1].EnterpriseId]));
    }

    [Test]
    public async Task Experts_OpenAccounts_AreListedByName()
    {
        var second = await ExpertAsync("expert-z", "示例专家 乙二");
        var first = await ExpertAsync("expert-y", "示例专家 乙一");
        await Get<AccountStore>().AddAsync(new NewAccount("officer", "示例处长 乙", "a password of this test", Roles.Bureau), default);

        var listed = (await Reviews.ListExpertsAsync(default)).Select(one => one.Id).ToList();

        Assert.That(listed, Does.Contain(first.Id).And.Contain(second.Id));
        Assert.That((await Reviews.ListExpertsAsync(default)).Select(one => one.Name), Does.Not.Contain("示例处长 乙"));
    }

    [Test]
    public async Task Interests_Recorded_AreOnceAndCanBeTakenBack()
    {
        var enterprise = await EnterpriseAsync("示例利害一", "440111");
        var interest = new EnterpriseInterest(_ids.Next(), enterprise, "示例律师事务所", InterestRelation.Lawyer, By);

        Assert.That(await Reviews.AddInterestAsync(interest, default), Is.True);
        Assert.That(await Reviews.AddInterestAsync(interest with { Id = _ids.Next() }, default), Is.False);
        Assert.That((await Reviews.ListInterestsAsync(default)).Where(one => one.EnterpriseId == enterprise), Is.EqualTo([interest]));
        await Reviews.DropInterestAsync(interest.Id, default);
        Assert.That((await Reviews.ListInterestsAsync(default)).Where(one => one.EnterpriseId == enterprise), Is.Empty);
    }

    [Test]
    public async Task Recommenders_OfEveryYearOfTheProgramme_AreInstitutionsOnly()
    {
        var enterprise = await EnterpriseAsync("示例推荐一", "440111");
        foreach (var (programme, year, nominator, name) in new[]
        {
            ("programme-a", 2031, Nominator.Institution, "示例证券"), ("programme-a", 2032, Nominator.Institution, "示例创投"), ("programme-a", 2033, Nominator.Bureau, "示例金融办"),
            ("programme-b", 2031, Nominator.Institution, "示例银行"),
        })
        {
            await NominateAsync(programme, year, enterprise, nominator, name);
        }

        Assert.That((await Reviews.ListRecommendersAsync("programme-a", default))[enterprise], Is.EquivalentTo(["示例创投", "示例证券"]));
    }

    [Test]
    public async Task Study_Kept_ReadsBackWithALongResult()
    {
        var studies = Get<IRankingStudyStore>();
        var study = new RankingStudy(_ids.Next(), RankingStudyKind.Robustness, "guangzhou-2022", _ids.Next(), "10000 × ±25% #1", By);
        var result = string.Concat(Enumerable.Range(0, 3000).Select(i => $"\"{i}\","));

        await studies.AddAsync(study, result, default);

        Assert.That(await studies.FindAsync(study.Id, RankingStudyKind.Robustness, default), Is.EqualTo((study, result)));
        Assert.That(await studies.FindAsync(study.Id, RankingStudyKind.Backtest, default), Is.Null);
        Assert.That(await studies.ListAsync(RankingStudyKind.Robustness, study.DraftId, default), Is.EqualTo([study]));
        Assert.That(await studies.ListAsync(RankingStudyKind.Robustness, _ids.Next(), default), Is.Empty);
    }

    [Test]
    public async Task PastFacts_SupersededLater_AreThoseOfTheDay()
    {
        var metrics = Get<Application.Policies.IPolicyCatalog>().Metrics;
        var enterprise = await EnterpriseAsync("示例往年一", "330106");
        var (patents, revenue, reform) = (metrics.Find("inv_patents_main")!, metrics.Find("revenue")!, metrics.Find("share_reform_completed_on")!);
        await RecordAsync(enterprise, new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), new FactChange(patents, null, 3, null), new FactChange(revenue, 2023, 1_000_000, null));
        await RecordAsync(
            enterprise, new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero), new FactChange(patents, null, 8, null), new FactChange(revenue, 2024, 2_000_000, null),
            new FactChange(reform, null, new DateOnly(2025, 2, 1).DayNumber, null));

        var recorded = await ReadAsync(new DateOnly(2024, 6, 30), BacktestKnowledge.Recorded);
        var onTheDay = await ReadAsync(new DateOnly(2025, 3, 1), BacktestKnowledge.Recorded);
        var before = await ReadAsync(new DateOnly(2024, 2, 28), BacktestKnowledge.Recorded);
        var periods = await ReadAsync(new DateOnly(2025, 4, 30), BacktestKnowledge.Periods);
        var may = await ReadAsync(new DateOnly(2025, 5, 1), BacktestKnowledge.Periods);

        Assert.That((recorded.Number(patents), recorded.Number(revenue, 2023), recorded.Number(revenue, 2024)), Is.EqualTo((3m, 1_000_000m, (decimal?)null)));
        Assert.That((onTheDay.Number(patents), onTheDay.Number(revenue, 2024)), Is.EqualTo((8m, 2_000_000m)), "the whole day in China counts");
        Assert.That((before.Number(patents), before.Flag(metrics.Find("is_listed")!)), Is.EqualTo(((decimal?)null, false)));
        Assert.That((periods.Number(revenue, 2023), periods.Number(revenue, 2024)), Is.EqualTo((1_000_000m, (decimal?)null)), "the accounts of 2024 are due in May");
        Assert.That(may.Number(revenue, 2024), Is.EqualTo(2_000_000m));

        async Task<EnterpriseFacts> ReadAsync(DateOnly day, BacktestKnowledge knowledge)
        {
            await foreach (var one in Get<IPastFactsReader>().StreamAsync("3301", day, knowledge, new Dictionary<Guid, DateOnly>(), default))
            {
                return one.Facts;
            }

            throw new InvalidOperationException("The enterprise is missing.");
        }
    }

    private Task<IReadOnlyDictionary<Guid, int>> RecordAsync(Guid enterprise, DateTimeOffset at, params FactChange[] changes) => Get<IFactLog>().RecordAsync(
        new FactSubmission(_ids.Next(), SupplierKind.Bureau, null, "示例处长", "示例文件", at), new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise] = changes }, default);

    private async Task<ExpertResponse> ExpertAsync(string account, string name)
    {
        await Get<AccountStore>().AddAsync(new NewAccount(account, name, "a password of this test", Roles.Expert), default);
        return (await Reviews.ListExpertsAsync(default)).Single(one => one.Name == name);
    }

    private async Task<Guid> EnterpriseAsync(string name, string county)
    {
        var enterprise = Enterprise.Register(_ids.Next(), new EnterpriseIdentity(name, null, county, null, null, null, null, null), ListingStage.Cultivation, Day).Value;
        await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
        return enterprise.Id;
    }

    private async Task NominateAsync(string programme, int year, Guid enterprise, Nominator nominator, string name)
    {
        var campaigns = Get<IRankingCampaignRepository>();
        var campaign = RankingCampaign.Open(_ids.Next(), programme, year, "示例征集", (new DateOnly(year, 7, 1), new DateOnly(year, 7, 25)), By).Value;
        await campaigns.AddAsync(campaign, default);
        var source = new NominationSource(_ids.Next(), "other", nominator, "示例依据", By with { Name = name });
        var nomination = new Nomination(_ids.Next(), campaign.Id, enterprise, "示例", null, "440111", NominationStage.Filling, Outcome.Unknown, Day, By, null, 1, [source]);
        await campaigns.AddNominationAsync(nomination, default);
        await campaigns.AddSourceAsync(nomination.Id, source, default);
    }

    /// <summary>A draft of two candidates, the second in Tianhe.</summary>
    private async Task<(Guid Draft, RankingCandidate[] Candidates)> DraftAsync()
    {
        var model = Get<IRankingModelCatalog>().InForceOn("guangzhou-2022", Day)!;
        RankingCandidate[] candidates =
        [
            .. new[] { "440111", "440106" }.Select((county, i) => new RankingCandidate
            {
                EnterpriseId = _ids.Next(),
                Name = $"示例评审{i}",
                CreditCode = null,
                CountyCode = county,
                Entry = [.. model.Rules.EntryRules.Select(id => new CandidateCondition(id, Outcome.Met))],
                Priority = [.. model.Rules.PriorityRules.Select(id => new CandidateCondition(id, Outcome.NotMet))],
                Values = [.. model.Rules.Tree.Leaves.Select(_ => (decimal?)(i + 1))],
            }),
        ];
        var draft = RankingDraft.Start(new RankingDraftIdentity(_ids.Next(), "guangzhou-2022", 2026, Day, "评审", "示例处长", Noon)).Value;
        await Get<IRankingRepository>().AddAsync(
            draft, model.Description, Ranking.Compute(model.Rules, candidates, []).Value, new RankingStep(1, RankingStep.DrawUp, null, null, null, By), default);
        return (draft.Identity.Id, candidates);
    }

    private ReviewSheet Sheet(Guid draft, RankingCandidate candidate, ExpertResponse expert, string institution) => new(
        _ids.Next(), draft, candidate.EnterpriseId, candidate.Name, expert.Id, expert.Name, institution, SheetStage.Assigned, new Dictionary<string, decimal>(), null, null, By, null, 1);
}
