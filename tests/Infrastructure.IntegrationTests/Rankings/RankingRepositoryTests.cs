using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
public sealed class RankingRepositoryTests(SqlDialect dialect)
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly Scope Tianhe = new("440106", null);

    private readonly SequentialIds _ids = new();
    private TestDatabase _database = null!;
    private AsyncServiceScope _scope;
    private IRankingRepository _rankings = null!;
    private IRankingReader _reader = null!;
    private RankingModel _model = null!;

    [OneTimeSetUp]
    public async Task CreateDatabase() => _database = await TestDatabase.CreateAsync(dialect);

    [OneTimeTearDown]
    public async Task DropDatabase()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [SetUp]
    public void Begin()
    {
        _scope = _database.Scope();
        _rankings = _scope.ServiceProvider.GetRequiredService<IRankingRepository>();
        _reader = _scope.ServiceProvider.GetRequiredService<IRankingReader>();
        _model = _scope.ServiceProvider.GetRequiredService<IRankingModelCatalog>().InForceOn("guangzhou-2022", new DateOnly(2026, 6, 30))!;
    }

    [TearDown]
    public async Task End() => await _scope.DisposeAsync();

    [Test]
    public async Task Draft_Stored_ReadsBackEveryColumn()
    {
        var (draft, ranking) = await AddAsync("往返");

        var found = await _rankings.FindAsync(draft.Identity.Id, default);
        var summary = await _reader.FindDraftAsync(draft.Identity.Id, default);

        Assert.That((found!.Identity, found.Version, found.EditionId), Is.EqualTo((draft.Identity, 1, (Guid?)null)));
        Assert.That(
            (summary!.CandidateCount, summary.RankedCount, summary.PriorityCount, summary.TopCount, summary.ReserveCount),
            Is.EqualTo((4, 2, 1, 2, 0)));
        Assert.That(ranking.Entries, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Snapshot_Stored_ComputesToTheSameBytes()
    {
        var (draft, ranking) = await AddAsync("重算");

        var snapshot = (await _rankings.ReadSnapshotAsync(draft.Identity.Id, default))!;
        var again = Ranking.Compute(snapshot.Rules, snapshot.Candidates, []).Value;

        Assert.That(
            RankingContent.Inputs(snapshot.Candidates, []), Is.EqualTo(RankingContent.Inputs(ranking.Entries.Select(e => e.Candidate), [])));
        Assert.That(RankingContent.Edition(Imprint, "x", again), Is.EqualTo(RankingContent.Edition(Imprint, "x", ranking)));
        Assert.That(snapshot.Description.Nodes, Is.EqualTo(_model.Description.Nodes));
        Assert.That(snapshot.Description.Statements, Is.EqualTo(_model.Description.Statements));
    }

    [Test]
    public async Task Entry_Stored_ReadsBackInScopeOnly()
    {
        var (draft, ranking) = await AddAsync("范围");
        var expected = ranking.Entries[0];

        var found = await _reader.FindEntryAsync(draft.Identity.Id, expected.Candidate.EnterpriseId, Scope.Unrestricted, default);
        var outside = await _reader.FindEntryAsync(draft.Identity.Id, expected.Candidate.EnterpriseId, Tianhe, default);
        var inTianhe = await _reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(), new PageRequest(1, 10), Tianhe, default);

        Assert.That(
            (found!.Outcome, found.Rank, found.Score, found.ComputedScore, found.IsPriority),
            Is.EqualTo((expected.Outcome, expected.Rank, expected.Score, expected.ComputedScore, expected.IsPriority)));
        Assert.That(found.Normalised, Is.EqualTo(expected.Normalised));
        Assert.That(found.Candidate.Values, Is.EqualTo(expected.Candidate.Values));
        Assert.That(found.Candidate.Entry, Is.EqualTo(expected.Candidate.Entry));
        Assert.That(outside, Is.Null);
        Assert.That(inTianhe.Items.Select(e => e.CountyCode), Is.EqualTo(["440106"]));
    }

    [Test]
    public async Task ListEntries_Search_FindsNameAndCreditCodeAndTakesWildcardsLiterally()
    {
        var (draft, _) = await AddAsync("搜索");
        async Task<long> CountAsync(string search) =>
            (await _reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(search), new PageRequest(1, 10), Scope.Unrestricted, default)).TotalCount;

        Assert.That(await CountAsync("示例"), Is.EqualTo(4));
        Assert.That(await CountAsync("002"), Is.EqualTo(1));
        Assert.That(await CountAsync("91440101ma00000001"), Is.EqualTo(1));
        Assert.That(await CountAsync("%"), Is.Zero);
    }

    [Test]
    public async Task Save_Adjustment_ReadsBackAndMovesTheOthers()
    {
        var (draft, ranking) = await AddAsync("调整");
        var first = ranking.Entries[0];
        var decision = Decision(first, AdjustmentKind.TakeOff, 0);
        draft.Adjust(decision, first, _model.Rules);
        var revised = Ranking.Compute(_model.Rules, ranking.Entries.Select(e => e.Candidate), draft.Adjustments).Value;

        Assert.That(await _rankings.SaveAsync(draft, revised, Step(draft), default), Is.True);

        var found = (await _rankings.FindAsync(draft.Identity.Id, default))!;
        var entries = await _reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(), new PageRequest(1, 10), Scope.Unrestricted, default);
        var adjustments = await _reader.ListAdjustmentsAsync(draft.Identity.Id, Scope.Unrestricted, default);
        Assert.That(found.Adjustments, Is.EqualTo([decision]));
        Assert.That(found.Version, Is.EqualTo(2));
        Assert.That(entries.Items[0].EnterpriseId, Is.EqualTo(ranking.Entries[1].Candidate.EnterpriseId));
        Assert.That(entries.Items.Single(e => e.IsAdjusted).Outcome, Is.EqualTo(RankingOutcome.TakenOff));
        Assert.That(adjustments.Single().EnterpriseName, Is.EqualTo(first.Candidate.Name));
        Assert.That(await _reader.ListAdjustmentsAsync(draft.Identity.Id, Tianhe, default), Is.Empty);
    }

    [Test]
    public async Task Save_StaleVersion_ChangesNothing()
    {
        var (draft, ranking) = await AddAsync("旧版本");
        var other = (await _rankings.FindAsync(draft.Identity.Id, default))!;
        foreach (var one in new[] { draft, other })
        {
            one.Adjust(Decision(ranking.Entries[0], AdjustmentKind.Points, 1), ranking.Entries[0], _model.Rules);
        }

        Assert.That(await _rankings.SaveAsync(draft, ranking, Step(draft), default), Is.True);
        Assert.That(await _rankings.SaveAsync(other, ranking, Step(other), default), Is.False);
        Assert.That(await _rankings.DeleteAsync(Restored(other, 1), default), Is.False);
    }

    [Test]
    public async Task Publish_Draft_ReadsBackAsAnEditionAndLocksTheDraft()
    {
        var (draft, ranking) = await AddAsync("发布");
        var edition = await PublishAsync(draft, ranking, 2031, 1);

        var found = (await _rankings.FindEditionAsync(edition.Id, default))!;
        var byNumber = await _reader.FindEditionAsync("guangzhou-2022-2031-01", default);
        var published = await _reader.ListPublishedAsync(draft.Identity.Id, default);

        Assert.That(found, Is.EqualTo(edition));
        Assert.That(byNumber!.Id, Is.EqualTo(edition.Id));
        Assert.That(published.Select(p => (p.List, p.Rank)), Is.EqualTo(new[] { (PublishedList.Top, 1), (PublishedList.Top, 2) }));
        Assert.That((await _rankings.FindAsync(draft.Identity.Id, default))!.EditionId, Is.EqualTo(edition.Id));
        Assert.That(await _rankings.DeleteAsync(Restored(draft, 3), default), Is.False);
    }

    [Test]
    public async Task Publish_NumberTaken_IsAConflict()
    {
        var (first, firstRanking) = await AddAsync("先");
        var (second, secondRanking) = await AddAsync("后");
        await PublishAsync(first, firstRanking, 2032, 1);

        await SubmitAsync(second);
        second.Publish(_ids.Next());
        var result = await _rankings.PublishAsync(second, Edition(second, secondRanking, 2032, 1), Step(second), default);

        Assert.That(result.Error, Is.EqualTo(RankingErrors.NumberTaken));
        Assert.That(await _rankings.HighestNumberAsync("guangzhou-2022", 2032, default), Is.EqualTo(1));
        Assert.That(await _rankings.HighestNumberAsync("guangzhou-2022", 2033, default), Is.Zero);
    }

    [Test]
    public async Task Steps_OfADraft_ReadBackInOrderAndScope()
    {
        var (draft, ranking) = await AddAsync("步骤");
        var first = ranking.Entries[0].Candidate;
        draft.Adjust(Decision(ranking.Entries[0], AdjustmentKind.Points, 1), ranking.Entries[0], _model.Rules);
        await _rankings.SaveAsync(draft, ranking, Step(draft, first.EnterpriseId), default);
        await SubmitAsync(draft);

        var stale = Restored(draft, 2);
        stale.Move(RankingStage.Review);

        Assert.That(await _rankings.MoveAsync(stale, Step(stale), default), Is.False);
        Assert.That((await _rankings.FindAsync(draft.Identity.Id, default))!.Stage, Is.EqualTo(RankingStage.Review));
        Assert.That((await _rankings.ReadStepsAsync(draft.Identity.Id, Scope.Unrestricted, default)).Select(s => (s.Version, s.EnterpriseId)),
            Is.EqualTo(new (int, Guid?)[] { (1, null), (2, first.EnterpriseId), (3, null) }));
        Assert.That((await _rankings.ReadStepsAsync(draft.Identity.Id, Tianhe, default)).Select(s => s.Version), Is.EqualTo([1, 3]));
    }

    [Test]
    public async Task FindPreviousEdition_SeveralYears_IsTheLatestBefore()
    {
        var editions = new List<RankingEdition>();
        foreach (var (year, number) in new[] { (2041, 1), (2041, 2), (2042, 1) })
        {
            var (draft, ranking) = await AddAsync($"{year}-{number}");
            editions.Add(await PublishAsync(draft, ranking, year, number));
        }

        Assert.That(await _rankings.FindPreviousEditionAsync(editions[2], default), Is.EqualTo(editions[1]));
        Assert.That(await _rankings.FindPreviousEditionAsync(editions[1], default), Is.EqualTo(editions[0]));
    }

    [Test]
    public async Task ListPlaces_TwoEditions_NameThoseListedBeforeWithTheReason()
    {
        var (before, beforeRanking) = await AddAsync("上期");
        await PublishAsync(before, beforeRanking, 2051, 1);
        var (after, ranking) = await AddAsync("本期");
        after.Adjust(Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0), ranking.Entries[0], _model.Rules);
        var revised = Ranking.Compute(_model.Rules, ranking.Entries.Select(e => e.Candidate), after.Adjustments).Value;
        await _rankings.SaveAsync(after, revised, Step(after), default);
        await PublishAsync(after, revised, 2051, 2);

        var places = await _reader.ListPlacesAsync(after.Identity.Id, before.Identity.Id, default);

        Assert.That(places.Select(p => (p.Outcome, p.Rank, string.Join('|', p.Reasons))), Is.EqualTo(new (RankingOutcome, int?, string)[]
        {
            (RankingOutcome.Top, 1, ""), (RankingOutcome.TakenOff, null, "示例理由"),
        }));
    }

    [Test]
    public async Task ListListed_SeveralEditions_AnswersTheFirstDayInScope()
    {
        var (first, firstRanking) = await AddAsync("首期");
        var (second, secondRanking) = await AddAsync("次期");
        await PublishAsync(first, firstRanking, 2061, 1, new DateTimeOffset(2061, 7, 31, 16, 30, 0, TimeSpan.Zero), "programme-of-its-own");
        await PublishAsync(second, secondRanking, 2062, 1, new DateTimeOffset(2062, 7, 31, 16, 30, 0, TimeSpan.Zero), "programme-of-its-own");

        var listed = await _reader.ListListedAsync(second.Identity.Id, "programme-of-its-own", Scope.Unrestricted, default);

        Assert.That(listed.Select(p => (p.Rank, p.FirstListedOn)), Is.EqualTo([(1, new DateOnly(2061, 8, 1)), (2, new DateOnly(2061, 8, 1))]));
        Assert.That(await _reader.ListListedAsync(second.Identity.Id, "programme-of-its-own", Tianhe, default), Is.Empty);
    }

    [Test]
    public async Task Draft_StartedWithCarriedDecisions_ReadsThemBack()
    {
        var ranking = Ranking.Compute(_model.Rules, Candidates(), []).Value;
        var carried = Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0);
        var identity = new RankingDraftIdentity(_ids.Next(), "guangzhou-2022", 2026, new DateOnly(2026, 6, 30), "承接", "示例处长", Noon);
        var draft = RankingDraft.Start(identity, [carried]).Value;

        await _rankings.AddAsync(draft, _model.Description, Ranking.Compute(_model.Rules, Candidates(), draft.Adjustments).Value, Step(draft), default);

        var found = (await _rankings.FindAsync(identity.Id, default))!;
        Assert.That((found.Version, found.Adjustments.Single()), Is.EqualTo((1, carried)));
    }

    [Test]
    public async Task Removal_Stored_ReadsBackEveryColumnMovesAndIsOneACause()
    {
        var removals = _scope.ServiceProvider.GetRequiredService<IRemovalRepository>();
        var (draft, ranking) = await AddAsync("动态管理");
        var edition = await PublishAsync(draft, ranking, 2071, 1, null, "programme-of-removals");
        var added = Removal(edition, ranking.Entries[0]);
        var by = new Signature(Guid.Empty, "示例处长", Noon);

        Assert.That(await removals.AddAsync(added, new RemovalStep(added.Id, 1, RemovalStep.Find, null, by), default), Is.True);
        Assert.That(await removals.AddAsync(added with { Id = _ids.Next() }, new RemovalStep(added.Id, 1, RemovalStep.Find, null, by), default), Is.False);
        var read = (await removals.FindAsync(added.Id, default))!;
        Assert.That(read with { Evidence = added.Evidence }, Is.EqualTo(added));
        Assert.That(read.Evidence, Is.EqualTo(added.Evidence));
        var removed = added.Move(RemovalStage.Removed, "示例理由", by);
        Assert.That(await removals.SaveAsync(removed, new RemovalStep(added.Id, 2, "confirm", "示例理由", by), default), Is.True);
        Assert.That(await removals.SaveAsync(removed, new RemovalStep(added.Id, 2, "confirm", "示例理由", by), default), Is.False, "somebody was faster");
        Assert.That((await removals.FindAsync(added.Id, default))! with { Evidence = added.Evidence }, Is.EqualTo(removed));

        Assert.That((await removals.ReadStepsAsync(edition.Id, Scope.Unrestricted, default)).Select(step => (step.Version, step.Action)), Is.EqualTo([(1, "find"), (2, "confirm")]));
        Assert.That(await removals.ListAsync(edition.Id, Tianhe, default), Is.Empty);
        Assert.That(await removals.ReadStepsAsync(edition.Id, Tianhe, default), Is.Empty);
        ListRemoval inForce = new(added.EnterpriseId, edition.Label, added.Cause, added.Clause, "示例理由", Noon);
        Assert.That(await removals.ListRemovedAsync(edition.Id, default), Is.EqualTo([inForce]));
        Assert.That(await removals.ListStandingAsync("programme-of-removals", default), Is.EqualTo([inForce]));
        Assert.That((await removals.ListNewestEditionsAsync(default)).Select(newest => newest.Id), Does.Contain(edition.Id));

        var (next, nextRanking) = await AddAsync("再次上榜");
        var later = await PublishAsync(next, nextRanking, 2072, 1, null, "programme-of-removals");
        Assert.That(await removals.ListStandingAsync("programme-of-removals", default), Is.Empty, "a later edition lists it again");
        Assert.That((await removals.ListNewestEditionsAsync(default)).Select(newest => newest.Id), Does.Contain(later.Id).And.Not.Contain(edition.Id));
    }

    [Test]
    public async Task Watch_Saved_ReplacesTheOneBefore()
    {
        var removals = _scope.ServiceProvider.GetRequiredService<IRemovalRepository>();
        var (draft, ranking) = await AddAsync("核查");
        var edition = await PublishAsync(draft, ranking, 2073, 1);
        var watch = new EditionWatch(new DateOnly(2026, 6, 30), 2, new Signature(Guid.Empty, "示例处长", Noon));

        Assert.That(await removals.FindWatchAsync(edition.Id, default), Is.Null);
        await removals.SaveWatchAsync(edition.Id, watch, default);
        await removals.SaveWatchAsync(edition.Id, watch with { ListedCount = 7 }, default);

        Assert.That(await removals.FindWatchAsync(edition.Id, default), Is.EqualTo(watch with { ListedCount = 7 }));
    }

    private RemovalCase Removal(RankingEdition edition, RankingEntry entry) => new(
        _ids.Next(),
        edition.Id,
        entry.Candidate.EnterpriseId,
        entry.Candidate.Name,
        entry.Rank ?? 0,
        RemovalCause.Penalised,
        "三(三)3(5)",
        [new(EvidenceKind.Metric, "crime_3y", "true"), new(EvidenceKind.Statement, "", "示例|说明\n第二行")],
        RemovalStage.Open,
        new DateOnly(2026, 6, 30),
        null,
        null,
        1);

    [Test]
    public async Task Delete_Draft_LeavesNothing()
    {
        var (draft, ranking) = await AddAsync("删除");
        draft.Adjust(Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0), ranking.Entries[0], _model.Rules);
        await _rankings.SaveAsync(draft, ranking, Step(draft), default);

        Assert.That(await _rankings.DeleteAsync(draft, default), Is.True);
        Assert.That(await _rankings.FindAsync(draft.Identity.Id, default), Is.Null);
        Assert.That(await _rankings.ReadSnapshotAsync(draft.Identity.Id, default), Is.Null);
    }

    private static EditionImprint Imprint { get; } = new("guangzhou-2022", 2026, 1, new DateOnly(2026, 6, 30), "GZ22-RM-1", "1", "h");

    private async Task<(RankingDraft Draft, Ranking Ranking)> AddAsync(string title)
    {
        var identity = new RankingDraftIdentity(_ids.Next(), "guangzhou-2022", 2026, new DateOnly(2026, 6, 30), title, "示例处长", Noon);
        var draft = RankingDraft.Start(identity).Value;
        var ranking = Ranking.Compute(_model.Rules, Candidates(), []).Value;
        await _rankings.AddAsync(draft, _model.Description, ranking, Step(draft), default);
        return (draft, ranking);
    }

    private static RankingStep Step(RankingDraft draft, Guid? enterpriseId = null) =>
        new(draft.Version, RankingStep.Of(AdjustmentKind.Points), enterpriseId, enterpriseId is null ? null : "示例精工", "示例理由", new Signature(Guid.Empty, "示例处长", Noon));

    private async Task SubmitAsync(RankingDraft draft)
    {
        draft.Move(RankingStage.Review);
        Assert.That(await _rankings.MoveAsync(draft, Step(draft), default), Is.True);
    }

    private async Task<RankingEdition> PublishAsync(
        RankingDraft draft, Ranking ranking, int listYear, int number, DateTimeOffset? publishedAt = null, string programme = "guangzhou-2022")
    {
        var edition = Edition(draft, ranking, listYear, number);
        edition = edition with { PublishedAt = publishedAt ?? edition.PublishedAt, Imprint = edition.Imprint with { Programme = programme } };
        await SubmitAsync(draft);
        draft.Publish(edition.Id);
        Assert.That((await _rankings.PublishAsync(draft, edition, Step(draft), default)).Error, Is.Null);
        return edition;
    }

    private RankingEdition Edition(RankingDraft draft, Ranking ranking, int listYear, int number) => RankingEdition.Of(
        _ids.Next(), draft, Imprint with { ListYear = listYear, Number = number }, ranking, "示例处长", Noon.AddHours(1));

    private RankingAdjustment Decision(RankingEntry entry, AdjustmentKind kind, decimal points) => new()
    {
        Id = _ids.Next(),
        EnterpriseId = entry.Candidate.EnterpriseId,
        Kind = kind,
        Points = points,
        Reason = "示例理由",
        DecidedBy = "示例处长",
        DecidedAt = Noon.AddMinutes(3),
    };

    private static RankingDraft Restored(RankingDraft draft, int version) => RankingDraft.Restore(draft.Identity, version, RankingStage.Draft, null, []);

    /// <summary>Two ranked (one with priority), one failing a condition, one with an open condition; the last in Tianhe.</summary>
    private RankingCandidate[] Candidates() =>
    [
        Candidate(1, "440111", 0.071m, Outcome.Met, Outcome.Met), Candidate(2, "440111", 0.35m, Outcome.Met, Outcome.Unknown),
        Candidate(3, "440111", 0.5m, Outcome.NotMet, Outcome.NotMet), Candidate(4, "440106", 1 / 3m, Outcome.Unknown, Outcome.Met),
    ];

    private RankingCandidate Candidate(int number, string countyCode, decimal value, Outcome entry, Outcome priority) => new()
    {
        EnterpriseId = new Guid(number, 0, 0, new byte[8]),
        Name = $"示例精工{number:D3}",
        CreditCode = $"91440101MA{number:D8}",
        CountyCode = countyCode,
        Entry = [.. _model.Rules.EntryRules.Select((id, i) => new CandidateCondition(id, i == 1 ? entry : Outcome.Met))],
        Priority = [.. _model.Rules.PriorityRules.Select((id, i) => new CandidateCondition(id, i == 2 ? priority : Outcome.NotMet))],
        Values = [.. _model.Rules.Tree.Leaves.Select((leaf, i) => i % 7 == number ? (decimal?)null : value * (i + 1))],
    };
}
