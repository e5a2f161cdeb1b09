namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>What can be wrong with weights and rank bands; met when a policy pack is loaded.</summary>
public static class ScoringErrors
{
    /// <summary>A weight is not above 0 % and at most 100 %, or has more than four decimals of a percent.</summary>
    public static Error WeightOutOfRange(decimal percent) =>
        new("scoring.weight-out-of-range", ErrorKind.Invalid, $"A weight must be above 0 and at most 100 percent with at most four decimals, not {percent}.");

    /// <summary>The weights do not sum to exactly 100 %.</summary>
    public static Error WeightsNotWhole(decimal sumPercent) =>
        new("scoring.weights-not-whole", ErrorKind.Invalid, $"Weights must sum to exactly 100 percent, not {sumPercent}.");

    /// <summary>The bands leave a rank out, overlap, or are not written from the best rank to the worst.</summary>
    public static Error BandsNotContiguous(int expectedFirst, int first, int last) =>
        new("scoring.bands-not-contiguous", ErrorKind.Invalid, $"A band must begin at rank {expectedFirst} and end at or after it, not run from {first} to {last}.");

    /// <summary>The bands end before or after the last rank there can be.</summary>
    public static Error BandsNotCovering(int lastRank, int competitors) =>
        new("scoring.bands-not-covering", ErrorKind.Invalid, $"Bands must cover ranks 1 to {competitors}, but they end at rank {lastRank}.");

    /// <summary>A worse rank would earn more points, or points are negative, above 1000 or finer than a millionth.</summary>
    public static Error BandPointsOutOfOrder(decimal points) =>
        new("scoring.band-points-out-of-order", ErrorKind.Invalid, $"Points must fall from band to band, stay within 0 and 1000 and have at most six decimals; {points} does not.");
}
