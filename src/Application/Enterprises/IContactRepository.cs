using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>A contact person with the name of the enterprise.</summary>
/// <param name="Contact">The person.</param>
/// <param name="EnterpriseName">Registered name.</param>
/// <param name="CountyCode">Six-digit division code; null when unresolved.</param>
public sealed record NamedContact(EnterpriseContact Contact, string EnterpriseName, string? CountyCode);

/// <summary>Reads and stores contact persons; their numbers are sealed in the store.</summary>
public interface IContactRepository
{
    /// <summary>Contact persons of an enterprise in scope: present ones first, then by name.</summary>
    Task<IReadOnlyList<EnterpriseContact>> ListAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>One contact person of an enterprise in scope; null when there is none.</summary>
    Task<EnterpriseContact?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Present contact persons in scope by enterprise and name, one by one.</summary>
    /// <param name="countyCode">Of one county; null for all in scope.</param>
    /// <param name="scope">Rows the caller may see.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<NamedContact> StreamAsync(string? countyCode, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds contact persons.</summary>
    Task AddAsync(IReadOnlyCollection<EnterpriseContact> contacts, CancellationToken cancellationToken);

    /// <summary>Stores a changed contact person; false when somebody else was faster.</summary>
    Task<bool> UpdateAsync(EnterpriseContact contact, CancellationToken cancellationToken);

    /// <summary>Forgets a contact person; false when somebody else was faster.</summary>
    Task<bool> DeleteAsync(EnterpriseContact contact, CancellationToken cancellationToken);
}
