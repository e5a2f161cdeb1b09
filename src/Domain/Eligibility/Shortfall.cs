namespace ListingPipeline.Domain.Eligibility;

/// <summary>How far a part of a rule falls short.</summary>
/// <param name="Outcome">Its answer.</param>
/// <param name="Gap">Distance to the threshold as a share of it, e.g. 0.25 when three quarters are there; null unless not met, and where
/// something that fails is no matter of degree.</param>
public readonly record struct Shortfall(Outcome Outcome, decimal? Gap)
{
    internal static decimal? Share(decimal? gap, decimal? threshold) =>
        gap is { } distance && threshold is { } bound && bound != 0m ? Math.Abs(distance / bound) : null;
}
