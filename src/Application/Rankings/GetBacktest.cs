using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads a backtest.</summary>
/// <param name="Id">Identifier, that of its job.</param>
public sealed record GetBacktestQuery(Guid Id) : IQuery<BacktestResponse>;

/// <summary>A backtest.</summary>
/// <param name="Study">When and for whom it was made.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="ModelId">Model of the past day.</param>
/// <param name="PolicyHash">SHA-256 of the policy pack the model was in.</param>
/// <param name="Result">The result; shares are parts of one.</param>
public sealed record BacktestResponse(RankingStudy Study, BacktestParameters Asked, string ModelId, string PolicyHash, Backtest Result);

internal sealed class GetBacktestHandler(IRankingStudyStore studies) : IQueryHandler<GetBacktestQuery, BacktestResponse>
{
    public async Task<Result<BacktestResponse>> Handle(GetBacktestQuery request, CancellationToken cancellationToken)
    {
        if (await studies.FindAsync(request.Id, RankingStudyKind.Backtest, cancellationToken) is not { } found)
        {
            return RankingErrors.StudyNotFound;
        }

        var kept = JsonSerializer.Deserialize<KeptBacktest>(found.Result) ?? throw new InvalidOperationException($"Study {request.Id} has no result.");
        return new BacktestResponse(found.Study, kept.Asked, kept.ModelId, kept.PolicyHash, Rounded(kept.Result));
    }

    /// <summary>Shares in their shortest notation.</summary>
    private static Backtest Rounded(Backtest test) => test with { Top = Rounded(test.Top), Both = Rounded(test.Both), Lines = [.. test.Lines.Select(line => line with { Score = Shortest(line.Score) })] };

    private static BacktestCut Rounded(BacktestCut cut) => cut with { Precision = Shortest(cut.Precision), Recall = Shortest(cut.Recall), Lift = Shortest(cut.Lift) };

    private static decimal? Shortest(decimal? value) => value is { } number ? CompositeIndex.Shortest(number) : null;
}
