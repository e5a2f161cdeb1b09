using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Lists the caller's scenarios and those others share.</summary>
public sealed record ListScenariosQuery : IQuery<IReadOnlyList<ScenarioResponse>>;

/// <summary>A scenario kept under a name.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name.</param>
/// <param name="OwnerName">Who saved it.</param>
/// <param name="IsOwn">True when the caller saved it and may rename, share or delete it.</param>
/// <param name="IsShared">True when others see it.</param>
/// <param name="Scenario">What is supposed; answers are counted in the scope of whoever asks.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
/// <param name="Version">Changes with every write.</param>
public sealed record ScenarioResponse(
    Guid Id, string Name, string OwnerName, bool IsOwn, bool IsShared, ImpactScenario Scenario, DateTimeOffset SavedAt, int Version);

internal sealed class ListScenariosHandler(IScenarioStore scenarios, ICurrentUser user) : IQueryHandler<ListScenariosQuery, IReadOnlyList<ScenarioResponse>>
{
    public async Task<Result<IReadOnlyList<ScenarioResponse>>> Handle(ListScenariosQuery request, CancellationToken cancellationToken)
    {
        var userId = user.UserId.GetValueOrDefault();
        var saved = await scenarios.ListAsync(userId, cancellationToken);
        return Result.Of<IReadOnlyList<ScenarioResponse>>([.. saved.Select(one =>
            new ScenarioResponse(one.Id, one.Name, one.OwnerName, one.OwnerId == userId, one.IsShared, one.Scenario, one.SavedAt, one.Version))]);
    }
}
