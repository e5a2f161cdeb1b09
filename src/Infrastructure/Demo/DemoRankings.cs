using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Last year's published edition of the Guangzhou lists, with one enterprise taken off before and some found and removed since, and this year's draft, before the experts.</summary>
internal sealed class DemoRankings(IMediator mediator, DemoCampaigns campaigns)
{
    private const string Programme = "guangzhou-2022";
    private const int FirstReviewed = 11;
    private const int LastReviewed = 14;

    public async Task FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var lastYear = today.Year - 1;
        var first = await DrawUpAsync(new DateOnly(lastYear, 7, 31), lastYear, cancellationToken);
        if (first is null)
        {
            // A demo of a few enterprises may hold nobody who meets the conditions; then it simply has no lists.
            return;
        }

        var version = await TakeOffAsync(first, cancellationToken);
        version = (await mediator.Send(new TakeRankingStepCommand(first.Id, RankingProcess.Submit, version, null), cancellationToken)).Value.Version;
        var edition = (await mediator.Send(new PublishRankingCommand(first.Id, version), cancellationToken)).Value;
        await ManageAsync(edition.EditionId, today, cancellationToken);
        await AssignExpertsAsync(await DrawUpAsync(today, today.Year, cancellationToken), cancellationToken);
        await campaigns.FillAsync(first.Id, today, cancellationToken);

        // All of the demo's facts were recorded just now; by their periods they still tell of last year. The job runs once the product has started.
        _ = (await mediator.Send(new StartBacktestCommand(Programme, new DateOnly(lastYear, 7, 31), today, BacktestKnowledge.Periods), cancellationToken)).Value;
    }

    /// <summary>One of the listed got listed on an exchange and is removed, one stays for a reason, one is stated by an officer; what else the facts show waits.</summary>
    private async Task ManageAsync(Guid editionId, DateOnly today, CancellationToken cancellationToken)
    {
        var entries = (await mediator.Send(
            new ListRankingEntriesQuery(editionId, IsEdition: true, new RankingEntryFilter(IsListed: true), new PageRequest(1, 12)), cancellationToken)).Value.Items;
        if (entries.Count < 12)
        {
            return;
        }

        var listing = new RecordMilestoneCommand(entries[7].EnterpriseId, MilestoneKind.Listed, today.AddDays(-18), "上市公告（示例）");
        _ = (await mediator.Send(listing, cancellationToken)).TryGetValue(out _, out _);
        _ = (await mediator.Send(new WatchEditionCommand(editionId), cancellationToken)).Value;
        _ = (await mediator.Send(new StateRemovalCommand(editionId, entries[9].EnterpriseId, RemovalCause.Other, "示例：企业书面申请退出榜单"), cancellationToken)).Value;
        var open = (await mediator.Send(new GetRemovalsQuery(editionId), cancellationToken)).Value.Cases.Select(one => one.Case).ToList();
        await DecideAsync(open.Find(one => one.Cause == RemovalCause.Listed), RemovalProcess.Confirm, "示例：已在创业板上市，移出榜单", cancellationToken);
        await DecideAsync(open.Find(one => one.Cause == RemovalCause.Penalised), "dismiss", "示例：经核实不属于重大违法，保留在榜", cancellationToken);
    }

    /// <summary>Two experts have candidates of this year's draft to score.</summary>
    private async Task AssignExpertsAsync(RankingDraftVersion? draft, CancellationToken cancellationToken)
    {
        if (draft is null)
        {
            return;
        }

        var experts = (await mediator.Send(new ListExpertsQuery(), cancellationToken)).Value;
        foreach (var (expert, institution) in experts.Zip(["示例证券公司", "示例会计师事务所"]))
        {
            _ = (await mediator.Send(new AssignExpertCommand(draft.Id, expert.Id, institution, FirstReviewed, LastReviewed), cancellationToken)).Value;
        }
    }

    private async Task DecideAsync(RemovalCase? one, string action, string reason, CancellationToken cancellationToken)
    {
        if (one is not null)
        {
            _ = (await mediator.Send(new TakeRemovalStepCommand(one.Id, action, one.Version, reason), cancellationToken)).Value;
        }
    }

    private async Task<RankingDraftVersion?> DrawUpAsync(DateOnly asOf, int listYear, CancellationToken cancellationToken)
    {
        var drawnUp = await mediator.Send(new DrawUpRankingCommand(Programme, asOf, listYear, $"{listYear}年度拟上市高企榜单", CandidateOrigin.Register), cancellationToken);
        return drawnUp.TryGetValue(out var draft, out var error) ? draft
            : error == RankingErrors.NoCandidate ? null
            : throw new InvalidOperationException(error.Message);
    }

    private async Task<int> TakeOffAsync(RankingDraftVersion draft, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(
            new ListRankingEntriesQuery(draft.Id, IsEdition: false, new RankingEntryFilter(IsListed: true), new PageRequest(1, 3)), cancellationToken);
        if (page.Value.Items.Count < 3)
        {
            return draft.Version;
        }

        var decision = new AdjustRankingCommand(
            draft.Id, page.Value.Items[2].EnterpriseId, AdjustmentKind.TakeOff, 0, "示例：注册地拟迁出广州市，经联席会议研究不纳入本期榜单", draft.Version);
        return (await mediator.Send(decision, cancellationToken)).Value.Version;
    }
}
