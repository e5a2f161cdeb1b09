using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Lists the views with which an account opens lists.</summary>
/// <param name="UserId">Account.</param>
public sealed record ListDefaultViewsQuery(Guid UserId) : IQuery<IReadOnlyList<DefaultView>>;

internal sealed class ListDefaultViewsHandler(ISavedViewStore views) : IQueryHandler<ListDefaultViewsQuery, IReadOnlyList<DefaultView>>
{
    public async Task<Result<IReadOnlyList<DefaultView>>> Handle(ListDefaultViewsQuery request, CancellationToken cancellationToken) =>
        Result.Of(await views.ListDefaultsAsync(request.UserId, cancellationToken));
}
