using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the experts that can be assigned, by name.</summary>
public sealed record ListExpertsQuery : IQuery<IReadOnlyList<ExpertResponse>>;

internal sealed class ListExpertsHandler(IExpertReviewRepository reviews) : IQueryHandler<ListExpertsQuery, IReadOnlyList<ExpertResponse>>
{
    public async Task<Result<IReadOnlyList<ExpertResponse>>> Handle(ListExpertsQuery request, CancellationToken cancellationToken) =>
        Result.Of(await reviews.ListExpertsAsync(cancellationToken));
}
