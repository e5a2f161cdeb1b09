namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Distance from the mean in standard deviations of the sample (divisor n − 1): <c>mean + (x − x̄) / s × deviation</c>.</summary>
/// <param name="Mean">Result of an average value.</param>
/// <param name="Deviation">Result's distance for one standard deviation; above 0.</param>
public sealed record ZScoreNormalisation(decimal Mean, decimal Deviation) : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction) =>
        Deviation is <= 0 or > MaximumScale || Math.Abs(Mean) > MaximumScale
            ? CompositeIndexErrors.InvalidNormalisation(path, "'deviation' must be above 0, and both parameters within ±1000000000.")
            : null;

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        var (lowest, highest) = Range(oriented);
        if (lowest == highest)
        {
            return Constant(node, oriented, normalised, zeroRange, Mean);
        }

        // Measured from the lowest value and in units of the range: squares of yuan would overflow a decimal.
        var range = highest - lowest;
        var sum = 0m;
        var count = 0;
        foreach (var value in oriented)
        {
            if (value is { } known)
            {
                sum += (known - lowest) / range;
                count++;
            }
        }

        var average = sum / count;
        var squares = 0m;
        foreach (var value in oriented)
        {
            if (value is { } known)
            {
                var distance = ((known - lowest) / range) - average;
                squares += distance * distance;
            }
        }

        var deviation = DecimalMath.Sqrt(squares / (count - 1));
        for (var i = 0; i < oriented.Length; i++)
        {
            normalised[i] = oriented[i] is { } value ? Mean + ((((value - lowest) / range) - average) / deviation * Deviation) : null;
        }

        return null;
    }
}
