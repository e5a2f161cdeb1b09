using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Renames the caller's scenario, shows it to others or takes it back.</summary>
/// <param name="ScenarioId">Scenario.</param>
/// <param name="Name">Name, 1 to 100 characters.</param>
/// <param name="IsShared">True to show it to others.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseScenarioCommand(Guid ScenarioId, string Name, bool IsShared, int Version) : ICommand<ScenarioVersion>;

internal sealed class ReviseScenarioHandler(IScenarioStore scenarios, ICurrentUser user, IEventLog events) : ICommandHandler<ReviseScenarioCommand, ScenarioVersion>
{
    public async Task<Result<ScenarioVersion>> Handle(ReviseScenarioCommand request, CancellationToken cancellationToken)
    {
        if (!ScenarioNames.Check(request.Name).TryGetValue(out var name, out var wrongName))
        {
            return wrongName;
        }

        var owner = user.UserId.GetValueOrDefault();
        if ((await scenarios.ListAsync(owner, cancellationToken)).FirstOrDefault(one => one.Id == request.ScenarioId && one.OwnerId == owner) is null)
        {
            return EligibilityErrors.ScenarioNotFound;
        }

        if (!await scenarios.UpdateAsync(request.ScenarioId, owner, name, request.IsShared, request.Version, cancellationToken))
        {
            return EligibilityErrors.ScenarioStale;
        }

        events.Record(new ScenarioSaved(request.ScenarioId, name, request.IsShared));
        return new ScenarioVersion(request.ScenarioId, request.Version + 1);
    }
}
