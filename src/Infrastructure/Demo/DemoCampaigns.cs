using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>This year's call for candidates, under way: nominations at every stage, among them one that fails a condition.</summary>
internal sealed class DemoCampaigns(IMediator mediator)
{
    private const int DaysBefore = 10;
    private const int DaysAfter = 15;
    private const int Ranked = 14;

    private static readonly (string SourceId, string Detail)[] Sources =
    [
        ("recommendation", "示例创投推荐：已投资A轮，计划三年内申报创业板"),
        ("venture-database", "示例投资数据库收录：2025年B轮融资"),
        ("risk-pool-loan", "示例银行科技信贷，余额2000万元"),
        ("other", "区科技局走访发现，主营产品出口二十余国"),
    ];

    /// <param name="draftId">A draft whose candidates are named.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task FillAsync(Guid draftId, DateOnly today, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(
            new OpenCampaignCommand(
                "guangzhou-2022", today.Year, $"{today.Year}年度拟上市高企榜单征集", today.AddDays(-DaysBefore), today.AddDays(DaysAfter)),
            cancellationToken);
        var campaignId = opened.Value.Id;
        var ranked = await EntriesAsync(draftId, new RankingEntryFilter(IsListed: true), Ranked, cancellationToken);
        for (var i = 0; i < ranked.Count; i++)
        {
            var nomination = await NominateAsync(campaignId, ranked[i], i, cancellationToken);
            if (nomination is not null && i % 5 != 4)
            {
                await DecideAsync(nomination, i, cancellationToken);
            }
        }

        if (await EntriesAsync(draftId, new RankingEntryFilter(Outcome: RankingOutcome.NotEligible), 1, cancellationToken) is [var failing]
            && await NominateAsync(campaignId, failing, 0, cancellationToken) is { } refused)
        {
            refused = await StepAsync(refused, "submit", null, cancellationToken);
            await StepAsync(refused, "refuse", "示例：高新技术企业证书已过有效期，待重新认定后再申报", cancellationToken);
        }
    }

    private async Task DecideAsync(NominationVersion nomination, int index, CancellationToken cancellationToken)
    {
        var submitted = await StepAsync(nomination, "submit", null, cancellationToken);
        if (index % 5 == 2)
        {
            await StepAsync(submitted, "send-back", "示例：请补充投资协议所载投资金额", cancellationToken);
        }
        else if (index % 2 == 0)
        {
            await StepAsync(submitted, "accept", null, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<RankingEntryResponse>> EntriesAsync(Guid draftId, RankingEntryFilter filter, int count, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingEntriesQuery(draftId, IsEdition: false, filter, new PageRequest(1, count)), cancellationToken)).Value.Items;

    private async Task<NominationVersion?> NominateAsync(Guid campaignId, RankingEntryResponse entry, int index, CancellationToken cancellationToken)
    {
        if (entry.CreditCode is not { } code)
        {
            return null;
        }

        var (sourceId, detail) = Sources[index % Sources.Length];
        var named = await mediator.Send(new NominateCandidateCommand(campaignId, code, sourceId, detail), cancellationToken);
        if (index % 3 == 0)
        {
            (sourceId, detail) = Sources[(index + 1) % Sources.Length];
            named = await mediator.Send(new NominateCandidateCommand(campaignId, code, sourceId, detail), cancellationToken);
        }

        return named.Value;
    }

    private async Task<NominationVersion> StepAsync(NominationVersion nomination, string action, string? note, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeNominationStepCommand(nomination.Id, action, nomination.Version, note), cancellationToken)).TryGetValue(out var next, out var error)
            ? next
            : action == "accept" ? nomination : throw new InvalidOperationException(error.Message);
}
