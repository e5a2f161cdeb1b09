using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Reads every recorded value of an enterprise with its origin.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ListFactsQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<RecordedFact>>;

internal sealed class ListFactsHandler(IEnterpriseRepository enterprises, IEnterpriseReader reader, ICurrentUser user)
    : IQueryHandler<ListFactsQuery, IReadOnlyList<RecordedFact>>
{
    public async Task<Result<IReadOnlyList<RecordedFact>>> Handle(ListFactsQuery request, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        return Result.Of(await reader.ListFactsAsync(request.EnterpriseId, user.Scope, cancellationToken));
    }
}
