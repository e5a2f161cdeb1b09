using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Publishes a draft as the next edition of its programme and year.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Version">Version of the draft the caller read: what was not seen cannot be published.</param>
public sealed record PublishRankingCommand(Guid DraftId, int Version) : ICommand<PublishedRanking>;

/// <summary>An edition just published.</summary>
/// <param name="EditionId">Identifier.</param>
/// <param name="EditionNumber">Number for people and addresses, e.g. <c>guangzhou-2022-2026-01</c>.</param>
/// <param name="ContentHash">SHA-256 over the canonical content, lower-case hexadecimal.</param>
public sealed record PublishedRanking(Guid EditionId, string EditionNumber, string ContentHash);

internal sealed class PublishRankingHandler(
    IRankingRepository rankings, RankingConflicts conflicts, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<PublishRankingCommand, PublishedRanking>
{
    public async Task<Result<PublishedRanking>> Handle(PublishRankingCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(request.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.EditionId is not null)
        {
            return await conflicts.PublishedAsync(draft, request.Version, cancellationToken);
        }

        if (draft.Version != request.Version)
        {
            return await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        var number = await rankings.HighestNumberAsync(draft.Identity.Programme, draft.Identity.ListYear, cancellationToken) + 1;
        if (!Fix(draft, snapshot, number).TryGetValue(out var edition, out var error))
        {
            return error;
        }

        var step = new RankingStep(draft.Version, RankingProcess.Publish, null, null, edition.Label, user.Sign(clock));
        if ((await rankings.PublishAsync(draft, edition, step, cancellationToken)).Error is { } conflict)
        {
            return await DifferenceAsync(conflict, draft, request.Version, cancellationToken);
        }

        var imprint = edition.Imprint;
        events.Record(new RankingPublished(edition.Id, draft.Identity.Id, imprint.Programme, imprint.ListYear, imprint.Number, edition.ContentHash));
        return new PublishedRanking(edition.Id, edition.Label, edition.ContentHash);
    }

    /// <summary>Somebody was faster between reading and writing: what they did is read anew.</summary>
    private async Task<Error> DifferenceAsync(Error conflict, RankingDraft draft, int readVersion, CancellationToken cancellationToken)
    {
        if (conflict == RankingErrors.NumberTaken)
        {
            return await conflicts.NumberTakenAsync(draft, cancellationToken);
        }

        return await rankings.FindAsync(draft.Identity.Id, cancellationToken) is { EditionId: not null } published
            ? await conflicts.PublishedAsync(published, readVersion, cancellationToken)
            : await conflicts.StaleAsync(draft.Identity.Id, readVersion, cancellationToken);
    }

    /// <summary>The edition is computed from the stored snapshot, not from what the screen showed.</summary>
    private Result<RankingEdition> Fix(RankingDraft draft, RankingSnapshot snapshot, int number) =>
        Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments).Then(ranking =>
        {
            var identity = draft.Identity;
            var policy = snapshot.Description.Policy;
            var imprint = new EditionImprint(
                identity.Programme, identity.ListYear, number, identity.AsOf, snapshot.Description.ModelId, policy.Version, policy.Hash);
            var edition = RankingEdition.Of(ids.Next(), draft, imprint, ranking, user.Name, clock.Now);
            return draft.Publish(edition.Id).Map(_ => edition);
        });
}
