namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>What an indicator is worth whose known values are all equal.</summary>
public enum ZeroRangeRule
{
    /// <summary>The calculation is refused, naming the indicator.</summary>
    Refuse,

    /// <summary>Every known value gets the middle of the scale (the mean of a z-score): the indicator then favours nobody.</summary>
    Middle,
}

/// <summary>A way to bring the raw values of one indicator onto a common scale.</summary>
/// <remarks>Values arrive signed so that higher is better. An absent value stays absent. Arithmetic is <see cref="decimal"/> with 28 significant digits.</remarks>
public abstract record Normalisation
{
    /// <summary>Largest magnitude of a point on the common scale.</summary>
    public const decimal MaximumScale = 1_000_000_000m;

    private protected Normalisation()
    {
    }

    /// <summary>Problem of the parameters themselves; null when they make sense.</summary>
    /// <param name="path">Where the parameters stand, for the message.</param>
    /// <param name="direction">Direction of the indicator.</param>
    public abstract Error? Check(string path, ScoringDirection direction);

    /// <summary>Writes the normalised values.</summary>
    /// <param name="node">The indicator, for messages and direction.</param>
    /// <param name="oriented">Values, higher is better; at least one is known.</param>
    /// <param name="normalised">Receives the result; absent where <paramref name="oriented"/> is.</param>
    /// <param name="zeroRange">What to do when all known values are equal.</param>
    /// <returns>The failure, or null.</returns>
    internal abstract Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange);

    /// <summary>Gives every known value the same result, or refuses.</summary>
    private protected static Error? Constant(
        ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule rule, decimal middle)
    {
        if (rule == ZeroRangeRule.Refuse)
        {
            return CompositeIndexErrors.ZeroRange(node.Id);
        }

        for (var i = 0; i < oriented.Length; i++)
        {
            normalised[i] = oriented[i] is null ? null : middle;
        }

        return null;
    }

    private protected static Error? CheckScale(string path, decimal from, decimal to) =>
        from >= to || Math.Abs(from) > MaximumScale || Math.Abs(to) > MaximumScale
            ? CompositeIndexErrors.InvalidNormalisation(path, "'from' must be below 'to', and both within ±1000000000.")
            : null;

    private protected static (decimal Lowest, decimal Highest) Range(ReadOnlySpan<decimal?> values)
    {
        var lowest = decimal.MaxValue;
        var highest = decimal.MinValue;
        foreach (var value in values)
        {
            if (value is { } known)
            {
                lowest = known < lowest ? known : lowest;
                highest = known > highest ? known : highest;
            }
        }

        return (lowest, highest);
    }
}

/// <summary>Leaves the value as it is, negated where lower is better.</summary>
public sealed record AsIsNormalisation : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction) => null;

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        oriented.CopyTo(normalised);
        return null;
    }
}
