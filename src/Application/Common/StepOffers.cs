using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;

namespace ListingPipeline.Application.Common;

/// <summary>An action offered now.</summary>
/// <param name="Action">Its name in requests, e.g. <c>start-reconciliation</c>.</param>
/// <param name="NeedsNote">Whether a reason must be given.</param>
/// <param name="IsReady">Whether nothing stands in the way.</param>
/// <param name="Obstacles">What stands in the way, by error code; empty when it is ready.</param>
public sealed record StepOffer(string Action, bool NeedsNote, bool IsReady, IReadOnlyList<StepObstacle> Obstacles)
{
    internal static IReadOnlyList<StepOffer> From(IReadOnlyList<WorkflowOffer> offers) =>
        [.. offers.Select(offer => new StepOffer(
            offer.Action, offer.NeedsNote, offer.IsReady, [.. offer.Obstacles.Select(error => new StepObstacle(error.Code, error.Message, error.Fields))]))];
}

/// <summary>Why an action cannot be done yet.</summary>
/// <param name="Code">Error code the action would answer.</param>
/// <param name="Message">Why, for people.</param>
/// <param name="Fields">By place, e.g. <c>140213/neeq-listings</c>.</param>
public sealed record StepObstacle(string Code, string Message, IReadOnlyList<FieldError> Fields);
