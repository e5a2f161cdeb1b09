namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Whether more of an indicator is better.</summary>
public enum ScoringDirection
{
    /// <summary>The higher the value the better.</summary>
    HigherIsBetter = 1,

    /// <summary>The lower the value the better: the value is negated before it is normalised.</summary>
    LowerIsBetter = -1,
}

/// <summary>One indicator, dimension or the index itself in a scoring hierarchy.</summary>
/// <remarks>A node without children is an indicator (leaf) and has raw values; every other node is the weighted mean of its children.</remarks>
public sealed record ScoringNode
{
    /// <summary>Smallest weight a node may carry, inclusive.</summary>
    public const decimal MinimumWeight = 0.000_000_001m;

    /// <summary>Largest weight a node may carry, inclusive.</summary>
    public const decimal MaximumWeight = 1_000_000m;

    /// <summary>Largest magnitude of a raw value, floor, ceiling or parameter; beyond it decimal arithmetic could overflow.</summary>
    public const decimal MaximumMagnitude = 1_000_000_000_000_000_000m;

    /// <summary>Unique name within the hierarchy, compared exactly; not empty.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the node this one counts towards; null for the index.</summary>
    public string? ParentId { get; init; }

    /// <summary>Share within the parent, relative to the siblings: from <see cref="MinimumWeight"/> to <see cref="MaximumWeight"/>. Without effect on the index.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Direction of an indicator; without effect on a node with children.</summary>
    public ScoringDirection Direction { get; init; } = ScoringDirection.HigherIsBetter;

    /// <summary>Transformation of this indicator; null means the one of the whole scheme.</summary>
    public Normalisation? Normalisation { get; init; }

    /// <summary>Raw values below count as this value, so that one outlier does not stretch the scale; null means no floor.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Raw values above count as this value; null means no ceiling.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>The raw value within floor and ceiling, signed so that higher is better.</summary>
    internal decimal Orient(decimal value)
    {
        var limited = Floor is { } floor && value < floor ? floor : Ceiling is { } ceiling && value > ceiling ? ceiling : value;
        return Direction == ScoringDirection.HigherIsBetter ? limited : -limited;
    }
}
