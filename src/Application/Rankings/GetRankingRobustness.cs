using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Studies how far the ranks of a draft depend on its weights.</summary>
/// <param name="DraftId">Draft, also one that was published.</param>
/// <param name="Draws">Number of draws, 10 to 10,000; at most 200,000,000 draws times ranked candidates.</param>
/// <param name="SpreadPercent">Largest change of a weight in percent of itself, 0 to 99.</param>
/// <param name="Seed">Seed of the draws; the same seed gives the same answer.</param>
public sealed record GetRankingRobustnessQuery(Guid DraftId, int Draws, int SpreadPercent, int Seed) : IQuery<RankingRobustnessResponse>;

/// <summary>How stable a list is.</summary>
public sealed class RankingRobustnessResponse
{
    /// <summary>Number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>Largest change of a weight in percent of itself.</summary>
    public required int SpreadPercent { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required int Seed { get; init; }

    /// <summary>Candidates on the lists and those next behind them, by rank.</summary>
    public required IReadOnlyList<RankIntervalResponse> Intervals { get; init; }

    /// <summary>What single changes of the model would do to the Top list.</summary>
    public required IReadOnlyList<ModelChangeResponse> Changes { get; init; }

    internal static RankingRobustnessResponse Of(GetRankingRobustnessQuery asked, RankingRobustness study, RankingSnapshot snapshot) => new()
    {
        Draws = asked.Draws,
        SpreadPercent = asked.SpreadPercent,
        Seed = asked.Seed,
        Intervals = [.. study.Intervals.Select(ToResponse)],
        Changes = [.. study.Changes.Select(change => ToResponse(change, snapshot))],
    };

    private static RankIntervalResponse ToResponse(RankInterval interval) => new()
    {
        EnterpriseId = interval.Entry.Candidate.EnterpriseId,
        Name = interval.Entry.Candidate.Name,
        Rank = interval.Entry.Rank ?? 0,
        BestRank = interval.BestRank,
        Percentile5 = CompositeIndex.Shortest(interval.Percentile5),
        Median = CompositeIndex.Shortest(interval.Median),
        Percentile95 = CompositeIndex.Shortest(interval.Percentile95),
        WorstRank = interval.WorstRank,
        TopShare = CompositeIndex.Shortest(interval.TopShare),
        ListedShare = CompositeIndex.Shortest(interval.ListedShare),
    };

    private static ModelChangeResponse ToResponse(ModelChange change, RankingSnapshot snapshot)
    {
        var node = Enumerable.Range(0, snapshot.Rules.Tree.Nodes.Count).FirstOrDefault(i => snapshot.Rules.Tree.Nodes[i].Id == change.IndicatorId, -1);
        return new ModelChangeResponse
        {
            IndicatorId = change.IndicatorId,
            IndicatorName = node < 0 ? null : snapshot.Description.Nodes[node].Name,
            Entering = [.. change.Entering.Select(e => e.Candidate.Name)],
            Leaving = [.. change.Leaving.Select(e => e.Candidate.Name)],
        };
    }
}

/// <summary>Ranks a candidate takes under other weights.</summary>
public sealed class RankIntervalResponse
{
    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Rank under the model's own weights.</summary>
    public required int Rank { get; init; }

    /// <summary>Best rank of any draw.</summary>
    public required int BestRank { get; init; }

    /// <summary>Rank that 5 % of the draws better, as R's type 7.</summary>
    public required decimal Percentile5 { get; init; }

    /// <summary>Median rank.</summary>
    public required decimal Median { get; init; }

    /// <summary>Rank that 5 % of the draws fall behind, as R's type 7.</summary>
    public required decimal Percentile95 { get; init; }

    /// <summary>Worst rank of any draw.</summary>
    public required int WorstRank { get; init; }

    /// <summary>Share of the draws that put it on the Top list, 0 to 1.</summary>
    public required decimal TopShare { get; init; }

    /// <summary>Share of the draws that put it on either list, 0 to 1.</summary>
    public required decimal ListedShare { get; init; }
}

/// <summary>What one change of the model would do to the Top list.</summary>
public sealed class ModelChangeResponse
{
    /// <summary>Indicator left out; null where missing values count as the worst points.</summary>
    public required string? IndicatorId { get; init; }

    /// <summary>Name of that indicator; null where missing values count as the worst points.</summary>
    public required LocalizedText? IndicatorName { get; init; }

    /// <summary>Names that would come onto the Top list.</summary>
    public required IReadOnlyList<string> Entering { get; init; }

    /// <summary>Names that would fall off it.</summary>
    public required IReadOnlyList<string> Leaving { get; init; }
}

internal sealed class GetRankingRobustnessHandler(IRankingRepository rankings) : IQueryHandler<GetRankingRobustnessQuery, RankingRobustnessResponse>
{
    public async Task<Result<RankingRobustnessResponse>> Handle(GetRankingRobustnessQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(request.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        return Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments)
            .Then(ranking => RankingRobustness.Study(ranking, request.Draws, request.SpreadPercent, (ulong)(uint)request.Seed))
            .Map(study => RankingRobustnessResponse.Of(request, study, snapshot));
    }
}
