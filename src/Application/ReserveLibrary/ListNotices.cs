using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists notices to enterprises in the caller's scope, the latest first, at most 100.</summary>
/// <param name="SubjectId">About one application or member; null for all.</param>
public sealed record ListNoticesQuery(Guid? SubjectId) : IQuery<IReadOnlyList<ReserveNotice>>;

internal sealed class ListNoticesHandler(IReserveNoticeRepository notices, ICurrentUser user) : IQueryHandler<ListNoticesQuery, IReadOnlyList<ReserveNotice>>
{
    public async Task<Result<IReadOnlyList<ReserveNotice>>> Handle(ListNoticesQuery request, CancellationToken cancellationToken) =>
        Result.Of(await notices.ListAsync(request.SubjectId, user.Scope, cancellationToken));
}
