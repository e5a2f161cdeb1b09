using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What may be known of a past day.</summary>
public enum BacktestKnowledge
{
    /// <summary>What was recorded by that day: what the office could know.</summary>
    Recorded,

    /// <summary>What is recorded today about the time up to that day: for days before the product was in use; figures of a year count from 1 May of the next.</summary>
    Periods,
}

/// <summary>A listing after the day of a backtest.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Name">Name today.</param>
/// <param name="ListedOn">First day on an exchange.</param>
/// <param name="Board">Board, as the vocabulary words it; null when not recorded.</param>
public sealed record LaterListing(Guid EnterpriseId, string Name, DateOnly ListedOn, string? Board);

/// <summary>Where the model had put an enterprise that got listed later.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Outcome">Where it ended up; null when it was no candidate.</param>
/// <param name="Rank">Rank; null when not ranked.</param>
/// <param name="Score">Score; null when not scored.</param>
/// <param name="Reasons">Rules that failed or were open; empty when ranked or no candidate.</param>
public sealed record BacktestLine(LaterListing Listing, RankingOutcome? Outcome, int? Rank, decimal? Score, IReadOnlyList<string> Reasons);

/// <summary>How well one cut through the ranking foretold the listings.</summary>
/// <param name="Size">Enterprises within the cut.</param>
/// <param name="Hits">Those of them listed later.</param>
/// <param name="Precision">Hits over size, 0 to 1; null when nobody is within.</param>
/// <param name="Recall">Hits over all later listings, 0 to 1; null when there was none.</param>
/// <param name="Lift">Precision over the share of all ranked candidates that got listed: 1 is what drawing lots would do; null when undefined.</param>
public sealed record BacktestCut(int Size, int Hits, decimal? Precision, decimal? Recall, decimal? Lift);

/// <summary>Listings on one board.</summary>
/// <param name="Board">Board; null when not recorded.</param>
/// <param name="Listings">Later listings.</param>
/// <param name="OnTop">Of them on the Top list.</param>
/// <param name="OnReserve">Of them on the Reserve list.</param>
public sealed record BacktestBoard(string? Board, int Listings, int OnTop, int OnReserve);

/// <summary>A tenth of the ranked candidates, by rank.</summary>
/// <param name="FromPlace">First place, from 1.</param>
/// <param name="ToPlace">Last place.</param>
/// <param name="Hits">Listed later.</param>
public sealed record BacktestTenth(int FromPlace, int ToPlace, int Hits);

/// <summary>Quartiles of the ranks of those listed later, as R's type 7.</summary>
/// <param name="Best">Best rank.</param>
/// <param name="Lower">First quartile.</param>
/// <param name="Median">Median.</param>
/// <param name="Upper">Third quartile.</param>
/// <param name="Worst">Worst rank.</param>
public sealed record BacktestRanks(int Best, decimal Lower, decimal Median, decimal Upper, int Worst);

/// <summary>A past list held against what happened later.</summary>
/// <param name="Candidates">Candidates looked at.</param>
/// <param name="Ranked">Candidates ranked.</param>
/// <param name="Listings">Later listings of the city.</param>
/// <param name="Top">The Top list.</param>
/// <param name="Both">Both lists.</param>
/// <param name="Tenths">The ranked candidates in ten parts; fewer when there are fewer candidates.</param>
/// <param name="Ranks">Ranks of those listed later; null when none of them was ranked.</param>
/// <param name="Boards">Listings by board, most first.</param>
/// <param name="Lines">Every later listing: the ranked ones by rank, then the others by day.</param>
public sealed record Backtest(
    int Candidates,
    int Ranked,
    int Listings,
    BacktestCut Top,
    BacktestCut Both,
    IReadOnlyList<BacktestTenth> Tenths,
    BacktestRanks? Ranks,
    IReadOnlyList<BacktestBoard> Boards,
    IReadOnlyList<BacktestLine> Lines)
{
    private const int Parts = 10;

    /// <summary>Holds a list computed for a past day against the listings since.</summary>
    /// <param name="ranking">The list.</param>
    /// <param name="listings">Listings after its day, an enterprise at most once.</param>
    public static Backtest Of(Ranking ranking, IReadOnlyCollection<LaterListing> listings)
    {
        var entries = ranking.Entries.ToDictionary(entry => entry.Candidate.EnterpriseId);
        BacktestLine[] lines =
        [
            .. listings.Select(listing => LineOf(listing, entries.GetValueOrDefault(listing.EnterpriseId)))
                .OrderBy(line => line.Rank ?? int.MaxValue).ThenBy(line => line.Listing.ListedOn).ThenBy(line => line.Listing.EnterpriseId),
        ];
        RankingEntry[] ranked = [.. ranking.Entries.Where(entry => entry.Rank is not null)];
        var listed = listings.Select(listing => listing.EnterpriseId).ToHashSet();
        var baseRate = ranked.Length == 0 ? 0 : (decimal)ranked.Count(entry => listed.Contains(entry.Candidate.EnterpriseId)) / ranked.Length;
        return new Backtest(
            ranking.Entries.Count,
            ranked.Length,
            listings.Count,
            Cut([.. ranked.Where(entry => entry.Outcome == RankingOutcome.Top)], listed, baseRate),
            Cut([.. ranked.Where(entry => entry.IsListed)], listed, baseRate),
            TenthsOf(ranked, listed),
            RanksOf([.. lines.Select(line => line.Rank).OfType<int>()]),
            [
                .. lines.GroupBy(line => line.Listing.Board)
                    .Select(group => new BacktestBoard(
                        group.Key, group.Count(), group.Count(line => line.Outcome == RankingOutcome.Top), group.Count(line => line.Outcome == RankingOutcome.Reserve)))
                    .OrderByDescending(board => board.Listings).ThenBy(board => board.Board, StringComparer.Ordinal),
            ],
            lines);
    }

    private static BacktestLine LineOf(LaterListing listing, RankingEntry? entry) =>
        new(listing, entry?.Outcome, entry?.Rank, entry?.Score, entry?.Reasons ?? []);

    private static BacktestCut Cut(RankingEntry[] within, HashSet<Guid> listed, decimal baseRate)
    {
        var hits = within.Count(entry => listed.Contains(entry.Candidate.EnterpriseId));
        var precision = within.Length == 0 ? (decimal?)null : (decimal)hits / within.Length;
        return new BacktestCut(within.Length, hits, precision, listed.Count == 0 ? null : (decimal)hits / listed.Count, baseRate == 0 ? null : precision / baseRate);
    }

    private static BacktestTenth[] TenthsOf(RankingEntry[] ranked, HashSet<Guid> listed)
    {
        var parts = Math.Min(Parts, ranked.Length);
        return [.. Enumerable.Range(0, parts).Select(part =>
        {
            var (first, end) = ((int)((long)ranked.Length * part / parts), (int)((long)ranked.Length * (part + 1) / parts));
            return new BacktestTenth(first + 1, end, ranked[first..end].Count(entry => listed.Contains(entry.Candidate.EnterpriseId)));
        })];
    }

    private static BacktestRanks? RanksOf(int[] ranks)
    {
        Array.Sort(ranks);
        return ranks.Length == 0
            ? null
            : new BacktestRanks(ranks[0], Quantiles.OfSorted(ranks, 25), Quantiles.OfSorted(ranks, 50), Quantiles.OfSorted(ranks, 75), ranks[^1]);
    }
}
