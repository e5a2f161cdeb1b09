using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists where suppliers contradict each other about an enterprise.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ListContradictionsQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<FactContradiction>>;

internal sealed class ListContradictionsHandler(IEnterpriseRepository enterprises, IContradictions contradictions, ICurrentUser user)
    : IQueryHandler<ListContradictionsQuery, IReadOnlyList<FactContradiction>>
{
    public async Task<Result<IReadOnlyList<FactContradiction>>> Handle(ListContradictionsQuery request, CancellationToken cancellationToken) =>
        await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null
            ? EnterpriseErrors.NotFound
            : Result.Of(await contradictions.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken));
}
