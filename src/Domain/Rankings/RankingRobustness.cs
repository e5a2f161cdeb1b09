using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far a candidate's rank depends on the weights.</summary>
/// <param name="Entry">The candidate with its rank under the model's own weights.</param>
/// <param name="BestRank">Best rank of any draw.</param>
/// <param name="Percentile5">Rank that 5 % of the draws better, R's type 7.</param>
/// <param name="Median">Median rank.</param>
/// <param name="Percentile95">Rank that 5 % of the draws fall behind, R's type 7.</param>
/// <param name="WorstRank">Worst rank of any draw.</param>
/// <param name="TopShare">Share of the draws that put it on the Top list, 0 to 1.</param>
/// <param name="ListedShare">Share of the draws that put it on either list, 0 to 1.</param>
public sealed record RankInterval(
    RankingEntry Entry, int BestRank, decimal Percentile5, decimal Median, decimal Percentile95, int WorstRank, decimal TopShare, decimal ListedShare);

/// <summary>What one change of the model would do to the Top list.</summary>
/// <param name="IndicatorId">Indicator left out; null where missing values count as the worst points instead of being left out.</param>
/// <param name="Entering">Candidates that would come onto the Top list.</param>
/// <param name="Leaving">Candidates that would fall off it.</param>
public sealed record ModelChange(string? IndicatorId, IReadOnlyList<RankingEntry> Entering, IReadOnlyList<RankingEntry> Leaving);

/// <summary>How stable a list is.</summary>
/// <param name="Intervals">The candidates on the lists and as many behind them as the Reserve list holds, by rank.</param>
/// <param name="Changes">Each indicator left out in turn, then missing values counted as the worst points.</param>
public sealed record RankingRobustness(IReadOnlyList<RankInterval> Intervals, IReadOnlyList<ModelChange> Changes)
{
    /// <summary>Fewest draws.</summary>
    public const int FewestDraws = 10;

    /// <summary>Most draws in one study.</summary>
    public const int MostDraws = 10_000;

    /// <summary>Most draws times ranked candidates in one study, so that it ends within seconds.</summary>
    public const long MostRankings = 24_000_000;

    private const int Thousand = 1000;

    /// <summary>Ranks the same candidates under many other weights; reproducible by its seed.</summary>
    /// <remarks>In a draw every weight is multiplied by a factor between 1 − spread and 1 + spread, in steps of a thousandth, independently. Points are whole
    /// millionths here: a study of many draws needs no further digit. Ties share the better rank; tie breakers are not applied.</remarks>
    /// <param name="ranking">The list.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself, 0 to 99.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The study, or <c>rankings.robustness-out-of-range</c>, <c>rankings.robustness-not-arithmetic</c>.</returns>
    public static Result<RankingRobustness> Study(Ranking ranking, int draws, int spreadPercent, ulong seed)
    {
        var entries = ranking.Entries.Where(e => e.Rank is not null).ToArray();
        if (draws is < FewestDraws or > MostDraws || spreadPercent is < 0 or > 99 || (long)draws * entries.Length > MostRankings)
        {
            return RankingErrors.RobustnessOutOfRange;
        }

        if (ranking.Rules.Method.Aggregation != AggregationMethod.Arithmetic)
        {
            return RankingErrors.RobustnessNotArithmetic;
        }

        var board = new WeightBoard(ranking.Rules, entries);
        var reach = ranking.Rules.TopSize + (2 * ranking.Rules.ReserveSize);
        var watched = entries.TakeWhile(e => e.Rank <= reach).Count();
        var drawn = Draw(board, watched, draws, spreadPercent, seed);
        return new RankingRobustness(
            [.. Enumerable.Range(0, watched).Select(i => Describe(entries[i], drawn[i], ranking.Rules))], FindChanges(board, entries, ranking.Rules));
    }

    private static int[][] Draw(WeightBoard board, int watched, int draws, int spreadPercent, ulong seed)
    {
        var stream = new SeededDraws(seed);
        var spread = spreadPercent * Thousand / 100;
        var drawn = Enumerable.Range(0, watched).Select(_ => new int[draws]).ToArray();
        var weights = new long[board.Weights.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var node = 0; node < weights.Length; node++)
            {
                weights[node] = board.Weights[node] * stream.Between(Thousand - spread, Thousand + spread);
            }

            var ranks = board.Rank(weights, missingCountsWorst: false);
            for (var i = 0; i < watched; i++)
            {
                drawn[i][draw] = ranks[i];
            }
        }

        return drawn;
    }

    private static RankInterval Describe(RankingEntry entry, int[] ranks, RankingRules rules)
    {
        Array.Sort(ranks);
        decimal ShareWithin(int last) => (decimal)ranks.Count(rank => rank <= last) / ranks.Length;
        return new RankInterval(
            entry,
            ranks[0],
            Quantiles.OfSorted(ranks, 5),
            Quantiles.OfSorted(ranks, 50),
            Quantiles.OfSorted(ranks, 95),
            ranks[^1],
            ShareWithin(rules.TopSize),
            ShareWithin(rules.TopSize + rules.ReserveSize));
    }

    private static ModelChange[] FindChanges(WeightBoard board, RankingEntry[] entries, RankingRules rules)
    {
        var now = board.Rank(board.Weights.ToArray(), missingCountsWorst: false);
        var changes = new List<ModelChange>();
        foreach (var leaf in rules.Tree.Leaves)
        {
            var weights = board.Weights.ToArray();
            weights[leaf] = 0;
            changes.Add(Change(rules.Tree.Nodes[leaf].Id, board.Rank(weights, missingCountsWorst: false)));
        }

        changes.Add(Change(null, board.Rank(board.Weights.ToArray(), missingCountsWorst: true)));
        return [.. changes];

        ModelChange Change(string? indicatorId, int[] ranks) => new(
            indicatorId,
            [.. entries.Where((_, i) => ranks[i] <= rules.TopSize && now[i] > rules.TopSize)],
            [.. entries.Where((_, i) => ranks[i] > rules.TopSize && now[i] <= rules.TopSize)]);
    }
}
