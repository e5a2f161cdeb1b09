using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Lists the views of a list that the caller sees, the own ones first, by name.</summary>
/// <param name="List">Stable name of the list.</param>
public sealed record ListSavedViewsQuery(string List) : IQuery<SavedViews>;

/// <summary>Views of a list.</summary>
/// <param name="MayShare">Whether the caller may share views within the own office.</param>
/// <param name="Items">The views.</param>
public sealed record SavedViews(bool MayShare, IReadOnlyList<SavedViewResponse> Items);

/// <summary>A list's filters, order and columns under a name.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, e.g. <c>高新企业</c>.</param>
/// <param name="State">The list's state as its address carries it, without the question mark.</param>
/// <param name="IsShared">Whether the owner's office sees it.</param>
/// <param name="IsOwn">Whether the caller keeps it and may change it.</param>
/// <param name="OwnerName">Who keeps it.</param>
/// <param name="IsDefault">Whether the caller opens the list with it.</param>
/// <param name="Version">Version to name with a change.</param>
public sealed record SavedViewResponse(Guid Id, string Name, string State, bool IsShared, bool IsOwn, string OwnerName, bool IsDefault, int Version);

internal sealed class ListSavedViewsHandler(ISavedViewStore views, ICurrentUser user) : IQueryHandler<ListSavedViewsQuery, SavedViews>
{
    public async Task<Result<SavedViews>> Handle(ListSavedViewsQuery request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        var found = await views.ListAsync(userId, request.List, cancellationToken);
        return new SavedViews(SavedViewContent.MayShare(user.Role), [.. found.Select(one => Describe(one, userId))]);
    }

    private static SavedViewResponse Describe(VisibleView one, Guid userId)
    {
        var (id, ownerId, content, version) = one.View;
        return new SavedViewResponse(id, content.Name, content.State, content.IsShared, ownerId == userId, one.OwnerName, one.IsDefault, version);
    }
}
