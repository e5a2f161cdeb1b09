using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Renames, shares, takes back or overwrites a view of the caller.</summary>
/// <param name="Id">View.</param>
/// <param name="Name">Name, 1 to 60 characters.</param>
/// <param name="State">The list's state as its address carries it, at most 2000 characters.</param>
/// <param name="IsShared">Whether the own office shall see it.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ReviseViewCommand(Guid Id, string? Name, string? State, bool IsShared, int Version) : ICommand<ViewVersion>;

internal sealed class ReviseViewHandler(ISavedViewStore views, ICurrentUser user, IEventLog events) : ICommandHandler<ReviseViewCommand, ViewVersion>
{
    public async Task<Result<ViewVersion>> Handle(ReviseViewCommand request, CancellationToken cancellationToken)
    {
        var userId = user.UserId.GetValueOrDefault();
        if (await views.FindAsync(userId, request.Id, cancellationToken) is not { View: var view } || view.OwnerId != userId)
        {
            return IdentityErrors.ViewNotFound;
        }

        if (!SavedViewContent.Check(view.Content.List, request.Name, request.State, request.IsShared, user.Role).TryGetValue(out var content, out var wrong))
        {
            return wrong;
        }

        if (view.Version != request.Version)
        {
            return IdentityErrors.ViewStale;
        }

        var revised = view with { Content = content, Version = view.Version + 1 };
        if (await views.UpdateAsync(revised, cancellationToken) is not true and var outcome)
        {
            return outcome is null ? IdentityErrors.ViewNameTaken : IdentityErrors.ViewStale;
        }

        events.Record(new ViewSaved(view.Id, content.List, content.Name, content.IsShared));
        return new ViewVersion(view.Id, revised.Version);
    }
}
