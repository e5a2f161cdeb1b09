using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Lists the API keys, newest first.</summary>
public sealed record ListApiKeysQuery : IQuery<IReadOnlyList<ApiKeyListing>>;

internal sealed class ListApiKeysHandler(IApiKeys keys) : IQueryHandler<ListApiKeysQuery, IReadOnlyList<ApiKeyListing>>
{
    public async Task<Result<IReadOnlyList<ApiKeyListing>>> Handle(ListApiKeysQuery request, CancellationToken cancellationToken) =>
        Result.Of(await keys.ListAsync(cancellationToken));
}
