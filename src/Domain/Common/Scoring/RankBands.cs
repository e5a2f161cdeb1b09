namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Points that a range of ranks earns.</summary>
/// <param name="First">Best rank of the band, from 1.</param>
/// <param name="Last">Worst rank of the band, inclusive.</param>
/// <param name="Points">Points of every rank in the band, 0 to 1000, at most six decimals.</param>
public sealed record RankBand(int First, int Last, decimal Points);

/// <summary>Turns ranks into points by bands that cover every rank without gap or overlap, better ranks never earning less.</summary>
public sealed class RankBands
{
    /// <summary>Millionths of a point that make one point; points are kept as whole millionths so that sums are exact.</summary>
    public const long PointScale = 1_000_000;

    /// <summary>Most points a band may give; keeps every sum of points times weight within 64 bits, twofold weights included.</summary>
    public const decimal MostPoints = 1000;

    private readonly long[] _pointsE6ByRank;

    private RankBands(IReadOnlyList<RankBand> bands)
    {
        Bands = bands;
        Competitors = bands[^1].Last;
        _pointsE6ByRank = new long[Competitors + 1];
        foreach (var band in bands)
        {
            var pointsE6 = (long)(band.Points * PointScale);
            _pointsE6ByRank.AsSpan(band.First, band.Last - band.First + 1).Fill(pointsE6);
        }
    }

    /// <summary>The bands from the best rank to the worst.</summary>
    public IReadOnlyList<RankBand> Bands { get; }

    /// <summary>Number of ranks covered.</summary>
    public int Competitors { get; }

    /// <summary>Points of the first rank, in millionths: the most that can be earned.</summary>
    public long BestPointsE6 => _pointsE6ByRank[1];

    /// <summary>Bands for a number of competitors. Fails with <c>scoring.bands-not-contiguous</c>,
    /// <c>scoring.bands-not-covering</c> or <c>scoring.band-points-out-of-order</c>.</summary>
    /// <param name="bands">From the best rank to the worst.</param>
    /// <param name="competitors">Ranks there can be, at least 1.</param>
    public static Result<RankBands> Create(IReadOnlyList<RankBand> bands, int competitors)
    {
        var expectedFirst = 1;
        var previousPoints = MostPoints;
        foreach (var band in bands)
        {
            if (band.First != expectedFirst || band.Last < band.First)
            {
                return ScoringErrors.BandsNotContiguous(expectedFirst, band.First, band.Last);
            }

            if (band.Points < 0 || band.Points > previousPoints || band.Points * PointScale != decimal.Truncate(band.Points * PointScale))
            {
                return ScoringErrors.BandPointsOutOfOrder(band.Points);
            }

            expectedFirst = band.Last + 1;
            previousPoints = band.Points;
        }

        return expectedFirst == competitors + 1 && competitors > 0
            ? new RankBands([.. bands])
            : ScoringErrors.BandsNotCovering(expectedFirst - 1, competitors);
    }

    /// <summary>Points of a rank, in millionths of a point.</summary>
    /// <param name="rank">From 1 to <see cref="Competitors"/>.</param>
    public long PointsE6(int rank) => _pointsE6ByRank[rank];

    /// <summary>The same bands shrunk to fewer competitors: each band's end moves to the same share of the ranks, rounded up.</summary>
    /// <remarks>With 3 / 8 / 11 and ten competitors the ends become 3 / 8 / 10, with five 2 / 4 / 5. A band that would hold no rank disappears.</remarks>
    /// <param name="competitors">From 1 to <see cref="Competitors"/>.</param>
    public RankBands ShrunkTo(int competitors)
    {
        if (competitors == Competitors)
        {
            return this;
        }

        var shrunk = new List<RankBand>(Bands.Count);
        var last = 0;
        foreach (var band in Bands)
        {
            var end = (int)((((long)band.Last * competitors) + Competitors - 1) / Competitors);
            if (end > last)
            {
                shrunk.Add(new RankBand(last + 1, end, band.Points));
                last = end;
            }
        }

        return new RankBands(shrunk);
    }
}
