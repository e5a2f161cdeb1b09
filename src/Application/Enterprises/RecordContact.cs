using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Enters a contact person of an enterprise in scope.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Entry">The person.</param>
public sealed record RecordContactCommand(Guid EnterpriseId, ContactEntry Entry) : ICommand<ContactVersion>;

/// <summary>A contact person as entered.</summary>
/// <param name="Name">Name, 1 to 60 characters.</param>
/// <param name="Position">Position in the enterprise, up to 60 characters; null when unknown.</param>
/// <param name="Phone">Mobile number, number with area code, or + and country code. In a change null leaves it as it is and an empty text removes it.</param>
/// <param name="IdentityNumber">Resident identity number, only where it is needed. In a change null leaves it as it is and an empty text removes it.</param>
/// <param name="Source">Where the data come from, 1 to 300 characters.</param>
public sealed record ContactEntry(string Name, string? Position, string? Phone, string? IdentityNumber, string Source);

/// <summary>A contact person with its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name in a change.</param>
public sealed record ContactVersion(Guid Id, int Version);

internal sealed class RecordContactHandler(
    IEnterpriseRepository enterprises, IContactRepository contacts, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RecordContactCommand, ContactVersion>
{
    public async Task<Result<ContactVersion>> Handle(RecordContactCommand request, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        var entry = request.Entry;
        if (!ContactDetails.Create(entry.Name, entry.Position, entry.Phone, entry.IdentityNumber, entry.Source).TryGetValue(out var details, out var invalid))
        {
            return invalid;
        }

        var contact = new EnterpriseContact(ids.Next(), request.EnterpriseId, details, null, user.Sign(clock), 1);
        await contacts.AddAsync([contact], cancellationToken);
        events.Record(new ContactRecorded(contact.EnterpriseId, contact.Id, details.Trace));
        return new ContactVersion(contact.Id, contact.Version);
    }
}
