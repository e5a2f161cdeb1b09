using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Moves a nomination on: submitted or withdrawn by who named it, accepted, sent back or turned down by the bureau.</summary>
/// <param name="NominationId">Nomination.</param>
/// <param name="Action"><c>submit</c>, <c>accept</c>, <c>send-back</c>, <c>refuse</c>, <c>reconsider</c> or <c>withdraw</c>.</param>
/// <param name="Version">Version of the nomination the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
public sealed record TakeNominationStepCommand(Guid NominationId, string Action, int Version, string? Note) : ICommand<NominationVersion>;

internal sealed class TakeNominationStepHandler(
    IRankingCampaignRepository campaigns, NominationDesk desk, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<TakeNominationStepCommand, NominationVersion>
{
    public async Task<Result<NominationVersion>> Handle(TakeNominationStepCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.NominationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var nomination = sheet.Nomination;
        if (!CampaignProcess.Nomination.Choose(nomination.Stage, request.Action, sheet.Facts, user.Has, request.Note).TryGetValue(out var action, out var refused))
        {
            return refused;
        }

        var by = user.Sign(clock);
        var moved = nomination with
        {
            Stage = action.To ?? nomination.Stage,
            SubmittedAt = action.Id == CampaignProcess.Submit ? by.At : nomination.SubmittedAt,
        };
        if (nomination.Version != request.Version || !await campaigns.SaveNominationAsync(moved, cancellationToken))
        {
            return RankingErrors.StaleVersion;
        }

        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        await campaigns.AddStepAsync(sheet.Campaign.Id, new CampaignStep(ids.Next(), nomination.Id, action.Id, note, by), cancellationToken);
        events.Record(new NominationMoved(nomination.Id, nomination.EnterpriseId, action.Event, note));
        return new NominationVersion(nomination.Id, nomination.Version + 1);
    }
}
