using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Replaces identity and stage of an enterprise.</summary>
/// <param name="Id">Which.</param>
/// <param name="Details">New identity and stage.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseEnterpriseCommand(Guid Id, EnterpriseDetails Details, int Version) : ICommand<EnterpriseVersion>;

internal sealed class ReviseEnterpriseHandler(
    IEnterpriseRepository enterprises, EnterpriseAdmission admission, IRegistrationLog registrations, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<ReviseEnterpriseCommand, EnterpriseVersion>
{
    public async Task<Result<EnterpriseVersion>> Handle(ReviseEnterpriseCommand request, CancellationToken cancellationToken)
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
        var identity = await admission.CheckAsync(request.Details, enterprise.Id, cancellationToken);
        var revised = identity.Then(checkedIdentity => enterprise.Revise(checkedIdentity, request.Details.Stage, clock.Today));
        if (!revised.TryGetValue(out _, out var error))
        {
            return error;
        }

        var stale = await enterprises.UpdateAsync([enterprise], cancellationToken);
        if (stale.Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        await registrations.AddAsync([new RegistrationChange(enterprise.Id, before, stageBefore, Suppliers.SourceOf(user, clock, request.Details.Document))], cancellationToken);
        events.Record(new EnterpriseRevised(enterprise.Id, before, enterprise.Identity));
        return new EnterpriseVersion(enterprise.Id, enterprise.Version);
    }
}
