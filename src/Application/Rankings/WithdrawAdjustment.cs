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

internal sealed class WithdrawAdjustmentHandler(RankingRevision revision, IEventLog events) : ICommandHandler<WithdrawAdjustmentCommand, RankingDraftVersion>
{
    public Task<Result<RankingDraftVersion>> Handle(WithdrawAdjustmentCommand request, CancellationToken cancellationToken) =>
        revision.ApplyAsync(
            request.DraftId,
            request.Version,
            (draft, _) => draft.Withdraw(request.AdjustmentId).Map(done =>
            {
                events.Record(new RankingAdjustmentWithdrawn(request.DraftId, request.AdjustmentId));
                return done;
            }),
            cancellationToken);
}
