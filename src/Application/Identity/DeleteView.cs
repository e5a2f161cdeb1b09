using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Deletes a view of the caller.</summary>
/// <param name="Id">View.</param>
public sealed record DeleteViewCommand(Guid Id) : ICommand<Done>;

internal sealed class DeleteViewHandler(ISavedViewStore views, ICurrentUser user, IEventLog events) : ICommandHandler<DeleteViewCommand, Done>
{
    public async Task<Result<Done>> Handle(DeleteViewCommand request, CancellationToken cancellationToken)
    {
        var userId = user.UserId.GetValueOrDefault();
        if (await views.FindAsync(userId, request.Id, cancellationToken) is not { View: var view } || view.OwnerId != userId)
        {
            return IdentityErrors.ViewNotFound;
        }

        await views.DeleteAsync(view.Id, cancellationToken);
        events.Record(new ViewDeleted(view.Id));
        return default(Done);
    }
}
