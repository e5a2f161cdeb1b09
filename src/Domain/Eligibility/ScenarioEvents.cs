using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>A what-if scenario was saved, renamed or shared.</summary>
/// <param name="ScenarioId">Scenario.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsShared">Whether others see it.</param>
public sealed record ScenarioSaved(Guid ScenarioId, string Name, bool IsShared) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"eligibility-scenario/{ScenarioId}";
}

/// <summary>A what-if scenario was deleted.</summary>
/// <param name="ScenarioId">Scenario.</param>
public sealed record ScenarioDeleted(Guid ScenarioId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"eligibility-scenario/{ScenarioId}";
}
