using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Keeps a list's state under a name.</summary>
/// <param name="List">Stable name of the list.</param>
/// <param name="Name">Name, 1 to 60 characters.</param>
/// <param name="State">The list's state as its address carries it, at most 2000 characters.</param>
/// <param name="IsShared">Whether the own office shall see it.</param>
public sealed record SaveViewCommand(string? List, string? Name, string? State, bool IsShared) : ICommand<ViewVersion>;

/// <summary>Identity and version of a view.</summary>
/// <param name="Id">View.</param>
/// <param name="Version">Its version.</param>
public sealed record ViewVersion(Guid Id, int Version);

internal sealed class SaveViewHandler(ISavedViewStore views, ICurrentUser user, IIdGenerator ids, IEventLog events) : ICommandHandler<SaveViewCommand, ViewVersion>
{
    public async Task<Result<ViewVersion>> Handle(SaveViewCommand request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (!SavedViewContent.Check(request.List, request.Name, request.State, request.IsShared, user.Role).TryGetValue(out var content, out var wrong))
        {
            return wrong;
        }

        if (await views.CountAsync(userId, cancellationToken) >= SavedView.MostOfAccount)
        {
            return IdentityErrors.TooManyViews;
        }

        var view = new SavedView(ids.Next(), userId, content, 1);
        if (!await views.AddAsync(view, cancellationToken))
        {
            return IdentityErrors.ViewNameTaken;
        }

        events.Record(new ViewSaved(view.Id, content.List, content.Name, content.IsShared));
        return new ViewVersion(view.Id, view.Version);
    }
}
