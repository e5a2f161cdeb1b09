using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists the tags in use.</summary>
public sealed record ListTagsQuery : IQuery<IReadOnlyList<TagUse>>;

internal sealed class ListTagsHandler(IEnterpriseTags tags, ICurrentUser user) : IQueryHandler<ListTagsQuery, IReadOnlyList<TagUse>>
{
    public async Task<Result<IReadOnlyList<TagUse>>> Handle(ListTagsQuery request, CancellationToken cancellationToken) =>
        Result.Of(await tags.ListAsync(user.Scope, cancellationToken));
}
