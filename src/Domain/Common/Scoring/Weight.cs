namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Share that one criterion has in a total, in whole parts per million, so that sums and products are exact.</summary>
/// <param name="Ppm">Parts per million, 1 to 1 000 000; 50 000 is 5 %.</param>
public readonly record struct Weight(int Ppm)
{
    /// <summary>Parts per million that make the whole.</summary>
    public const int Whole = 1_000_000;

    /// <summary>The weight in percent, as documents print it.</summary>
    public decimal Percent => Ppm / 10_000m;

    /// <summary>A weight from the percentage a document prints. Fails with <c>scoring.weight-out-of-range</c>.</summary>
    /// <param name="percent">Above 0, at most 100, at most four decimals.</param>
    public static Result<Weight> FromPercent(decimal percent)
    {
        if (percent is <= 0 or > 100 || percent * 10_000 != decimal.Truncate(percent * 10_000))
        {
            return ScoringErrors.WeightOutOfRange(percent);
        }

        return new Weight((int)(percent * 10_000));
    }

    /// <summary>Checks that weights sum to exactly 100 %. Fails with <c>scoring.weights-not-whole</c>.</summary>
    public static Result<Done> CheckWhole(IEnumerable<Weight> weights)
    {
        var sum = weights.Sum(weight => (long)weight.Ppm);
        return sum == Whole ? default(Done) : ScoringErrors.WeightsNotWhole(sum / 10_000m);
    }
}
