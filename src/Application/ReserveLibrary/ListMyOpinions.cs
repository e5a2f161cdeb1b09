using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists the opinions asked of the caller, those awaited first.</summary>
public sealed record ListMyOpinionsQuery : IQuery<IReadOnlyList<OpinionTask>>;

internal sealed class ListMyOpinionsHandler(IReserveApplicationRepository applications, ICurrentUser user) : IQueryHandler<ListMyOpinionsQuery, IReadOnlyList<OpinionTask>>
{
    public async Task<Result<IReadOnlyList<OpinionTask>>> Handle(ListMyOpinionsQuery request, CancellationToken cancellationToken) =>
        Result.Of(user.UserId is { } reviewer ? await applications.ListOpinionTasksAsync(reviewer, cancellationToken) : []);
}
