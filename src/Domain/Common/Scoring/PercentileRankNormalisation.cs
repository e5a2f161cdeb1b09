namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Share of the other known values that are worse: <c>from + (number of worse values) / (n − 1) × (to − from)</c>; equal values share it.</summary>
/// <param name="From">Result of the worst value.</param>
/// <param name="To">Result of a single best value; above <paramref name="From"/>.</param>
public sealed record PercentileRankNormalisation(decimal From, decimal To) : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction) => CheckScale(path, From, To);

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        var known = new decimal[oriented.Length];
        var position = new int[oriented.Length];
        var count = 0;
        for (var i = 0; i < oriented.Length; i++)
        {
            if (oriented[i] is { } value)
            {
                known[count] = value;
                position[count++] = i;
            }
        }

        Array.Sort(known, position, 0, count);
        if (known[0] == known[count - 1])
        {
            return Constant(node, oriented, normalised, zeroRange, (From + To) / 2);
        }

        normalised.Clear();
        var worse = 0;
        for (var i = 0; i < count; i++)
        {
            worse = i > 0 && known[i] != known[i - 1] ? i : worse;
            normalised[position[i]] = From + ((decimal)worse / (count - 1) * (To - From));
        }

        return null;
    }
}
