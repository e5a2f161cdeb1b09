using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Whom calls for candidates, reviews and publications concern. Source: GZ22 三(一)–(三).</summary>
internal sealed class RankingNotices(IRankingRepository rankings, IRankingCampaignRepository campaigns) : INotificationSource
{
    private static readonly string[] ToldOfLists = [Roles.County, Roles.Department, Roles.Leadership];
    private static readonly string[] ToldOfCalls = [Roles.County, Roles.Enterprise, Roles.Institution];

    public Task<IReadOnlyList<Notice>> ReadAsync(IDomainEvent happened, CancellationToken cancellationToken) => happened switch
    {
        RankingMoved { Event: "RankingSubmitted" } moved => OfDraftAsync(NotificationKinds.RankingSubmitted, moved, cancellationToken),
        RankingMoved { Event: "RankingSentBack" } moved => OfDraftAsync(NotificationKinds.RankingSentBack, moved, cancellationToken),
        RankingPublished published => OfEditionAsync(published, cancellationToken),
        EditionWatched { Found: > 0 } watched => OfWatchAsync(watched, cancellationToken),
        CampaignMoved { Event: "CampaignOpened" } moved => OfCampaignAsync(moved, cancellationToken),
        NominationMoved moved => OfNominationAsync(moved, cancellationToken),
        ExpertReviewMoved { Event: "ExpertAssigned", ExpertId: { } expert } moved => OfSheetsAsync(expert, moved, cancellationToken),
        _ => Task.FromResult<IReadOnlyList<Notice>>([]),
    };

    private async Task<IReadOnlyList<Notice>> OfDraftAsync(string kind, RankingMoved moved, CancellationToken cancellationToken) =>
        await rankings.FindAsync(moved.DraftId, cancellationToken) is { Identity: var draft }
            ? [new Notice(kind, Audience.Bureau, moved.Subject, draft.Title, draft.ListYear, moved.Note)]
            : [];

    private async Task<IReadOnlyList<Notice>> OfSheetsAsync(Guid expertId, ExpertReviewMoved moved, CancellationToken cancellationToken) =>
        await rankings.FindAsync(moved.DraftId, cancellationToken) is { Identity: var draft }
            ? [new Notice(NotificationKinds.SheetsAssigned, Audience.Account(expertId), moved.Subject, draft.Title, draft.ListYear)]
            : [];

    private async Task<IReadOnlyList<Notice>> OfEditionAsync(RankingPublished published, CancellationToken cancellationToken) =>
        await rankings.FindAsync(published.DraftId, cancellationToken) is { Identity: var draft }
            ? [.. ToldOfLists.Select(role => new Notice(NotificationKinds.RankingPublished, Audience.Everybody(role), published.Subject, draft.Title, published.ListYear))]
            : [];

    private async Task<IReadOnlyList<Notice>> OfWatchAsync(EditionWatched watched, CancellationToken cancellationToken) =>
        await rankings.FindEditionAsync(watched.EditionId, cancellationToken) is { } edition
            ? [new Notice(NotificationKinds.RemovalsFound, Audience.Bureau, watched.Subject, edition.Title, edition.Imprint.ListYear)]
            : [];

    private async Task<IReadOnlyList<Notice>> OfCampaignAsync(CampaignMoved moved, CancellationToken cancellationToken) =>
        await campaigns.FindAsync(moved.CampaignId, cancellationToken) is { } campaign
            ? [.. ToldOfCalls.Select(role => new Notice(NotificationKinds.CampaignOpened, Audience.Everybody(role), moved.Subject, campaign.Title, campaign.ListYear))]
            : [];

    private async Task<IReadOnlyList<Notice>> OfNominationAsync(NominationMoved moved, CancellationToken cancellationToken)
    {
        var kind = moved.Event switch
        {
            "NominationSubmitted" => NotificationKinds.NominationSubmitted,
            "NominationSentBack" => NotificationKinds.NominationSentBack,
            "NominationAccepted" => NotificationKinds.NominationAccepted,
            "NominationRefused" => NotificationKinds.NominationRefused,
            _ => null,
        };
        if (kind is null
            || await campaigns.FindNominationAsync(moved.NominationId, new NominationReader(Scope.Unrestricted, null), cancellationToken) is not { } nomination)
        {
            return [];
        }

        var year = (await campaigns.FindAsync(nomination.CampaignId, cancellationToken))?.ListYear;
        var concerned = kind == NotificationKinds.NominationSubmitted
            ? [Audience.Bureau]
            : nomination.Sources.Select(source => Audience.Account(source.By.UserId)).Prepend(Audience.Enterprise(nomination.EnterpriseId)).Distinct();
        return [.. concerned.Select(to => new Notice(kind, to, moved.Subject, nomination.EnterpriseName, year, moved.Note))];
    }
}
