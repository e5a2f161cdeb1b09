using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Decides a case of removal, or takes the decision back.</summary>
/// <param name="CaseId">Case.</param>
/// <param name="Action">An action of the process, e.g. <c>confirm</c>.</param>
/// <param name="Version">Version of the case the caller read.</param>
/// <param name="Note">Reason, 1 to 1000 characters.</param>
public sealed record TakeRemovalStepCommand(Guid CaseId, string Action, int Version, string? Note) : ICommand<RemovalVersion>;

internal sealed class TakeRemovalStepHandler(
    IRankingReader rankings, IRemovalRepository removals, RemovalRuling ruling, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<TakeRemovalStepCommand, RemovalVersion>
{
    public async Task<Result<RemovalVersion>> Handle(TakeRemovalStepCommand request, CancellationToken cancellationToken)
    {
        if (await removals.FindAsync(request.CaseId, cancellationToken) is not { } found
            || await rankings.FindEditionAsync(found.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.RemovalNotFound;
        }

        var facts = new RemovalFacts(
            await ruling.IsNewestAsync(edition, cancellationToken),
            (await removals.ListRemovedAsync(edition.Id, cancellationToken)).Any(one => one.EnterpriseId == found.EnterpriseId && one.Cause != found.Cause));
        if (!RemovalProcess.Table.Choose(found.Stage, request.Action, facts, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return refused;
        }

        var (by, note, stage) = (user.Sign(clock), request.Note!.Trim(), action.To ?? found.Stage);
        var isDecision = stage is RemovalStage.Removed or RemovalStage.Dismissed;
        var moved = found.Move(stage, isDecision ? note : null, isDecision ? by : null);
        if (found.Version != request.Version
            || !await removals.SaveAsync(moved, new RemovalStep(found.Id, moved.Version, action.Id, note, by), cancellationToken))
        {
            return RankingErrors.RemovalStale;
        }

        events.Record(new RemovalMoved(found.EditionId, found.EnterpriseId, found.Cause, action.Event, note));
        if (stage == RemovalStage.Removed)
        {
            await LapseOthersAsync(moved, by, cancellationToken);
        }

        return new RemovalVersion(found.Id, moved.Version);
    }

    /// <summary>Who is removed has nothing left to decide; undone, the watch finds again what the facts still show.</summary>
    private async Task LapseOthersAsync(RemovalCase removed, Signature by, CancellationToken cancellationToken)
    {
        var others = (await removals.ListAsync(removed.EditionId, Scope.Unrestricted, cancellationToken))
            .Where(one => one.EnterpriseId == removed.EnterpriseId && one.Stage == RemovalStage.Open);
        foreach (var lapsed in others.Select(one => one.Move(RemovalStage.Lapsed, null, null)))
        {
            await removals.SaveAsync(lapsed, new RemovalStep(lapsed.Id, lapsed.Version, RemovalStep.Lapse, removed.Decision, by), cancellationToken);
            events.Record(new RemovalMoved(lapsed.EditionId, lapsed.EnterpriseId, lapsed.Cause, "RemovalLapsed", removed.Decision));
        }
    }
}
