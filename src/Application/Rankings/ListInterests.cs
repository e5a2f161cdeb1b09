using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the ties between enterprises and institutions, by enterprise, institution and relation.</summary>
/// <param name="EnterpriseId">Of one enterprise; null for all.</param>
public sealed record ListInterestsQuery(Guid? EnterpriseId) : IQuery<IReadOnlyList<EnterpriseInterest>>;

internal sealed class ListInterestsHandler(IExpertReviewRepository reviews) : IQueryHandler<ListInterestsQuery, IReadOnlyList<EnterpriseInterest>>
{
    public async Task<Result<IReadOnlyList<EnterpriseInterest>>> Handle(ListInterestsQuery request, CancellationToken cancellationToken) =>
        Result.Of<IReadOnlyList<EnterpriseInterest>>(
            [.. (await reviews.ListInterestsAsync(cancellationToken)).Where(one => request.EnterpriseId is not { } enterprise || one.EnterpriseId == enterprise)]);
}
