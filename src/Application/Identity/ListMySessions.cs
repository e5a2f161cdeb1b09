using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Lists the caller's own sessions, last used first.</summary>
public sealed record ListMySessionsQuery : IQuery<IReadOnlyList<SessionListing>>;

internal sealed class ListMySessionsHandler(ISessionStore sessions, ICurrentUser user) : IQueryHandler<ListMySessionsQuery, IReadOnlyList<SessionListing>>
{
    public async Task<Result<IReadOnlyList<SessionListing>>> Handle(ListMySessionsQuery request, CancellationToken cancellationToken) =>
        user.UserId is { } userId ? Result.Of(await sessions.ListAsync(userId, cancellationToken)) : IdentityErrors.NotSignedIn;
}
