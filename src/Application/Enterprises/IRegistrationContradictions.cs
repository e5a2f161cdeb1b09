using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Keeps what an office says of a registration against the value of another office.</summary>
public interface IRegistrationContradictions
{
    /// <summary>Those about an enterprise in scope, open ones first, then latest first.</summary>
    Task<IReadOnlyList<RegistrationContradiction>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Open ones by enterprise, of up to 500 enterprises.</summary>
    Task<ILookup<Guid, RegistrationContradiction>> ReadOpenAsync(IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken);

    /// <summary>Adds open ones.</summary>
    /// <param name="contradictions">Which.</param>
    /// <param name="importId">Import they came with; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task AddAsync(IReadOnlyCollection<RegistrationContradiction> contradictions, Guid? importId, CancellationToken cancellationToken);

    /// <summary>Notes how one was settled; false when it was already.</summary>
    Task<bool> SettleAsync(Guid id, ContradictionSettlement settlement, CancellationToken cancellationToken);
}
