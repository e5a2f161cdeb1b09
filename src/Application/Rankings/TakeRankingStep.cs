using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Submits a draft for review or sends it back; publication has a request of its own.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Action"><c>submit</c> or <c>send-back</c>.</param>
/// <param name="Version">Version of the draft the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
public sealed record TakeRankingStepCommand(Guid DraftId, string Action, int Version, string? Note) : ICommand<RankingDraftVersion>;

internal sealed class TakeRankingStepHandler(
    IRankingRepository rankings, RankingConflicts conflicts, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<TakeRankingStepCommand, RankingDraftVersion>
{
    public async Task<Result<RankingDraftVersion>> Handle(TakeRankingStepCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.EditionId is not null)
        {
            return await conflicts.PublishedAsync(draft, request.Version, cancellationToken);
        }

        if (request.Action == RankingProcess.Publish)
        {
            return WorkflowErrors.UnknownAction([RankingProcess.Submit, RankingProcess.SendBack]);
        }

        if (!RankingProcess.Table.Choose(draft.Stage, request.Action, draft, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return draft.Version == request.Version ? refused : await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        if (draft.Version != request.Version)
        {
            return await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        draft.Move(action.To ?? draft.Stage);
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        var step = new RankingStep(draft.Version, action.Id, null, null, note, user.Sign(clock));
        if (!await rankings.MoveAsync(draft, step, cancellationToken))
        {
            return await conflicts.StaleAsync(request.DraftId, request.Version, cancellationToken);
        }

        events.Record(new RankingMoved(request.DraftId, action.Event, note));
        return new RankingDraftVersion(request.DraftId, draft.Version);
    }
}
