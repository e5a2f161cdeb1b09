using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Last year's published edition of the Guangzhou lists, with one enterprise taken off, and this year's draft.</summary>
internal sealed class DemoRankings(IMediator mediator, DemoCampaigns campaigns)
{
    private const string Programme = "guangzhou-2022";

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
        _ = (await mediator.Send(new PublishRankingCommand(first.Id, version), cancellationToken)).Value;
        await DrawUpAsync(today, today.Year, cancellationToken);
        await campaigns.FillAsync(first.Id, today, cancellationToken);
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
