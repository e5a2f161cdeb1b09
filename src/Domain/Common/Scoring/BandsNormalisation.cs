namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>One step of a scale in bands.</summary>
/// <param name="AtLeast">Raw value from which the band begins, inclusive.</param>
/// <param name="Points">What a value in the band is worth.</param>
public readonly record struct ScoringBand(decimal AtLeast, decimal Points);

/// <summary>Points by band: a value is worth the points of the highest band it reaches. Says itself what is good, so direction must be 1.</summary>
/// <param name="Below">Points of a value below every band.</param>
/// <param name="Bands">Bands with strictly rising beginnings; at least one.</param>
public sealed record BandsNormalisation(decimal Below, IReadOnlyList<ScoringBand> Bands) : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction)
    {
        if (direction == ScoringDirection.LowerIsBetter)
        {
            return CompositeIndexErrors.InvalidNormalisation(path, "Bands give points directly; the direction must be 1.");
        }

        for (var i = 1; i < Bands.Count; i++)
        {
            if (Bands[i].AtLeast <= Bands[i - 1].AtLeast)
            {
                return CompositeIndexErrors.InvalidNormalisation(path, "Each band must begin above the one before.");
            }
        }

        return Bands.Count == 0 || Bands.Any(b => Math.Abs(b.Points) > MaximumScale) || Math.Abs(Below) > MaximumScale
            ? CompositeIndexErrors.InvalidNormalisation(path, "There must be at least one band, and points must lie within ±1000000000.")
            : null;
    }

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        for (var i = 0; i < oriented.Length; i++)
        {
            normalised[i] = oriented[i] is { } value ? PointsFor(value) : null;
        }

        return null;
    }

    private decimal PointsFor(decimal value)
    {
        for (var i = Bands.Count - 1; i >= 0; i--)
        {
            if (value >= Bands[i].AtLeast)
            {
                return Bands[i].Points;
            }
        }

        return Below;
    }
}
