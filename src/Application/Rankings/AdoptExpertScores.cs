using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Takes the experts' scores over into a draft: the list is computed anew from model and experts as the model blends them.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Version">Version of the draft the caller read.</param>
public sealed record AdoptExpertScoresCommand(Guid DraftId, int Version) : ICommand<RankingDraftVersion>;

internal sealed class AdoptExpertScoresHandler(
    IRankingRepository rankings, IExpertReviewRepository reviews, ExpertConflicts interests, RankingConflicts conflicts, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<AdoptExpertScoresCommand, RankingDraftVersion>
{
    public async Task<Result<RankingDraftVersion>> Handle(AdoptExpertScoresCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(request.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.CheckOpen().Error is { } closed)
        {
            return closed;
        }

        if (snapshot.Rules.Experts is not { } rules)
        {
            return RankingErrors.NoExpertRules;
        }

        if (draft.Version != request.Version)
        {
            return await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        var sheets = await reviews.ListAsync(request.DraftId, Scope.Unrestricted, cancellationToken);
        var scores = (await interests.CountedAsync(draft.Identity.Programme, sheets, cancellationToken))
            .GroupBy(sheet => sheet.EnterpriseId)
            .ToDictionary(group => group.Key, group => rules.Combine([.. group.Select(sheet => sheet.Score).OfType<decimal>()]));
        var blended = snapshot.Candidates.Select(candidate => candidate with { ExpertScore = scores.GetValueOrDefault(candidate.EnterpriseId) }).ToList();
        if (blended.SequenceEqual(snapshot.Candidates))
        {
            return RankingErrors.NothingToAdopt;
        }

        if (!Ranking.Compute(snapshot.Rules, blended, draft.Adjustments).TryGetValue(out var ranking, out var error))
        {
            return error;
        }

        draft.Move(draft.Stage);
        var count = scores.Values.Count(score => score is not null);
        var step = new RankingStep(draft.Version, RankingStep.Adopt, null, null, count.ToString(System.Globalization.CultureInfo.InvariantCulture), user.Sign(clock));
        if (!await rankings.SaveAsync(draft, ranking, step, cancellationToken))
        {
            return await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        events.Record(new ExpertReviewMoved(request.DraftId, "ExpertScoresAdopted", step.Note));
        return new RankingDraftVersion(request.DraftId, draft.Version);
    }
}
