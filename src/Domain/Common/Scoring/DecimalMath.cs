namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Roots, logarithms and exponentials in decimal arithmetic: the same digits on every machine.</summary>
/// <remarks>Relative error below 1e-24 for logarithms of numbers away from 1 and for exponentials up to e^40; scores are rounded to 12 places after use.</remarks>
public static class DecimalMath
{
    private const decimal Ln2 = 0.6931471805599453094172321215m;
    private const int TableSteps = 64;
    private static readonly decimal[] Reciprocals = [.. Enumerable.Range(1, 40).Select(n => 1m / n)];
    private static readonly decimal[] LnTable = [.. Enumerable.Range(0, TableSteps + 1).Select(k => LnSeries(1m + ((decimal)k / TableSteps), 40))];

    /// <summary>Square root of a number of zero or more.</summary>
    public static decimal Sqrt(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value == 0)
        {
            return 0;
        }

        var scale = 1m;
        for (; value >= 4; scale *= 2)
        {
            value /= 4;
        }

        for (; value < 1; scale /= 2)
        {
            value *= 4;
        }

        var root = 1.5m;
        for (var i = 0; i < 7; i++)
        {
            root = (root + (value / root)) / 2;
        }

        return root * scale;
    }

    /// <summary>Natural logarithm of a number above zero.</summary>
    public static decimal Ln(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        var powersOfTwo = 0;
        for (; value >= 2; powersOfTwo++)
        {
            value /= 2;
        }

        for (; value < 1; powersOfTwo--)
        {
            value *= 2;
        }

        var step = (int)((value - 1) * TableSteps);
        var residue = value / (1m + ((decimal)step / TableSteps));
        return (powersOfTwo * Ln2) + LnTable[step] + LnSeries(residue, 7);
    }

    /// <summary>e to the power of a number; numbers below −64 give zero.</summary>
    public static decimal Exp(decimal value)
    {
        if (value < -64)
        {
            return 0;
        }

        var powersOfTwo = (int)Math.Round(value / Ln2, MidpointRounding.AwayFromZero);
        var residue = value - (powersOfTwo * Ln2);
        var term = 1m;
        var sum = 1m;
        for (var n = 1; term != 0 && n <= Reciprocals.Length; n++)
        {
            term *= residue * Reciprocals[n - 1];
            sum += term;
        }

        for (; powersOfTwo > 0; powersOfTwo--)
        {
            sum *= 2;
        }

        for (; powersOfTwo < 0; powersOfTwo++)
        {
            sum /= 2;
        }

        return sum;
    }

    /// <summary>ln m = 2 (z + z³/3 + z⁵/5 + …) with z = (m − 1) / (m + 1).</summary>
    private static decimal LnSeries(decimal value, int terms)
    {
        var z = (value - 1) / (value + 1);
        var square = z * z;
        var power = z;
        var sum = 0m;
        for (var i = 0; i < terms && power != 0; i++)
        {
            sum += power / ((2 * i) + 1);
            power *= square;
        }

        return 2 * sum;
    }
}
