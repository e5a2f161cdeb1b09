using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists an enterprise's contact persons, their numbers covered as the caller's role asks for.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ListContactsQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<ContactListing>>;

/// <summary>A contact person as the caller may see it.</summary>
public sealed class ContactListing
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Position in the enterprise; null when unknown.</summary>
    public required string? Position { get; init; }

    /// <summary>Phone number, covered as in <c>138****1234</c>; whole for the enterprise itself; null when unknown.</summary>
    public required string? Phone { get; init; }

    /// <summary>Identity number, covered as in <c>140***********1234</c>; null when there is none, and for roles that may not look behind the cover.</summary>
    public required string? IdentityNumber { get; init; }

    /// <summary>True when an identity number is on record, shown or not.</summary>
    public required bool HasIdentityNumber { get; init; }

    /// <summary>Where the data come from.</summary>
    public required string Source { get; init; }

    /// <summary>Day the person stopped being the contact; null while it is.</summary>
    public required DateOnly? LeftOn { get; init; }

    /// <summary>When the data were entered or last changed.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who did.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>Version to name in a change.</summary>
    public required int Version { get; init; }
}

internal sealed class ListContactsHandler(IEnterpriseRepository enterprises, IContactRepository contacts, ICurrentUser user)
    : IQueryHandler<ListContactsQuery, IReadOnlyList<ContactListing>>
{
    public async Task<Result<IReadOnlyList<ContactListing>>> Handle(ListContactsQuery request, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        var found = await contacts.ListAsync(request.EnterpriseId, user.Scope, cancellationToken);
        return Result.Of<IReadOnlyList<ContactListing>>([.. found.Select(Show)]);
    }

    private ContactListing Show(EnterpriseContact contact)
    {
        var details = contact.Details;
        return new ContactListing
        {
            Id = contact.Id,
            Name = details.Name,
            Position = details.Position,
            Phone = details.Phone is null || user.Scope.EnterpriseId == contact.EnterpriseId ? details.Phone : Masking.Phone(details.Phone),
            IdentityNumber = details.IdentityNumber is { } number && user.Has(Permissions.Enterprises.DiscloseContacts) ? Masking.IdentityNumber(number) : null,
            HasIdentityNumber = details.IdentityNumber is not null,
            Source = details.Source,
            LeftOn = contact.LeftOn,
            RecordedAt = contact.Recorded.At,
            RecordedByName = contact.Recorded.Name,
            Version = contact.Version,
        };
    }
}
