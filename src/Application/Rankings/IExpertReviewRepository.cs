using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>An expert who can be assigned.</summary>
/// <param name="Id">Account.</param>
/// <param name="Name">Name.</param>
public sealed record ExpertResponse(Guid Id, string Name);

/// <summary>Stores experts' score sheets.</summary>
public interface IExpertReviewRepository
{
    /// <summary>Open accounts of experts, by name.</summary>
    Task<IReadOnlyList<ExpertResponse>> ListExpertsAsync(CancellationToken cancellationToken);

    /// <summary>Sheets of a draft about candidates in scope, by enterprise and expert.</summary>
    Task<IReadOnlyList<ReviewSheet>> ListAsync(Guid draftId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Sheets of an expert, those to do first.</summary>
    Task<IReadOnlyList<ReviewSheet>> ListOfExpertAsync(Guid expertId, CancellationToken cancellationToken);

    /// <summary>A sheet of an expert; null when absent or another's.</summary>
    Task<ReviewSheet?> FindAsync(Guid sheetId, Guid expertId, CancellationToken cancellationToken);

    /// <summary>Adds sheets.</summary>
    Task AddAsync(IReadOnlyCollection<ReviewSheet> sheets, CancellationToken cancellationToken);

    /// <summary>Stores a sheet and raises its version; false when somebody changed it since it was read.</summary>
    Task<bool> SaveAsync(ReviewSheet sheet, CancellationToken cancellationToken);

    /// <summary>Names under which institutions recommended enterprises in the calls of a programme, whatever the year, by enterprise.</summary>
    Task<ILookup<Guid, string>> ListRecommendersAsync(string programme, CancellationToken cancellationToken);

    /// <summary>Ties between enterprises and institutions, by enterprise, institution and relation.</summary>
    Task<IReadOnlyList<EnterpriseInterest>> ListInterestsAsync(CancellationToken cancellationToken);

    /// <summary>Records a tie; false when it is recorded already.</summary>
    Task<bool> AddInterestAsync(EnterpriseInterest interest, CancellationToken cancellationToken);

    /// <summary>Takes a tie back.</summary>
    Task DropInterestAsync(Guid id, CancellationToken cancellationToken);
}
