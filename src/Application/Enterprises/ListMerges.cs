using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists the enterprises merged into one.</summary>
/// <param name="EnterpriseId">The survivor.</param>
public sealed record ListMergesQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<MergeResponse>>;

internal sealed class ListMergesHandler(IEnterpriseRepository enterprises, IEnterpriseMerging merging, ICurrentUser user) : IQueryHandler<ListMergesQuery, IReadOnlyList<MergeResponse>>
{
    public async Task<Result<IReadOnlyList<MergeResponse>>> Handle(ListMergesQuery request, CancellationToken cancellationToken) =>
        await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null
            ? EnterpriseErrors.NotFound
            : Result.Of<IReadOnlyList<MergeResponse>>([.. (await merging.ListAsync(request.EnterpriseId, user.Scope, cancellationToken)).Select(MergeResponse.Of)]);
}
