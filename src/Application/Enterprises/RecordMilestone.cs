using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Records that an enterprise reached a milestone on a day.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Kind">What was reached.</param>
/// <param name="HappenedOn">Day, from 1990 to today.</param>
/// <param name="Document">Document that proves it, 1 to 300 characters.</param>
public sealed record RecordMilestoneCommand(Guid EnterpriseId, MilestoneKind Kind, DateOnly HappenedOn, string Document) : ICommand<Milestone>;

internal sealed class RecordMilestoneHandler(
    IEnterpriseRepository enterprises, IMilestoneRepository milestones, IRegistrationLog registrations, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RecordMilestoneCommand, Milestone>
{
    public async Task<Result<Milestone>> Handle(RecordMilestoneCommand request, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EnterpriseErrors.NotFound;
        }

        var recorded = Milestone.Record(ids.Next(), enterprise, request.Kind, request.HappenedOn, request.Document, clock.Today, user.Sign(clock));
        if (!recorded.TryGetValue(out var milestone, out var invalid))
        {
            return invalid;
        }

        if (!await milestones.AddAsync(milestone, cancellationToken))
        {
            return EnterpriseErrors.MilestoneExists;
        }

        // The figures by stage and the figures by dated listings must not tell two stories.
        var stage = enterprise.Stage;
        if (milestone.Kind == MilestoneKind.Listed && enterprise.ListingRecorded())
        {
            if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
            {
                return EnterpriseErrors.Stale;
            }

            await registrations.AddAsync([new RegistrationChange(enterprise.Id, enterprise.Identity, stage, Suppliers.SourceOf(user, clock, milestone.Document))], cancellationToken);
        }

        events.Record(new MilestoneReached(enterprise.Id, milestone.Kind, milestone.HappenedOn));
        return milestone;
    }
}
