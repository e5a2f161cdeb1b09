using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Has the caller open a list with a view from now on, the own or a shared one.</summary>
/// <param name="List">Stable name of the list.</param>
/// <param name="ViewId">View of that list; null for none.</param>
public sealed record SetDefaultViewCommand(string List, Guid? ViewId) : ICommand<Done>;

internal sealed class SetDefaultViewHandler(ISavedViewStore views, ICurrentUser user) : ICommandHandler<SetDefaultViewCommand, Done>
{
    public async Task<Result<Done>> Handle(SetDefaultViewCommand request, CancellationToken cancellationToken)
    {
        var userId = user.UserId.GetValueOrDefault();
        if (request.ViewId is { } id && (await views.FindAsync(userId, id, cancellationToken))?.View.Content.List != request.List)
        {
            return IdentityErrors.ViewNotFound;
        }

        await views.SetDefaultAsync(userId, request.List, request.ViewId, cancellationToken);
        return default(Done);
    }
}
