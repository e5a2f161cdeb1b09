using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads one of the caller's own score sheets with its criteria and anchors.</summary>
/// <param name="SheetId">Sheet.</param>
public sealed record GetSheetQuery(Guid SheetId) : IQuery<SheetResponse>;

/// <summary>A score sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="DraftTitle">Title of the list.</param>
/// <param name="Rules">Criteria, anchors and weight.</param>
/// <param name="CanSubmit">Whether it can be submitted now: the expert did not step aside and the list is open.</param>
public sealed record SheetResponse(ReviewSheet Sheet, string DraftTitle, ExpertRules Rules, bool CanSubmit);

internal sealed class GetSheetHandler(SheetDesk desk) : IQueryHandler<GetSheetQuery, SheetResponse>
{
    public async Task<Result<SheetResponse>> Handle(GetSheetQuery request, CancellationToken cancellationToken) =>
        (await desk.ReadAsync(request.SheetId, cancellationToken)).Map(open => new SheetResponse(
            open.Sheet, open.Draft.Identity.Title, open.Rules, open.Sheet.Stage != SheetStage.Recused && open.Draft.Stage == RankingStage.Draft));
}
