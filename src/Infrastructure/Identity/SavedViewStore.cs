using System.Data.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Identity;

internal sealed class SavedViewStore(DbSession session) : ISavedViewStore
{
    private const int MostListed = 200;

    public async Task<IReadOnlyList<VisibleView>> ListAsync(Guid userId, string list, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<SavedViewRow>("Identity/ListSavedViews", new { userId, listName = list, most = MostListed }, cancellationToken)).Select(row => row.ToView())];

    public async Task<VisibleView?> FindAsync(Guid userId, Guid id, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<SavedViewRow>("Identity/FindSavedView", new { userId, id }, cancellationToken))?.ToView();

    public Task<long> CountAsync(Guid userId, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<long>("Identity/CountSavedViews", new { userId }, cancellationToken);

    public async Task<bool> AddAsync(SavedView view, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync("Identity/AddSavedView", SavedViewRow.Of(view), cancellationToken) == 1;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }

    public async Task<bool?> UpdateAsync(SavedView view, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync("Identity/UpdateSavedView", SavedViewRow.Of(view), cancellationToken) == 1;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return null;
        }
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => session.ExecuteAsync("Identity/DeleteSavedView", new { id }, cancellationToken);

    public async Task SetDefaultAsync(Guid userId, string list, Guid? viewId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/DeleteDefaultView", new { userId, listName = list }, cancellationToken);
        if (viewId is { } id)
        {
            await session.ExecuteAsync("Identity/AddDefaultView", new { userId, listName = list, viewId = id }, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<DefaultView>> ListDefaultsAsync(Guid userId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<DefaultViewRow>("Identity/ListDefaultViews", new { userId }, cancellationToken))
            .Select(row => new DefaultView { List = row.ListName, Name = row.Name, State = row.StateText })];
}

/// <summary>A row of SavedView, both ways, with what its reader makes of it.</summary>
internal sealed class SavedViewRow
{
    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    public string ListName { get; init; } = "";

    public string Name { get; init; } = "";

    public string StateText { get; init; } = "";

    public bool IsShared { get; init; }

    public int Version { get; init; }

    public string OwnerName { get; init; } = "";

    public int IsDefault { get; init; }

    public static SavedViewRow Of(SavedView view) => new()
    {
        Id = view.Id,
        OwnerId = view.OwnerId,
        ListName = view.Content.List,
        Name = view.Content.Name,
        StateText = view.Content.State,
        IsShared = view.Content.IsShared,
        Version = view.Version,
    };

    public VisibleView ToView() =>
        new(new SavedView(Id, OwnerId, SavedViewContent.Restore(ListName, Name, StateText, IsShared), Version), OwnerName, IsDefault == 1);
}

/// <summary>A row of DefaultView with the view it names.</summary>
internal sealed class DefaultViewRow
{
    public string ListName { get; init; } = "";

    public string Name { get; init; } = "";

    public string StateText { get; init; } = "";
}
