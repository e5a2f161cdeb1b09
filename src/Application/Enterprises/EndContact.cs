using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Notes that a person is the contact no more; some days later the data are forgotten.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="LeftOn">Since which day.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record EndContactCommand(Guid EnterpriseId, Guid ContactId, DateOnly LeftOn, int Version) : ICommand<Done>;

internal sealed class EndContactHandler(IContactRepository contacts, ICurrentUser user, IClock clock, IEventLog events) : ICommandHandler<EndContactCommand, Done>
{
    public async Task<Result<Done>> Handle(EndContactCommand request, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(request.EnterpriseId, request.ContactId, user.Scope, cancellationToken) is not { } contact)
        {
            return EnterpriseErrors.ContactNotFound;
        }

        if (!contact.Leave(request.LeftOn, clock.Today).TryGetValue(out var left, out var refusal))
        {
            return refusal;
        }

        if (contact.Version != request.Version || !await contacts.UpdateAsync(left, cancellationToken))
        {
            return EnterpriseErrors.ContactStale;
        }

        events.Record(new ContactDeparted(contact.EnterpriseId, contact.Id, request.LeftOn));
        return default(Done);
    }
}
