using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Changes a contact person's data. Numbers left out stay, because who changes the rest saw them covered.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="Entry">The new data.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseContactCommand(Guid EnterpriseId, Guid ContactId, ContactEntry Entry, int Version) : ICommand<ContactVersion>;

internal sealed class ReviseContactHandler(IContactRepository contacts, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<ReviseContactCommand, ContactVersion>
{
    public async Task<Result<ContactVersion>> Handle(ReviseContactCommand request, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(request.EnterpriseId, request.ContactId, user.Scope, cancellationToken) is not { } contact)
        {
            return EnterpriseErrors.ContactNotFound;
        }

        var (entry, before) = (request.Entry, contact.Details);
        var revised = ContactDetails
            .Create(entry.Name, entry.Position, entry.Phone ?? before.Phone, entry.IdentityNumber ?? before.IdentityNumber, entry.Source)
            .Then(details => contact.Revise(details, user.Sign(clock)));
        if (!revised.TryGetValue(out var changed, out var refusal))
        {
            return refusal;
        }

        if (contact.Version != request.Version || !await contacts.UpdateAsync(changed, cancellationToken))
        {
            return EnterpriseErrors.ContactStale;
        }

        var after = changed.Details;
        events.Record(new ContactRevised(
            contact.EnterpriseId, contact.Id, before.Trace, after.Trace, before.Phone != after.Phone, before.IdentityNumber != after.IdentityNumber));
        return new ContactVersion(contact.Id, contact.Version + 1);
    }
}
