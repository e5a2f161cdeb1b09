using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>A view as an account sees it.</summary>
/// <param name="View">The view.</param>
/// <param name="OwnerName">Name of the account that keeps it.</param>
/// <param name="IsDefault">Whether the reading account opens its list with it.</param>
public sealed record VisibleView(SavedView View, string OwnerName, bool IsDefault);

/// <summary>The view with which an account opens a list.</summary>
public sealed class DefaultView
{
    /// <summary>Stable name of the list.</summary>
    public required string List { get; init; }

    /// <summary>Name of the view.</summary>
    public required string Name { get; init; }

    /// <summary>The list's state as its address carries it.</summary>
    public required string State { get; init; }
}

/// <summary>Keeps views of lists. An account sees its own, and those that accounts of the same role, county and enterprise share.</summary>
public interface ISavedViewStore
{
    /// <summary>Views of a list the account sees, the own ones first, by name; at most 200.</summary>
    Task<IReadOnlyList<VisibleView>> ListAsync(Guid userId, string list, CancellationToken cancellationToken);

    /// <summary>A view the account sees; null when there is none.</summary>
    Task<VisibleView?> FindAsync(Guid userId, Guid id, CancellationToken cancellationToken);

    /// <summary>How many views the account keeps.</summary>
    Task<long> CountAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Adds a view; false when the account has one of that list and name.</summary>
    Task<bool> AddAsync(SavedView view, CancellationToken cancellationToken);

    /// <summary>Writes a view that was read at the version before; null when the name is taken, false when it changed meanwhile.</summary>
    Task<bool?> UpdateAsync(SavedView view, CancellationToken cancellationToken);

    /// <summary>Deletes a view, and lets go whoever opened a list with it.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Has the account open a list with a view, or with none.</summary>
    Task SetDefaultAsync(Guid userId, string list, Guid? viewId, CancellationToken cancellationToken);

    /// <summary>The views with which the account opens lists; one it no longer sees is left out.</summary>
    Task<IReadOnlyList<DefaultView>> ListDefaultsAsync(Guid userId, CancellationToken cancellationToken);
}
