using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the caller's own score sheets, those to do first.</summary>
public sealed record ListMySheetsQuery : IQuery<IReadOnlyList<ReviewSheet>>;

internal sealed class ListMySheetsHandler(IExpertReviewRepository reviews, ICurrentUser user) : IQueryHandler<ListMySheetsQuery, IReadOnlyList<ReviewSheet>>
{
    public async Task<Result<IReadOnlyList<ReviewSheet>>> Handle(ListMySheetsQuery request, CancellationToken cancellationToken) =>
        Result.Of(user.UserId is { } expert ? await reviews.ListOfExpertAsync(expert, cancellationToken) : []);
}
