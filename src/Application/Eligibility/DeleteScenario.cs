using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Deletes the caller's scenario.</summary>
/// <param name="ScenarioId">Scenario.</param>
public sealed record DeleteScenarioCommand(Guid ScenarioId) : ICommand<Done>;

internal sealed class DeleteScenarioHandler(IScenarioStore scenarios, ICurrentUser user, IEventLog events) : ICommandHandler<DeleteScenarioCommand, Done>
{
    public async Task<Result<Done>> Handle(DeleteScenarioCommand request, CancellationToken cancellationToken)
    {
        if (!await scenarios.DeleteAsync(request.ScenarioId, user.UserId.GetValueOrDefault(), cancellationToken))
        {
            return EligibilityErrors.ScenarioNotFound;
        }

        events.Record(new ScenarioDeleted(request.ScenarioId));
        return default(Done);
    }
}
