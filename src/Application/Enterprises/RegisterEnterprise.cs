using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Enters one enterprise.</summary>
/// <param name="Details">Its identity and stage.</param>
public sealed record RegisterEnterpriseCommand(EnterpriseDetails Details) : ICommand<EnterpriseVersion>;

/// <summary>Which version of an enterprise came out of a change.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name in the next change.</param>
public sealed record EnterpriseVersion(Guid Id, int Version);

internal sealed class RegisterEnterpriseHandler(
    IEnterpriseRepository enterprises, EnterpriseAdmission admission, IRegistrationLog registrations, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RegisterEnterpriseCommand, EnterpriseVersion>
{
    public async Task<Result<EnterpriseVersion>> Handle(RegisterEnterpriseCommand request, CancellationToken cancellationToken)
    {
        var identity = await admission.CheckAsync(request.Details, null, cancellationToken);
        var registered = identity.Then(checkedIdentity => Enterprise.Register(ids.Next(), checkedIdentity, request.Details.Stage, clock.Today));
        if (!registered.TryGetValue(out var enterprise, out var error))
        {
            return error;
        }

        await enterprises.AddAsync([enterprise], cancellationToken);
        await registrations.AddAsync([new RegistrationChange(enterprise.Id, null, null, Suppliers.SourceOf(user, clock, request.Details.Document))], cancellationToken);
        events.Record(new EnterpriseRegistered(enterprise.Id, enterprise.Identity.Name));
        return new EnterpriseVersion(enterprise.Id, enterprise.Version);
    }
}
