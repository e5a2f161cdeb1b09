using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Keeps values that contradict another office's.</summary>
public interface IContradictions
{
    /// <summary>Contradictions of an enterprise in scope, open ones first, then latest first.</summary>
    Task<IReadOnlyList<FactContradiction>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>A page of open ones in scope, those about registrations among them, latest first.</summary>
    Task<PagedList<OpenContradiction>> ListOpenAsync(PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>Notes how one was settled; false when it was already.</summary>
    Task<bool> SettleAsync(Guid id, ContradictionSettlement settlement, CancellationToken cancellationToken);
}
