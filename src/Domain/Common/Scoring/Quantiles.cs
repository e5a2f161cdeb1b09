namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Sample quantiles as R's type 7: linear between the order statistics around position <c>(n − 1) p</c>.</summary>
public static class Quantiles
{
    /// <summary>A quantile of values in ascending order, exact.</summary>
    /// <param name="ascending">At least one value, ascending.</param>
    /// <param name="percent">Share of the values that lies below, in percent, 0 to 100.</param>
    public static decimal OfSorted(ReadOnlySpan<int> ascending, int percent)
    {
        var position = (ascending.Length - 1) * (decimal)percent / 100;
        var below = (int)decimal.Floor(position);
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((position - below) * (ascending[above] - ascending[below]));
    }
}
