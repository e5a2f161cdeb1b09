using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Erases a contact person's data at once, e.g. because the person asks for it.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record EraseContactCommand(Guid EnterpriseId, Guid ContactId, int Version) : ICommand<Done>;

internal sealed class EraseContactHandler(IContactRepository contacts, ICurrentUser user, IEventLog events) : ICommandHandler<EraseContactCommand, Done>
{
    public async Task<Result<Done>> Handle(EraseContactCommand request, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(request.EnterpriseId, request.ContactId, user.Scope, cancellationToken) is not { } contact)
        {
            return EnterpriseErrors.ContactNotFound;
        }

        if (contact.Version != request.Version || !await contacts.DeleteAsync(contact, cancellationToken))
        {
            return EnterpriseErrors.ContactStale;
        }

        events.Record(new ContactErased(contact.EnterpriseId, contact.Id));
        return default(Done);
    }
}
