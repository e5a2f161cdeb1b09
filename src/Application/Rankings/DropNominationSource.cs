using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Takes back a source somebody named by mistake: who named it, or the bureau, while the nomination is filled in or sent back.</summary>
/// <param name="NominationId">Nomination.</param>
/// <param name="SourceId">Identifier of the source.</param>
/// <param name="Version">Version of the nomination the caller read.</param>
public sealed record DropNominationSourceCommand(Guid NominationId, Guid SourceId, int Version) : ICommand<NominationVersion>;

internal sealed class DropNominationSourceHandler(
    IRankingCampaignRepository campaigns, NominationDesk desk, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<DropNominationSourceCommand, NominationVersion>
{
    public async Task<Result<NominationVersion>> Handle(DropNominationSourceCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.NominationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var nomination = sheet.Nomination;
        if (nomination.Sources.FirstOrDefault(one => one.Id == request.SourceId) is not { } source
            || (source.By.UserId != user.UserId && CampaignRules.Of(user.Role) != Nominator.Bureau))
        {
            return RankingErrors.NominationNotFound;
        }

        if (nomination.Stage is not (NominationStage.Filling or NominationStage.SentBack) || sheet.Campaign.Stage == CampaignStage.Settled)
        {
            return RankingErrors.NominationClosed;
        }

        if (nomination.Version != request.Version || !await campaigns.SaveNominationAsync(nomination, cancellationToken))
        {
            return RankingErrors.StaleVersion;
        }

        await campaigns.DropSourceAsync(source.Id, cancellationToken);
        await campaigns.AddStepAsync(
            sheet.Campaign.Id,
            new CampaignStep(ids.Next(), nomination.Id, CampaignProcess.DropSource, $"{source.SourceId}: {source.Detail}", user.Sign(clock)),
            cancellationToken);
        events.Record(new NominationMoved(nomination.Id, nomination.EnterpriseId, "SourceDropped", source.SourceId));
        return new NominationVersion(nomination.Id, nomination.Version + 1);
    }
}
