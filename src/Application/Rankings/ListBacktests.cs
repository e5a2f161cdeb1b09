using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Rankings;

/// <summary>Lists the newest hundred backtests, newest first.</summary>
public sealed record ListBacktestsQuery : IQuery<IReadOnlyList<RankingStudy>>;

internal sealed class ListBacktestsHandler(IRankingStudyStore studies) : IQueryHandler<ListBacktestsQuery, IReadOnlyList<RankingStudy>>
{
    public async Task<Result<IReadOnlyList<RankingStudy>>> Handle(ListBacktestsQuery request, CancellationToken cancellationToken) =>
        Result.Of(await studies.ListAsync(RankingStudyKind.Backtest, null, cancellationToken));
}
