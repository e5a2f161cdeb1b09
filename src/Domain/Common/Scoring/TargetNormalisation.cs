namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Share of the way from a baseline to a target: <c>from + (x − baseline) / (target − baseline) × (to − from)</c>.</summary>
/// <param name="Target">Raw value that earns <paramref name="To"/>.</param>
/// <param name="Baseline">Raw value that earns <paramref name="From"/>; null means the worst value observed.</param>
/// <param name="From">Result at the baseline.</param>
/// <param name="To">Result at the target; above <paramref name="From"/>.</param>
/// <param name="IsCapped">True when results stay within the scale however far a value is beyond target or baseline; otherwise they reach at most 1000000000 scales far.</param>
public sealed record TargetNormalisation(decimal Target, decimal? Baseline, decimal From, decimal To, bool IsCapped) : Normalisation
{
    /// <inheritdoc/>
    public override Error? Check(string path, ScoringDirection direction)
    {
        if (Baseline is { } baseline && (int)direction * Target <= (int)direction * baseline)
        {
            return CompositeIndexErrors.InvalidNormalisation(path, "The target must be better than the baseline.");
        }

        return Math.Abs(Target) > ScoringNode.MaximumMagnitude || Math.Abs(Baseline ?? 0) > ScoringNode.MaximumMagnitude
            ? CompositeIndexErrors.InvalidNormalisation(path, "Target and baseline must lie within ±1000000000000000000.")
            : CheckScale(path, From, To);
    }

    /// <inheritdoc/>
    internal override Error? Apply(ScoringNode node, ReadOnlySpan<decimal?> oriented, Span<decimal?> normalised, ZeroRangeRule zeroRange)
    {
        var baseline = Baseline is { } given ? (int)node.Direction * given : Range(oriented).Lowest;
        var way = ((int)node.Direction * Target) - baseline;
        if (way <= 0)
        {
            return CompositeIndexErrors.TargetNotAboveBaseline(node.Id);
        }

        for (var i = 0; i < oriented.Length; i++)
        {
            normalised[i] = oriented[i] is { } value ? From + (Share(value - baseline, way) * (To - From)) : null;
        }

        return null;
    }

    private decimal Share(decimal distance, decimal way)
    {
        if (IsCapped)
        {
            return distance <= 0 ? 0 : distance >= way ? 1 : distance / way;
        }

        // A way of next to nothing would overflow the quotient.
        return Math.Abs(distance) / MaximumScale >= way ? Math.Sign(distance) * MaximumScale : distance / way;
    }
}
