using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class RankingRepositoryTests(SqlDialect dialect) : RankingFixture(dialect)
{
    [Test]
    public async Task Draft_Stored_ReadsBackEveryColumn()
    {
        var (draft, ranking) = await AddAsync("往返");

        var found = await Rankings.FindAsync(draft.Identity.Id, default);
        var summary = await Reader.FindDraftAsync(draft.Identity.Id, default);

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

        var snapshot = (await Rankings.ReadSnapshotAsync(draft.Identity.Id, default))!;
        var again = Ranking.Compute(snapshot.Rules, snapshot.Candidates, []).Value;

        Assert.That(
            RankingContent.Inputs(snapshot.Candidates, []), Is.EqualTo(RankingContent.Inputs(ranking.Entries.Select(e => e.Candidate), [])));
        Assert.That(RankingContent.Edition(Imprint, "x", again), Is.EqualTo(RankingContent.Edition(Imprint, "x", ranking)));
        Assert.That(snapshot.Description.Nodes, Is.EqualTo(Model.Description.Nodes));
        Assert.That(snapshot.Description.Statements, Is.EqualTo(Model.Description.Statements));
    }

    [Test]
    public async Task Entry_Stored_ReadsBackInScopeOnly()
    {
        var (draft, ranking) = await AddAsync("范围");
        var expected = ranking.Entries[0];

        var found = await Reader.FindEntryAsync(draft.Identity.Id, expected.Candidate.EnterpriseId, Scope.Unrestricted, default);
        var outside = await Reader.FindEntryAsync(draft.Identity.Id, expected.Candidate.EnterpriseId, Tianhe, default);
        var inTianhe = await Reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(), new PageRequest(1, 10), Tianhe, default);

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
            (await Reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(search), new PageRequest(1, 10), Scope.Unrestricted, default)).TotalCount;

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
        draft.Adjust(decision, first, Model.Rules);
        var revised = Ranking.Compute(Model.Rules, ranking.Entries.Select(e => e.Candidate), draft.Adjustments).Value;

        Assert.That(await Rankings.SaveAsync(draft, revised, Step(draft), default), Is.True);

        var found = (await Rankings.FindAsync(draft.Identity.Id, default))!;
        var entries = await Reader.ListEntriesAsync(draft.Identity.Id, new RankingEntryFilter(), new PageRequest(1, 10), Scope.Unrestricted, default);
        var adjustments = await Reader.ListAdjustmentsAsync(draft.Identity.Id, Scope.Unrestricted, default);
        Assert.That(found.Adjustments, Is.EqualTo([decision]));
        Assert.That(found.Version, Is.EqualTo(2));
        Assert.That(entries.Items[0].EnterpriseId, Is.EqualTo(ranking.Entries[1].Candidate.EnterpriseId));
        Assert.That(entries.Items.Single(e => e.IsAdjusted).Outcome, Is.EqualTo(RankingOutcome.TakenOff));
        Assert.That(adjustments.Single().EnterpriseName, Is.EqualTo(first.Candidate.Name));
        Assert.That(await Reader.ListAdjustmentsAsync(draft.Identity.Id, Tianhe, default), Is.Empty);
    }

    [Test]
    public async Task Save_StaleVersion_ChangesNothing()
    {
        var (draft, ranking) = await AddAsync("旧版本");
        var other = (await Rankings.FindAsync(draft.Identity.Id, default))!;
        foreach (var one in new[] { draft, other })
        {
            one.Adjust(Decision(ranking.Entries[0], AdjustmentKind.Points, 1), ranking.Entries[0], Model.Rules);
        }

        Assert.That(await Rankings.SaveAsync(draft, ranking, Step(draft), default), Is.True);
        Assert.That(await Rankings.SaveAsync(other, ranking, Step(other), default), Is.False);
        Assert.That(await Rankings.DeleteAsync(Restored(other, 1), default), Is.False);
    }

    [Test]
    public async Task Steps_OfADraft_ReadBackInOrderAndScope()
    {
        var (draft, ranking) = await AddAsync("步骤");
        var first = ranking.Entries[0].Candidate;
        draft.Adjust(Decision(ranking.Entries[0], AdjustmentKind.Points, 1), ranking.Entries[0], Model.Rules);
        await Rankings.SaveAsync(draft, ranking, Step(draft, first.EnterpriseId), default);
        await SubmitAsync(draft);

        var stale = Restored(draft, 2);
        stale.Move(RankingStage.Review);

        Assert.That(await Rankings.MoveAsync(stale, Step(stale), default), Is.False);
        Assert.That((await Rankings.FindAsync(draft.Identity.Id, default))!.Stage, Is.EqualTo(RankingStage.Review));
        Assert.That((await Rankings.ReadStepsAsync(draft.Identity.Id, Scope.Unrestricted, default)).Select(s => (s.Version, s.EnterpriseId)),
            Is.EqualTo(new (int, Guid?)[] { (1, null), (2, first.EnterpriseId), (3, null) }));
        Assert.That((await Rankings.ReadStepsAsync(draft.Identity.Id, Tianhe, default)).Select(s => s.Version), Is.EqualTo([1, 3]));
    }

    [Test]
    public async Task Draft_StartedWithCarriedDecisions_ReadsThemBack()
    {
        var ranking = Ranking.Compute(Model.Rules, Candidates(), []).Value;
        var carried = Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0);
        var identity = new RankingDraftIdentity(Ids.Next(), "guangzhou-2022", 2026, new DateOnly(2026, 6, 30), "承接", "示例处长", Noon);
        var draft = RankingDraft.Start(identity, [carried]).Value;

        await Rankings.AddAsync(draft, Model.Description, Ranking.Compute(Model.Rules, Candidates(), draft.Adjustments).Value, Step(draft), default);

        var found = (await Rankings.FindAsync(identity.Id, default))!;
        Assert.That((found.Version, found.Adjustments.Single()), Is.EqualTo((1, carried)));
    }

    [Test]
    public async Task Delete_Draft_LeavesNothing()
    {
        var (draft, ranking) = await AddAsync("删除");
        draft.Adjust(Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0), ranking.Entries[0], Model.Rules);
        await Rankings.SaveAsync(draft, ranking, Step(draft), default);

        Assert.That(await Rankings.DeleteAsync(draft, default), Is.True);
        Assert.That(await Rankings.FindAsync(draft.Identity.Id, default), Is.Null);
        Assert.That(await Rankings.ReadSnapshotAsync(draft.Identity.Id, default), Is.Null);
    }
}
