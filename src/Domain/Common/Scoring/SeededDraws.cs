namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>A reproducible stream of draws (SplitMix64): the same seed gives the same stream on every machine and version, so that a
/// published interval can be drawn again. For simulation only, never for secrets.</summary>
/// <param name="seed">Any number.</param>
public struct SeededDraws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number between two ends, each equally likely to within one part in 2³².</summary>
    /// <param name="least">Least value, inclusive.</param>
    /// <param name="most">Greatest value, inclusive; not below <paramref name="least"/>.</param>
    public int Between(int least, int most)
    {
        var span = (ulong)((long)most - least + 1);
        return (int)(least + (long)(((Next() >> 32) * span) >> 32));
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
