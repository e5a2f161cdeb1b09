namespace ListingPipeline.Domain.Enterprises;

/// <summary>A decimal in eight bytes, digit for digit and with its scale: half the room in memory for the figures enterprises have.</summary>
/// <remarks>Sign in the highest bit, then five bits of scale, then the digits as a whole number below 2⁵⁸. Scale 31, which no decimal has, marks a
/// wider number kept aside.</remarks>
internal static class PackedNumber
{
    private const int DigitBits = 58;
    private const ulong Digits = (1UL << DigitBits) - 1;
    private const ulong Negative = 1UL << 63;
    private const int Aside = 31;

    /// <summary>Packs the number, or adds it to those kept aside.</summary>
    public static ulong Pack(decimal number, ref List<decimal>? aside)
    {
        Span<int> parts = stackalloc int[4];
        decimal.TryGetBits(number, parts, out _);
        var digits = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        if (parts[2] == 0 && digits <= Digits)
        {
            return digits | ((ulong)number.Scale << DigitBits) | (parts[3] < 0 ? Negative : 0);
        }

        aside ??= [];
        aside.Add(number);
        return ((ulong)Aside << DigitBits) | (uint)(aside.Count - 1);
    }

    /// <summary>The number as it was, those aside still being collected.</summary>
    public static decimal Unpack(ulong packed, List<decimal>? aside) =>
        ((packed >> DigitBits) & 31) == Aside ? aside![(int)(packed & Digits)] : Unpack(packed, Array.Empty<decimal>());

    /// <summary>The number as it was.</summary>
    public static decimal Unpack(ulong packed, decimal[] aside)
    {
        var scale = (int)((packed >> DigitBits) & 31);
        var digits = packed & Digits;
        return scale == Aside ? aside[(int)digits] : unchecked(new decimal((int)digits, (int)(digits >> 32), 0, (packed & Negative) != 0, (byte)scale));
    }
}
