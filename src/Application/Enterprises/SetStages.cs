using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>A stage to set.</summary>
/// <param name="Id">Which enterprise.</param>
/// <param name="Stage">Its new stage.</param>
/// <param name="Version">Version it must have, so that what others changed since is not undone; null for any.</param>
public sealed record StageChange(Guid Id, ListingStage Stage, int? Version);

/// <summary>Sets the stage of enterprises.</summary>
/// <param name="Changes">Which, 1 to 500.</param>
public sealed record SetStagesCommand(IReadOnlyList<StageChange> Changes) : ICommand<IReadOnlyList<BulkRow>>;

internal sealed class SetStagesHandler(BulkSelection selection, IEnterpriseRepository enterprises, IRegistrationLog registrations, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<SetStagesCommand, IReadOnlyList<BulkRow>>
{
    public async Task<Result<IReadOnlyList<BulkRow>>> Handle(SetStagesCommand request, CancellationToken cancellationToken)
    {
        if (!(await selection.FindAsync([.. request.Changes.Select(c => c.Id)], cancellationToken)).TryGetValue(out var found, out var error))
        {
            return error;
        }

        var rows = new List<BulkRow>(request.Changes.Count);
        foreach (var change in request.Changes)
        {
            rows.Add(found.TryGetValue(change.Id, out var enterprise) ? await SetAsync(enterprise, change, cancellationToken) : BulkSelection.Absent(change.Id));
        }

        return rows;
    }

    private async Task<BulkRow> SetAsync(Enterprise enterprise, StageChange change, CancellationToken cancellationToken)
    {
        if (change.Version is { } version && version != enterprise.Version)
        {
            return BulkRow.Of(enterprise, BulkOutcome.Refused, EnterpriseErrors.Stale);
        }

        var before = enterprise.Stage;
        if (before == change.Stage)
        {
            return BulkRow.Of(enterprise, BulkOutcome.Unchanged);
        }

        if (enterprise.Revise(enterprise.Identity, change.Stage, clock.Today).Error is { } invalid)
        {
            return BulkRow.Of(enterprise, BulkOutcome.Refused, invalid);
        }

        if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
        {
            return BulkRow.Of(enterprise, BulkOutcome.Refused, EnterpriseErrors.Stale);
        }

        await registrations.AddAsync([new RegistrationChange(enterprise.Id, enterprise.Identity, before, Suppliers.SourceOf(user, clock, null))], cancellationToken);
        events.Record(new EnterpriseStageSet(enterprise.Id, before, change.Stage));
        return BulkRow.Of(enterprise, BulkOutcome.Done, before: before);
    }
}
