namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Linear between the worst and the best value observed: <c>from + (x − min) / (max − min) × (to − from)</c>.</summary>
/// <param name="From">Result of the worst value.</param>
/// <param name="To">Result of the best value; above <paramref name="From"/>.</param>
public sealed record MinMaxNormalisation(decimal From, decimal To) : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction) => CheckScale(path, From, To);

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        var (lowest, highest) = Range(oriented);
        if (lowest == highest)
        {
            return Constant(node, oriented, normalised, zeroRange, (From + To) / 2);
        }

        var range = highest - lowest;
        for (var i = 0; i < oriented.Length; i++)
        {
            normalised[i] = oriented[i] is { } value ? From + ((value - lowest) / range * (To - From)) : null;
        }

        return null;
    }
}
