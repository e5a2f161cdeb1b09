using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Replaces identity and stage of an enterprise.</summary>
/// <param name="Id">Which.</param>
/// <param name="Details">New identity and stage.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseEnterpriseCommand(Guid Id, EnterpriseDetails Details, int Version) : ICommand<EnterpriseRevision>;

/// <summary>What became of a revision.</summary>
/// <param name="Id">Which enterprise.</param>
/// <param name="Version">Version it led to.</param>
/// <param name="Contested">Parts that stay as another office supplied them until the bureau settles which value counts; empty when all counts at once.</param>
public sealed record EnterpriseRevision(Guid Id, int Version, IReadOnlyList<RegistrationPart> Contested);

internal sealed class ReviseEnterpriseHandler(
    IEnterpriseRepository enterprises, EnterpriseAdmission admission, IRegistrationLog registrations, RegistrationDesk desk, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<ReviseEnterpriseCommand, EnterpriseRevision>
{
    public async Task<Result<EnterpriseRevision>> Handle(ReviseEnterpriseCommand request, CancellationToken cancellationToken)
    {
        var enterprise = await enterprises.FindAsync(request.Id, user.Scope, cancellationToken);
        if (enterprise is null)
        {
            return EnterpriseErrors.NotFound;
        }

        if (enterprise.Version != request.Version)
        {
            return EnterpriseErrors.Stale;
        }

        var (before, stageBefore) = (enterprise.Identity, enterprise.Stage);
        var admitted = (await admission.CheckAsync(request.Details, enterprise.Id, cancellationToken)).Then(identity => Enterprise.Check(identity, clock.Today));
        if (!admitted.TryGetValue(out var wanted, out var error))
        {
            return error;
        }

        var revision = (await desk.StandingsAsync([enterprise.Id], cancellationToken))(enterprise.Id).Guard(before, wanted);
        if (enterprise.Revise(revision.Identity, request.Details.Stage, clock.Today).Error is { } invalid)
        {
            return invalid;
        }

        if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        await registrations.AddAsync([new RegistrationChange(enterprise.Id, before, stageBefore, Suppliers.SourceOf(user, clock, request.Details.Document))], cancellationToken);
        await desk.ContradictAsync(new Dictionary<Guid, IReadOnlyList<ContestedPart>> { [enterprise.Id] = revision.Contested }, request.Details.Document, null, cancellationToken);
        await desk.SettleMetAsync([enterprise], cancellationToken);
        events.Record(new EnterpriseRevised(enterprise.Id, before, enterprise.Identity));
        return new EnterpriseRevision(enterprise.Id, enterprise.Version, [.. revision.Contested.Select(part => part.Part)]);
    }
}
