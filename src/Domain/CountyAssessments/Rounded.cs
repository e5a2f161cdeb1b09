namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Rounds fractions exactly.</summary>
internal static class Rounded
{
    /// <summary>A fraction rounded half up to a multiple of a step. All three from 0, denominator and step from 1; the numerator up to 4e18.</summary>
    public static long HalfUp(long numerator, long denominator, long step)
    {
        var unit = denominator * step;
        var (whole, rest) = Math.DivRem(numerator, unit);
        return (rest >= unit - rest ? whole + 1 : whole) * step;
    }
}
