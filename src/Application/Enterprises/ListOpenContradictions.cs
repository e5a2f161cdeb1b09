using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists contradictions that wait to be settled, whichever the enterprise.</summary>
/// <param name="Page">Which page.</param>
public sealed record ListOpenContradictionsQuery(PageRequest Page) : IQuery<PagedList<OpenContradiction>>;

/// <summary>A contradiction that waits to be settled, with the enterprise it is about.</summary>
/// <param name="EnterpriseName">Registered name.</param>
/// <param name="CountyCode">Six-digit division code; null while unresolved.</param>
/// <param name="Value">The contradiction, when it is about a figure; null otherwise.</param>
/// <param name="Registration">The contradiction, when it is about the registration; null otherwise.</param>
public sealed record OpenContradiction(string EnterpriseName, string? CountyCode, FactContradiction? Value, RegistrationContradiction? Registration);

internal sealed class ListOpenContradictionsHandler(IContradictions contradictions, ICurrentUser user) : IQueryHandler<ListOpenContradictionsQuery, PagedList<OpenContradiction>>
{
    public async Task<Result<PagedList<OpenContradiction>>> Handle(ListOpenContradictionsQuery request, CancellationToken cancellationToken) =>
        await contradictions.ListOpenAsync(request.Page, user.Scope, cancellationToken);
}
