using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Takes a decision about a candidate back; the list is computed anew.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="AdjustmentId">Decision.</param>
/// <param name="Version">Version of the draft the caller read.</param>
public sealed record WithdrawAdjustmentCommand(Guid DraftId, Guid AdjustmentId, int Version) : ICommand<RankingDraftVersion>;

internal sealed class WithdrawAdjustmentHandler(RankingRevision revision, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<WithdrawAdjustmentCommand, RankingDraftVersion>
{
    public Task<Result<RankingDraftVersion>> Handle(WithdrawAdjustmentCommand request, CancellationToken cancellationToken) =>
        revision.ApplyAsync(request.DraftId, request.Version, (draft, ranking) => Withdraw(request, draft, ranking), cancellationToken);

    private Result<RankingStep> Withdraw(WithdrawAdjustmentCommand request, RankingDraft draft, Ranking ranking)
    {
        var decision = draft.Adjustments.FirstOrDefault(a => a.Id == request.AdjustmentId);
        return draft.Withdraw(request.AdjustmentId).Map(_ =>
        {
            events.Record(new RankingAdjustmentWithdrawn(request.DraftId, request.AdjustmentId));
            var name = ranking.Entries.FirstOrDefault(e => e.Candidate.EnterpriseId == decision?.EnterpriseId)?.Candidate.Name;
            return new RankingStep(draft.Version, RankingStep.Withdraw, decision?.EnterpriseId, name, decision is null ? null : RankingStep.Of(decision.Kind), user.Sign(clock));
        });
    }
}
