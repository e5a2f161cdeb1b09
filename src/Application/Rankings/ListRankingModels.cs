using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the ranking models in force, one for each programme that has one, in the order of the policy packs.</summary>
/// <param name="AsOf">Day they must be in force; null means today.</param>
public sealed record ListRankingModelsQuery(DateOnly? AsOf) : IQuery<IReadOnlyList<RankingModelResponse>>;

internal sealed class ListRankingModelsHandler(IRankingModelCatalog models, IPolicyCatalog policies, IClock clock)
    : IQueryHandler<ListRankingModelsQuery, IReadOnlyList<RankingModelResponse>>
{
    public Task<Result<IReadOnlyList<RankingModelResponse>>> Handle(ListRankingModelsQuery request, CancellationToken cancellationToken)
    {
        var day = request.AsOf ?? clock.Today;
        return Task.FromResult(Result.Of<IReadOnlyList<RankingModelResponse>>(
        [
            .. from pack in policies.Packs
               let model = models.InForceOn(pack.Identity.Id, day)
               where model is not null
               select RankingModelResponse.Of(model.Description, model.Rules),
        ]));
    }
}
