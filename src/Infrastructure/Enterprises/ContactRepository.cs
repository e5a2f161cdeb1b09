using System.Runtime.CompilerServices;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class ContactRepository(DbSession session, IDataProtectionProvider protection) : IContactRepository
{
    private readonly IDataProtector _protector = protection.CreateProtector("ListingPipeline.PersonalData");

    public async Task<IReadOnlyList<EnterpriseContact>> ListAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(enterpriseId, null, scope, cancellationToken)).Select(ToContact)];

    public async Task<EnterpriseContact?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken) =>
        (await ReadAsync(enterpriseId, id, scope, cancellationToken)).Select(ToContact).SingleOrDefault();

    public async IAsyncEnumerable<NamedContact> StreamAsync(string? countyCode, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parameters = new { countyCode, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
        await foreach (var row in session.StreamAsync<NamedContactRow>("Enterprises/StreamContacts", parameters, cancellationToken))
        {
            yield return new NamedContact(ToContact(row), row.EnterpriseName, row.CountyCode);
        }
    }

    public Task AddAsync(IReadOnlyCollection<EnterpriseContact> contacts, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Enterprises/AddContact", contacts.Select(ToRow).ToList(), cancellationToken);

    public async Task<bool> UpdateAsync(EnterpriseContact contact, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Enterprises/UpdateContact", ToRow(contact), cancellationToken) == 1;

    public async Task<bool> DeleteAsync(EnterpriseContact contact, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Enterprises/DeleteContact", new { id = contact.Id, version = contact.Version }, cancellationToken) == 1;

    private Task<IReadOnlyList<ContactRow>> ReadAsync(Guid enterpriseId, Guid? id, Scope scope, CancellationToken cancellationToken) =>
        session.QueryAsync<ContactRow>(
            "Enterprises/ListContacts", new { enterpriseId, id, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);

    private ContactRow ToRow(EnterpriseContact contact) => new()
    {
        Id = contact.Id,
        EnterpriseId = contact.EnterpriseId,
        PersonName = contact.Details.Name,
        Position = contact.Details.Position,
        SealedPhone = contact.Details.Phone is { } phone ? _protector.Protect(phone) : null,
        SealedIdentityNumber = contact.Details.IdentityNumber is { } number ? _protector.Protect(number) : null,
        Source = contact.Details.Source,
        LeftOn = contact.LeftOn,
        RecordedAt = contact.Recorded.At,
        RecordedById = contact.Recorded.UserId,
        RecordedByName = contact.Recorded.Name,
        Version = contact.Version,
    };

    private EnterpriseContact ToContact(ContactRow row) => new(
        row.Id,
        row.EnterpriseId,
        ContactDetails.Restore(
            row.PersonName,
            row.Position,
            row.SealedPhone is { } phone ? _protector.Unprotect(phone) : null,
            row.SealedIdentityNumber is { } number ? _protector.Unprotect(number) : null,
            row.Source),
        row.LeftOn,
        new Signature(row.RecordedById, row.RecordedByName, row.RecordedAt),
        row.Version);

    internal class ContactRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string PersonName { get; init; } = "";

        public string? Position { get; init; }

        public string? SealedPhone { get; init; }

        public string? SealedIdentityNumber { get; init; }

        public string Source { get; init; } = "";

        public DateOnly? LeftOn { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public Guid RecordedById { get; init; }

        public string RecordedByName { get; init; } = "";

        public int Version { get; init; }
    }

    internal sealed class NamedContactRow : ContactRow
    {
        public string EnterpriseName { get; init; } = "";

        public string? CountyCode { get; init; }
    }
}
