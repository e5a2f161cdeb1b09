using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Shows a contact person's numbers whole. A command, because looking is recorded; the purpose travels with the call.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
public sealed record DiscloseContactCommand(Guid EnterpriseId, Guid ContactId) : ICommand<DisclosedContact>;

/// <summary>A contact person's numbers, whole.</summary>
/// <param name="Id">Which person.</param>
/// <param name="Phone">Phone number; null when unknown.</param>
/// <param name="IdentityNumber">Identity number; null when there is none.</param>
public sealed record DisclosedContact(Guid Id, string? Phone, string? IdentityNumber);

internal sealed class DiscloseContactHandler(IContactRepository contacts, ICurrentUser user, IEventLog events)
    : ICommandHandler<DiscloseContactCommand, DisclosedContact>
{
    public async Task<Result<DisclosedContact>> Handle(DiscloseContactCommand request, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(request.EnterpriseId, request.ContactId, user.Scope, cancellationToken) is not { } contact)
        {
            return EnterpriseErrors.ContactNotFound;
        }

        events.Record(new ContactDisclosed(contact.EnterpriseId, contact.Id));
        return new DisclosedContact(contact.Id, contact.Details.Phone, contact.Details.IdentityNumber);
    }
}
