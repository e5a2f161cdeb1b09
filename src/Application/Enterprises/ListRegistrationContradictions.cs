using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists where offices contradict each other about an enterprise's registration.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ListRegistrationContradictionsQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<RegistrationContradiction>>;

internal sealed class ListRegistrationContradictionsHandler(IEnterpriseRepository enterprises, IRegistrationContradictions contradictions, ICurrentUser user)
    : IQueryHandler<ListRegistrationContradictionsQuery, IReadOnlyList<RegistrationContradiction>>
{
    public async Task<Result<IReadOnlyList<RegistrationContradiction>>> Handle(ListRegistrationContradictionsQuery request, CancellationToken cancellationToken) =>
        await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null
            ? EnterpriseErrors.NotFound
            : Result.Of(await contradictions.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken));
}
