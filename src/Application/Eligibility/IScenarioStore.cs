namespace ListingPipeline.Application.Eligibility;

/// <summary>A scenario kept under a name.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, 1 to 100 characters.</param>
/// <param name="OwnerId">Who saved it.</param>
/// <param name="OwnerName">Their name.</param>
/// <param name="IsShared">True when everybody who may judge eligibility sees it; each in the own scope.</param>
/// <param name="Scenario">What is supposed.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Version">Changes with every write.</param>
public sealed record SavedScenario(
    Guid Id, string Name, Guid OwnerId, string OwnerName, bool IsShared, ImpactScenario Scenario, DateTimeOffset SavedAt, int Version);

/// <summary>Keeps scenarios.</summary>
public interface IScenarioStore
{
    /// <summary>Those of the user and those others share, newest first, then by id.</summary>
    Task<IReadOnlyList<SavedScenario>> ListAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Adds a scenario; false when it is too long to keep.</summary>
    Task<bool> AddAsync(SavedScenario scenario, CancellationToken cancellationToken);

    /// <summary>Renames and shares a scenario; false when it is not the owner's, or was changed since the version read.</summary>
    Task<bool> UpdateAsync(Guid id, Guid ownerId, string name, bool isShared, int version, CancellationToken cancellationToken);

    /// <summary>Deletes a scenario; false when it is not the owner's.</summary>
    Task<bool> DeleteAsync(Guid id, Guid ownerId, CancellationToken cancellationToken);
}
