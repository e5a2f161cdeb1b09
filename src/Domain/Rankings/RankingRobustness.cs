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

    /// <summary>Most draws times ranked candidates in one study, so that it ends within seconds: 10,000 draws over 20,000 candidates.</summary>
    public const long MostRankings = 200_000_000;

    /// <summary>Most ranks kept at once: draws times candidates on the lists and next behind them.</summary>
    private const long MostKept = 50_000_000;

    /// <summary>Draws after which progress is told.</summary>
    private const int ProgressEvery = 250;

    private const int Thousand = 1000;

    /// <summary>Why a study cannot be made: <c>rankings.robustness-out-of-range</c>; null when it can.</summary>
    /// <param name="ranked">Ranked candidates.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself.</param>
    public static Error? Check(int ranked, int draws, int spreadPercent) =>
        draws is < FewestDraws or > MostDraws || spreadPercent is < 0 or > 99 || (long)draws * ranked > MostRankings ? RankingErrors.RobustnessOutOfRange : null;

    /// <summary>Ranks the same candidates under many other weights; reproducible by its seed.</summary>
    /// <remarks>In a draw every weight is multiplied by a factor between 1 − spread and 1 + spread, in steps of a thousandth, independently. Points are whole
    /// millionths here: a study of many draws needs no further digit. Ties share the better rank; tie breakers are not applied.</remarks>
    /// <param name="ranking">The list.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself, 0 to 99.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="drawn">Told from time to time how many draws are done; may throw to end the study. Null for nobody.</param>
    /// <returns>The study, or <c>rankings.robustness-out-of-range</c>, <c>rankings.robustness-not-arithmetic</c>.</returns>
    public static Result<RankingRobustness> Study(Ranking ranking, int draws, int spreadPercent, ulong seed, Action<int>? drawn = null)
    {
        var entries = ranking.Entries.Where(e => e.Rank is not null).ToArray();
        var reach = ranking.Rules.TopSize + (2 * ranking.Rules.ReserveSize);
        var watched = entries.TakeWhile(e => e.Rank <= reach).Count();
        if (Check(entries.Length, draws, spreadPercent) is { } outOfRange)
        {
            return outOfRange;
        }

        if ((long)draws * watched > MostKept)
        {
            return RankingErrors.RobustnessOutOfRange;
        }

        if (ranking.Rules.Method.Aggregation != AggregationMethod.Arithmetic)
        {
            return RankingErrors.RobustnessNotArithmetic;
        }

        var board = new WeightBoard(ranking.Rules, entries);
        var ranks = Draw(board, watched, draws, spreadPercent, seed, drawn);
        var counts = new int[entries.Length + 1];
        return new RankingRobustness(
            [.. Enumerable.Range(0, watched).Select(i => Describe(entries[i], ranks.AsSpan(i * draws, draws), counts, ranking.Rules))], FindChanges(board, entries, ranking.Rules));
    }

    /// <summary>Ranks by candidate, then draw.</summary>
    private static int[] Draw(WeightBoard board, int watched, int draws, int spreadPercent, ulong seed, Action<int>? told)
    {
        var stream = new SeededDraws(seed);
        var spread = spreadPercent * Thousand / 100;
        var drawn = new int[watched * draws];
        var ranks = new int[watched];
        var many = board.Watch(watched);
        var weights = new long[board.Weights.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var node = 0; node < weights.Length; node++)
            {
                weights[node] = board.Weights[node] * stream.Between(Thousand - spread, Thousand + spread);
            }

            many.Rank(weights, ranks);
            for (var i = 0; i < watched; i++)
            {
                drawn[(i * draws) + draw] = ranks[i];
            }

            if ((draw + 1) % ProgressEvery == 0)
            {
                told?.Invoke(draw + 1);
            }
        }

        return drawn;
    }

    private static RankInterval Describe(RankingEntry entry, Span<int> ranks, int[] counts, RankingRules rules)
    {
        SortByCounting(ranks, counts);
        return new RankInterval(
            entry,
            ranks[0],
            Quantiles.OfSorted(ranks, 5),
            Quantiles.OfSorted(ranks, 50),
            Quantiles.OfSorted(ranks, 95),
            ranks[^1],
            ShareWithin(ranks, rules.TopSize),
            ShareWithin(ranks, rules.TopSize + rules.ReserveSize));
    }

    /// <summary>Ranks lie between 1 and the number of candidates and mostly close together: counting them is faster than comparing them.</summary>
    private static void SortByCounting(Span<int> ranks, int[] counts)
    {
        var (least, most) = (int.MaxValue, 0);
        foreach (var rank in ranks)
        {
            counts[rank]++;
            (least, most) = (Math.Min(least, rank), Math.Max(most, rank));
        }

        var at = 0;
        for (var rank = least; rank <= most; rank++)
        {
            ranks.Slice(at, counts[rank]).Fill(rank);
            at += counts[rank];
            counts[rank] = 0;
        }
    }

    private static decimal ShareWithin(ReadOnlySpan<int> ascending, int last)
    {
        var within = 0;
        while (within < ascending.Length && ascending[within] <= last)
        {
            within++;
        }

        return (decimal)within / ascending.Length;
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
