using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists the departments and experts who may be named to review.</summary>
public sealed record ListReviewersQuery : IQuery<IReadOnlyList<ReviewerChoice>>;

internal sealed class ListReviewersHandler(IReserveApplicationRepository applications) : IQueryHandler<ListReviewersQuery, IReadOnlyList<ReviewerChoice>>
{
    public async Task<Result<IReadOnlyList<ReviewerChoice>>> Handle(ListReviewersQuery request, CancellationToken cancellationToken) =>
        Result.Of(await applications.ListReviewersAsync(cancellationToken));
}
